import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startLocalDiscord, type LocalDiscord } from '../../local-discord/localDiscord.ts';
import { CHANNEL_ID, GUILD_ID } from '../../local-discord/world.ts';
import { createPoster } from '../../src/discord/createPoster.ts';
import { postName } from '../../src/domain/daily/postName.ts';
import { createHarness, type Harness } from '../commands/harness.ts';

const HOUR = 3_600_000;
const NINE = Date.parse('2026-12-01T09:00Z');
const plan = {
  channel: CHANNEL_ID,
  minute: 540,
  zone: 'UTC',
  topic: null,
  picture: true,
  days: [0, 1, 2, 3, 4, 5, 6],
  paused: null,
};

const folder = mkdtempSync(join(tmpdir(), 'verbatim-two-'));
let discord: LocalDiscord;
let bots: readonly Harness[];
let time = NINE - HOUR;

beforeAll(async () => {
  discord = await startLocalDiscord({ port: 0 });
  const setting = { now: () => time, database: join(folder, 'verbatim.db') };
  const open = () => createHarness(undefined, { ...setting, poster: createPoster(discord) });
  bots = [await open(), await open()];
});
afterAll(async () => {
  await discord.close();
  rmSync(folder, { recursive: true });
});

const round = async (): Promise<readonly string[]> =>
  (await Promise.all(bots.map(({ services }) => services.daily.round()))).flat().map(({ posted }) => posted);
const quotes = () =>
  discord.messages().filter(({ message }) => JSON.stringify(message).includes('Quote of the day'));

it('comes once from two bots on one database, each by a client of its own, as its hour comes', async () => {
  await bots[0]?.services.daily.set({ server: GUILD_ID, user: '501' }, plan);
  expect(await round()).toEqual([]);
  for (const [day, moment] of [NINE, NINE + 24 * HOUR, NINE + 48 * HOUR].entries()) {
    time = moment;
    const posted = await round();
    expect(posted.filter((each) => each === 'sent')).toHaveLength(1);
    expect(await round()).toEqual([]);
    expect(quotes()).toHaveLength(day + 1);
  }
  const [{ message } = { message: null }] = quotes();
  expect(message).toMatchObject({ attachments: [{ content_type: 'image/png' }] });
  expect(discord.violations()).toEqual([]);
});

it('is the same message where it is sent again, as by a bot that was lost before it could note it', async () => {
  const { nonce } = postName(GUILD_ID, '2026-12-03');
  const before = quotes().map(({ message }) => message.id);
  const again = await createPoster(discord).post(CHANNEL_ID, {
    body: { content: 'Quote of the day' },
    nonce,
  });
  expect(again).toEqual({ kind: 'posted', message: before.at(-1) });
  expect(quotes()).toHaveLength(before.length);
});
