import { describe, expect, it, type TestContext } from 'vitest';
import { startLocalDiscord, type LocalDiscord } from '../../local-discord/localDiscord.ts';
import { createHarness } from '../commands/harness.ts';
import { byGateway, connectBot, type ConnectedBot } from './bot.ts';

// Every fault of the gateway, each met by a bot of its own. Where a session is lost, Discord has a client wait five
// seconds between two logins; so they are waited for together.

/** Discord waits so long for an answer; on a busy machine that must not be too short. */
const ANSWER_MS = 20_000;
const HEARTBEAT_MS = 100;

async function start(
  onTestFinished: TestContext['onTestFinished'],
  heartbeatMs?: number,
): Promise<{ discord: LocalDiscord; bot: ConnectedBot }> {
  const discord = await startLocalDiscord({
    port: 0,
    answerMs: ANSWER_MS,
    ...(heartbeatMs === undefined ? {} : { heartbeatMs }),
  });
  const bot = await connectBot(discord, await createHarness());
  onTestFinished(async () => {
    await bot.stop();
    await discord.close();
  });
  return { discord, bot };
}

/** Asks as soon as the bot was lost: what is sent until it is back has to reach it afterwards, or comes after. */
async function expectAnswer(discord: LocalDiscord, bot: ConnectedBot): Promise<void> {
  await discord.until(() => discord.isOnline());
  const command = discord.commands().find(({ name }) => name === 'quote');
  const { outcome } = await discord.invoke({
    persona: 'member',
    kind: 'command',
    commandId: command?.id ?? '',
    options: [{ name: 'topic', type: 3, value: 'legend' }],
  });
  expect(outcome).toEqual({ outcome: 'answered' });
  expect([bot.fatal, bot.logged, discord.violations()]).toEqual([[], [], []]);
}

describe.runIf(byGateway)('a bot goes on', () => {
  const faults: readonly (readonly [string, (discord: LocalDiscord) => void])[] = [
    ['the network was lost', (discord) => discord.dropConnections()],
    ['it is asked to reconnect (op 7)', (discord) => discord.requestReconnect()],
    ['its session is invalid and can be resumed (op 9)', (discord) => discord.invalidateSessions(true)],
    ['its session is gone (op 9)', (discord) => discord.invalidateSessions(false)],
    ...[1000, 1001, 1011, 4000, 4001, 4002, 4003, 4005, 4007, 4008, 4009].map(
      (code) =>
        [`Discord closed with ${code}`, (discord: LocalDiscord) => discord.closeGateway(code)] as const,
    ),
  ];
  it.concurrent.for(faults)('where %s', { timeout: 60_000 }, async ([, cause], { onTestFinished }) => {
    const { discord, bot } = await start(onTestFinished);
    cause(discord);
    await discord.until(() => !discord.isOnline());
    await expectAnswer(discord, bot);
  });

  it.concurrent('where its heartbeats are not answered', async ({ onTestFinished }) => {
    const { discord, bot } = await start(onTestFinished, HEARTBEAT_MS);
    discord.ignoreHeartbeats();
    await discord.until(() => !discord.isOnline());
    await expectAnswer(discord, bot);
  });

  it.concurrent('with what was asked while it was away', async ({ onTestFinished }) => {
    const { discord, bot } = await start(onTestFinished);
    discord.dropConnections();
    await discord.until(() => !discord.isOnline());
    const command = discord.commands().find(({ name }) => name === 'about');
    const { outcome } = await discord.invoke({
      persona: 'member',
      kind: 'command',
      commandId: command?.id ?? '',
      options: [],
    });
    expect(outcome).toEqual({ outcome: 'answered' });
    expect(bot.fatal).toEqual([]);
  });
});

describe.runIf(byGateway)('a bot says why it cannot go on', () => {
  it.for([4004, 4010, 4011, 4012, 4013, 4014])(
    'where Discord closed with %i',
    async (code, { onTestFinished }) => {
      const { discord, bot } = await start(onTestFinished);
      discord.closeGateway(code);
      await expect
        .poll(() => bot.fatal.map(({ message }) => message), { timeout: 20_000 })
        .toEqual([expect.stringContaining(`close code ${code}`)]);
    },
  );
});
