import { pino } from 'pino';
import { commands as productCommands } from '../../commands/index.ts';
import { commandJson, type Command } from '../../src/bot/command.ts';
import { createDispatcher } from '../../src/bot/dispatch.ts';
import { startBot, type RunningBot } from '../../src/discord/bot.ts';
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

export async function connectBot(
  { token, api }: Pick<LocalDiscord, 'token' | 'api'>,
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
  const bot = await startBot(
    {
      token,
      api,
      guildId,
      commands: commands.map(commandJson),
      dispatcher,
      roster,
      log,
      announce,
      onFatal: (error) => void fatal.push(error),
    },
    signal,
  );
  return { ...bot, fatal, logged };
}
