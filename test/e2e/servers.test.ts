import { afterAll, beforeAll, expect, it } from 'vitest';
import { startLocalDiscord, type LocalDiscord } from '../../local-discord/localDiscord.ts';
import { APPLICATION_ID, GUILD_ID } from '../../local-discord/world.ts';
import { createHarness } from '../commands/harness.ts';
import { byGateway, connectBot, type ConnectedBot } from './bot.ts';

let discord: LocalDiscord;
let bot: ConnectedBot;
const heard: string[] = [];

beforeAll(async () => {
  discord = await startLocalDiscord({ port: 0 });
  const roster = {
    present: async (application: string, ids: readonly string[]) =>
      void heard.push(`${application} is in ${ids.join()}`),
    joined: (id: string) => void heard.push(`joined ${id}`),
    left: (id: string) => void heard.push(`left ${id}`),
  };
  bot = await connectBot(discord, await createHarness(), { roster });
});
afterAll(async () => {
  await bot.stop();
  await discord.close();
});

const whole = JSON.stringify({
  id: GUILD_ID,
  name: 'Local server',
  roles: [],
  channels: [],
  members: [],
  emojis: [],
});

it.runIf(byGateway)(
  'hears in which servers the bot is, and that it was removed from one, but not of one that is only unavailable',
  async () => {
    expect(heard).toEqual([`${APPLICATION_ID} is in ${GUILD_ID}`]);
    discord.dispatch('GUILD_DELETE', JSON.stringify({ id: GUILD_ID, unavailable: true }), GUILD_ID);
    discord.dispatch('GUILD_CREATE', whole, GUILD_ID);
    discord.dispatch('GUILD_DELETE', JSON.stringify({ id: GUILD_ID }), GUILD_ID);
    discord.dispatch('GUILD_CREATE', whole, GUILD_ID);
    await expect.poll(() => heard.slice(1)).toEqual([`left ${GUILD_ID}`, `joined ${GUILD_ID}`]);
    discord.invalidateSessions(false);
    await expect
      .poll(() => heard.slice(3), { timeout: 20_000 })
      .toContain(`${APPLICATION_ID} is in ${GUILD_ID}`);
  },
  30_000,
);

it.runIf(byGateway)(
  'opens as many connections as Discord recommends, and takes their servers together',
  async () => {
    const big = await startLocalDiscord({ port: 0, shards: 3 });
    const told: (readonly string[])[] = [];
    const roster = {
      present: async (_: string, ids: readonly string[]) => void told.push(ids),
      joined: () => undefined,
      left: (id: string) => void told.push([`left ${id}`]),
    };
    const sharded = await connectBot(big, await createHarness(), { roster });
    expect(told).toEqual([[GUILD_ID]]);
    expect(sharded.countServers()).toBe(1);
    const command = big.commands().find(({ name }) => name === 'quote');
    const options = [{ name: 'topic', type: 3, value: 'legend' }];
    const input = { persona: 'member', kind: 'command', commandId: command?.id ?? '', options } as const;
    for (const overrides of [{}, { guild: null }])
      expect((await big.invoke(input, overrides)).outcome.outcome).toBe('answered');
    big.dispatch('GUILD_DELETE', JSON.stringify({ id: GUILD_ID }), GUILD_ID);
    await expect.poll(() => told.slice(1)).toEqual([[`left ${GUILD_ID}`]]);
    expect(sharded.countServers()).toBe(0);
    await sharded.stop();
    await big.close();
  },
);

it('goes on whatever form events have', async () => {
  const events = [
    'INTERACTION_CREATE',
    'GUILD_CREATE',
    'GUILD_DELETE',
    'GUILD_ROLE_CREATE',
    'CHANNEL_UPDATE',
    'THREAD_LIST_SYNC',
  ];
  const forms = [
    'null',
    '0',
    '"a"',
    '[]',
    '{}',
    `{"id":"${GUILD_ID}","channels":[null],"guild_id":"${GUILD_ID}"}`,
  ];
  for (const event of events) for (const form of forms) discord.dispatch(event, form, GUILD_ID);
  const command = discord.commands().find(({ name }) => name === 'quote');
  const invoked = await discord.invoke({
    persona: 'member',
    kind: 'command',
    commandId: command?.id ?? '',
    options: [{ name: 'topic', type: 3, value: 'legend' }],
  });
  expect(invoked.outcome.outcome).toBe('answered');
});

it('does not start with what is another bot’s', async () => {
  const roster = {
    present: async () => {
      throw new Error('another bot’s');
    },
    joined: () => undefined,
    left: () => undefined,
  };
  const before = discord.commands();
  await expect(connectBot(discord, await createHarness(), { roster, commands: [] })).rejects.toThrow(
    'another bot’s',
  );
  expect(discord.commands()).toEqual(before);
});
