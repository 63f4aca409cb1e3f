import { Events, GatewayIntentBits, REST, Routes, Client } from 'discord.js';
import { expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import type { LocalDiscord } from '../../local-discord/localDiscord.ts';
import { addSay, connect, createClient, next, send, start } from './connect.ts';

/** A bare gateway connection: what it received and the code it was closed with. */
function open(discord: LocalDiscord, query = '?v=10&encoding=json') {
  const socket = new WebSocket(`${discord.url.replace('http', 'ws')}/gateway${query}`);
  onTestFinished(() => socket.terminate());
  const received: { op: number; t: string | null; s: number | null; d: Record<string, unknown> }[] = [];
  const waiting: (() => void)[] = [];
  socket.on('message', (raw: Buffer) => {
    received.push(JSON.parse(raw.toString()) as (typeof received)[number]);
    for (const wake of waiting.splice(0)) wake();
  });
  const closed = new Promise<number>((resolve) => {
    socket.on('close', resolve);
  });
  const until = async (look: (event: (typeof received)[number]) => boolean) => {
    for (;;) {
      const found = received.find(look);
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
      });
    }
  };
  const say = async (op: number, d: unknown): Promise<void> => {
    await until((event) => event.op === 10);
    socket.send(JSON.stringify({ op, d }));
  };
  return { socket, closed, until, say };
}

const identity = (discord: LocalDiscord) => ({
  token: discord.token,
  intents: GatewayIntentBits.Guilds,
  properties: {},
});

it('lets discord.js log in and know its guild', async () => {
  const discord = await start({ name: 'Some Bot' });
  expect(discord.isOnline()).toBe(false);
  const { client } = await connect(discord);
  expect(discord.isOnline()).toBe(true);
  expect(client.user.username).toBe('some-bot');
  const guild = client.guilds.cache.first();
  expect(guild?.name).toBe('Local server');
  expect(guild?.channels.cache.map(({ name }) => name)).toEqual(['general']);
  expect(guild?.members.me?.permissions.has('SendMessages')).toBe(true);
  expect(guild?.members.me?.permissions.has('ManageMessages')).toBe(false);
  expect(discord.violations()).toEqual([]);
});

it('tells a bot who and where it is', async () => {
  const discord = await start();
  const rest = new REST({ api: discord.api, version: '10', retries: 0 }).setToken(discord.token);
  const self = (await rest.get(Routes.user())) as { id: string };
  for (const route of [Routes.currentApplication(), Routes.oauth2CurrentApplication()] as const)
    expect(await rest.get(route)).toMatchObject({ id: self.id, bot: { id: self.id } });
  expect(await rest.get(Routes.userGuilds())).toMatchObject([{ name: 'Local server', owner: false }]);
  const [guild] = (await rest.get(Routes.userGuilds())) as [{ id: string }];
  expect(await rest.get(Routes.guildRoles(guild.id))).toHaveLength(4);
  expect(await rest.get(Routes.user(self.id))).toMatchObject({ bot: true });
  expect(await rest.get(Routes.gateway())).toEqual({
    url: expect.stringMatching(/^ws:\/\/127\.0\.0\.1:\d+\//),
  });
  expect(discord.violations()).toEqual([]);
});

it('refuses a wrong token on both sides', async () => {
  const discord = await start();
  const client = createClient(discord);
  await expect(client.login(`${discord.token}x`)).rejects.toMatchObject({ code: 'TokenInvalid' });
  expect(await send(discord, 'GET', '/users/@me', undefined, {})).toEqual({
    status: 401,
    body: { message: '401: Unauthorized', code: 0 },
  });
  const gateway = open(discord);
  await gateway.say(2, { ...identity(discord), token: 'nonsense' });
  expect(await gateway.closed).toBe(4004);
});

it.each([
  ['an event before IDENTIFY', 4003, 3, {}],
  ['an unknown opcode', 4001, 77, {}],
  ['unknown intents', 4013, 2, { intents: 2 ** 30 }],
  ['intents that nobody granted', 4014, 2, { intents: GatewayIntentBits.GuildMembers }],
  ['a shard that cannot be', 4010, 2, { shard: [2, 2] }],
  ['half a shard', 4010, 2, { shard: [0, 1.5] }],
  ['a payload over 4,096 bytes', 4002, 2, { padding: 'x'.repeat(4097) }],
])('closes the gateway on %s with %i', async (_what, code, op, fields) => {
  const discord = await start();
  const gateway = open(discord);
  await gateway.say(op, { ...identity(discord), ...fields });
  expect(await gateway.closed).toBe(code);
});

it('closes the gateway on a second IDENTIFY, on nonsense, and on another version', async () => {
  const discord = await start();
  const twice = open(discord);
  await twice.say(2, identity(discord));
  await twice.until(({ t }) => t === 'READY');
  await twice.say(2, identity(discord));
  expect(await twice.closed).toBe(4005);
  const nonsense = open(discord);
  await nonsense.until(({ op }) => op === 10);
  nonsense.socket.send('{');
  expect(await nonsense.closed).toBe(4002);
  expect(await open(discord, '?v=6&encoding=json').closed).toBe(4012);
  expect(await open(discord, '?v=10&encoding=etf').closed).toBe(4002);
});

it('closes the gateway on more than 120 events a minute', async () => {
  const discord = await start();
  const gateway = open(discord);
  await gateway.until(({ op }) => op === 10);
  // Twice the limit, so that a minute that ends in between cannot hide it.
  for (let sent = 0; sent < 250; sent += 1) gateway.socket.send('{"op":1,"d":null}');
  expect(await gateway.closed).toBe(4008);
});

it('acknowledges heartbeats and gives each guild only to the shard that serves it', async () => {
  const discord = await start({ moreGuilds: 4 });
  const gateway = open(discord);
  await gateway.say(1, null);
  await gateway.until(({ op }) => op === 11);
  const shards = [0, 1].map((index) => ({ index, connection: open(discord) }));
  const served = await Promise.all(
    shards.map(async ({ index, connection }) => {
      await connection.say(2, { ...identity(discord), token: `Bot ${discord.token}`, shard: [index, 2] });
      const ready = await connection.until(({ t }) => t === 'READY');
      const ids = (ready.d['guilds'] as readonly { readonly id: string }[]).map(({ id }) => id);
      for (const id of ids) await connection.until(({ t, d }) => t === 'GUILD_CREATE' && d['id'] === id);
      return ids;
    }),
  );
  expect(Math.abs((served[0]?.length ?? 0) - (served[1]?.length ?? 0))).toBe(1);
  expect(new Set(served.flat()).size).toBe(5);
});

it('resumes after a lost network and replays what was missed', async () => {
  const discord = await start();
  const { client } = await connect(discord, async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.reply('here again');
  });
  const say = await addSay(discord, client);
  const resumed = next(client, Events.ShardResume);
  discord.dropConnections();
  await discord.until(() => !discord.isOnline());
  // Dispatched while the bot is away: it must answer from the replay alone.
  const [invocation, [, replayed]] = await Promise.all([say('hello'), resumed]);
  expect(replayed).toBeGreaterThan(0);
  expect(invocation.outcome.outcome).toBe('answered');
});

it('resumes after op 7 and after close 4000, identifies anew after op 9', async () => {
  const discord = await start();
  const { client } = await connect(discord);
  const resume = async (lose: () => void) => {
    const resumed = next(client, Events.ShardResume);
    lose();
    await resumed;
  };
  await resume(discord.requestReconnect);
  await resume(() => discord.closeGateway(4000));
  const identify = async (lose: () => void) => {
    const ready = next(client, Events.ShardReady);
    lose();
    await ready;
  };
  await identify(() => discord.invalidateSessions(false));
  expect(discord.isOnline()).toBe(true);
});

it('does not know a session that was never there, nor a sequence it never sent', async () => {
  const discord = await start();
  const stranger = open(discord);
  await stranger.say(6, { token: discord.token, session_id: 'x', seq: 1 });
  expect((await stranger.until(({ op }) => op === 9)).d).toBe(false);
  const first = open(discord);
  await first.say(2, identity(discord));
  const ready = await first.until(({ t }) => t === 'READY');
  first.socket.terminate();
  await discord.until(() => !discord.isOnline());
  const second = open(discord);
  await second.say(6, { token: discord.token, session_id: ready.d['session_id'], seq: 99 });
  expect(await second.closed).toBe(4007);
});

it('goes offline when the bot says goodbye, and then nothing can be answered', async () => {
  const discord = await start();
  const { client } = await connect(discord);
  const say = await addSay(discord, client);
  await client.destroy();
  await discord.until(() => !discord.isOnline());
  const { outcome } = await say('hello');
  expect(outcome).toEqual({ outcome: 'failed', reason: 'The application did not respond' });
});

it('takes the next free port when its own is busy', async () => {
  const first = await start();
  const port = Number(new URL(first.url).port);
  const second = await start({ port });
  expect(Number(new URL(second.url).port)).toBeGreaterThan(port);
  const client = new Client({ intents: [], rest: { api: second.api, version: '10', retries: 0 } });
  onTestFinished(async () => client.destroy());
  const ready = next(client, Events.ClientReady);
  await client.login(second.token);
  await ready;
});
