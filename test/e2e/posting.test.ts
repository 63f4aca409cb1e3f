import { afterAll, beforeAll, expect, it } from 'vitest';
import { startLocalDiscord, type LocalDiscord } from '../../local-discord/localDiscord.ts';
import { CHANNEL_ID, createWorld } from '../../local-discord/world.ts';
import { createPoster } from '../../src/discord/createPoster.ts';
import type { Poster } from '../../src/domain/posting.ts';

let discord: LocalDiscord;
let poster: Poster;
beforeAll(async () => {
  discord = await startLocalDiscord({ port: 0 });
  poster = createPoster(discord);
});
afterAll(() => discord.close());

const world = createWorld('Verbatim');
const post = (content: string, nonce = content) => ({ body: { content }, nonce });
const shown = () =>
  discord.messages().map(({ message, visibleTo }) => ({ content: message.content, visibleTo }));

it('posts into a channel once for each nonce, and to one person', async () => {
  const first = await poster.post(CHANNEL_ID, post('once'));
  expect(await poster.post(CHANNEL_ID, post('twice', 'once'))).toEqual(first);
  await poster.tell(world.persona('moderator').user.id, post('for Noor'));
  expect(shown()).toEqual([
    { content: 'once', visibleTo: null },
    { content: 'for Noor', visibleTo: 'moderator' },
  ]);
  expect(discord.violations()).toEqual([]);
});

it('takes a post away, and for posted what was taken away since', async () => {
  const posted = await poster.post(CHANNEL_ID, post('deleted'));
  const id = posted.kind === 'posted' ? (posted.message ?? '') : '';
  expect(await poster.remove(CHANNEL_ID, id)).toEqual({ kind: 'removed' });
  expect(await poster.remove(CHANNEL_ID, id)).toEqual({ kind: 'removed' });
  expect(shown().map(({ content }) => content)).not.toContain('deleted');
  expect(await poster.post(CHANNEL_ID, post('deleted'))).toEqual({ kind: 'posted', message: null });
});

it('says where it cannot post', async () => {
  expect(await poster.post('100000000000000099', post('nowhere'))).toEqual({ kind: 'gone' });
  expect(await poster.tell(world.bot.id, post('itself'))).toEqual({ kind: 'refused', code: 50_007 });
});
