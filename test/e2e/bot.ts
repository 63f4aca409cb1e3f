import { pino } from 'pino';
import { commands as productCommands } from '../../commands/index.ts';
import { commandJson, type Command } from '../../src/bot/command.ts';
import { createDispatcher } from '../../src/bot/dispatch.ts';
import { startBot, type RunningBot } from '../../src/discord/bot.ts';
import { startEndpointBot } from '../../src/discord/endpointBot.ts';
import type { ServerRoster } from '../../src/discord/followServers.ts';
import type { LocalDiscord } from '../../local-discord/localDiscord.ts';
import type { Harness } from '../commands/harness.ts';
import { unhurried } from '../fixtures/unhurried.ts';

/** The bot as it runs, connected to a local Discord. */
export interface ConnectedBot extends RunningBot {
  readonly fatal: readonly Error[];
  readonly logged: readonly string[];
}

/** What a test may want to hear of, or to decide, while the bot connects. */
interface Listening {
  readonly announce: (line: string) => void;
  readonly signal: AbortSignal;
  readonly guildId: string;
  readonly commands: readonly Command[];
  readonly roster: ServerRoster;
}

/** For tests that are about something else. */
const unmindful: ServerRoster = {
  present: async () => undefined,
  joined: () => undefined,
  left: () => undefined,
};

/** Whether interactions come by the gateway, as they do unless `INTERACTIONS=http` says otherwise. */
export const byGateway = process.env['INTERACTIONS'] !== 'http';

export async function connectBot(
  discord: Pick<LocalDiscord, 'token' | 'api' | 'publicKey' | 'setEndpoint'>,
  { services }: Pick<Harness, 'services'>,
  {
    announce = () => undefined,
    signal = new AbortController().signal,
    guildId,
    commands = productCommands,
    roster = unmindful,
  }: Partial<Listening> = {},
): Promise<ConnectedBot> {
  const fatal: Error[] = [];
  const logged: string[] = [];
  const log = pino({ level: 'warn' }, { write: (line: string) => void logged.push(line) });
  const dispatcher = createDispatcher({
    commands,
    services,
    log,
    cooldowns: unhurried,
    newIncidentId: () => 'incident',
  });
  const { token, api, publicKey } = discord;
  let endpoint = '';
  const parts = {
    token,
    api,
    guildId,
    commands: commands.map(commandJson),
    dispatcher,
    roster,
    log,
    announce: (line: string) => {
      endpoint = /(http\S+);/.exec(line)?.[1] ?? endpoint;
      announce(line);
    },
    onFatal: (error: Error) => void fatal.push(error),
  };
  if (byGateway) return { ...(await startBot(parts, signal)), fatal, logged };
  const bot = await startEndpointBot(parts, { publicKey, host: '127.0.0.1', port: 0 }, signal);
  const before = endpoints.get(discord.api) ?? null;
  endpoints.set(discord.api, endpoint);
  await discord.setEndpoint(endpoint);
  const stop = async (): Promise<void> => {
    endpoints.set(discord.api, before);
    await discord.setEndpoint(before);
    await bot.stop();
  };
  return { ...bot, stop, fatal, logged };
}

/** Where each local Discord sends to, by its address: a bot that stops leaves it to the one before. */
const endpoints = new Map<string, string | null>();
