import {
  Events,
  GatewayDispatchEvents,
  type Client,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { Logger } from 'pino';
import type { Dispatcher } from '../bot/dispatch.ts';
import { createClient } from './createClient.ts';
import { createReceiver } from './createReceiver.ts';
import { followServers, type ServerRoster } from './followServers.ts';
import { registerCommands } from './registerCommands.ts';
import { restOptions } from './restOptions.ts';
import { DiscordError, signIn } from './signIn.ts';

export interface BotParts {
  readonly token: string;
  /** REST base without version; Discord's own where it is left out. */
  readonly api: string | undefined;
  readonly guildId: string | undefined;
  readonly commands: readonly RESTPostAPIApplicationCommandsJSONBody[];
  readonly dispatcher: Dispatcher;
  readonly roster: ServerRoster;
  readonly log: Logger;
  /** Says something to the person who runs the bot. */
  readonly announce: (line: string) => void;
  /** Called once if Discord closes the connection for good. */
  readonly onFatal: (error: DiscordError) => void;
}

/** A bot that is connected and answers. */
export interface RunningBot {
  readonly applicationId: string;
  /** Of the slash commands, by their names. */
  readonly commandIds: ReadonlyMap<string, string>;
  /** In how many servers it is now. */
  countServers(): number;
  isConnected(): boolean;
  /** Takes no further interaction, lets the running handlers answer, and disconnects. */
  stop(): Promise<void>;
}

/** Close codes after which Discord takes no further connection. */
const FATAL_CLOSES: Readonly<Record<number, string>> = {
  4004: 'Discord no longer accepts DISCORD_TOKEN (close code 4004). Copy the token again from the Discord Developer Portal, Bot, Reset Token.',
  4010: 'Discord refused the shard (close code 4010).',
  4011: 'The bot is in too many servers for the connections that it has (close code 4011). Start it again: it then opens as many as Discord recommends.',
  4012: 'Discord no longer speaks this version of its gateway (close code 4012). Please update Verbatim.',
  4013: 'Discord refused the intents (close code 4013).',
  4014: 'Discord refused the intents (close code 4014).',
};

/**
 * Connects, registers the commands where they differ, and answers interactions from then on. Without a network it
 * tries again with growing pauses.
 * @param signal gives up where it is aborted before the bot is connected
 * @throws {DiscordError} on a wrong token, or where the commands are not taken; what the roster rejects with
 */
export async function startBot(parts: BotParts, signal: AbortSignal): Promise<RunningBot> {
  const { token, api, dispatcher, log, onFatal } = parts;
  const client = createClient(restOptions(api));
  client.on(Events.Error, (error) => log.warn({ err: error }, 'a connection failed'));
  client.on(Events.ShardDisconnect, ({ code }) => {
    onFatal(
      new DiscordError(FATAL_CLOSES[code] ?? `Discord closed the connection for good (close code ${code}).`),
    );
  });
  const receive = createReceiver(client.rest, dispatcher, log);
  client.ws.on(GatewayDispatchEvents.InteractionCreate, receive);
  const servers = followServers(client, parts.roster);
  const ready = await logIn(client, token, parts, signal);
  const applicationId = ready.application.id;
  let commandIds: ReadonlyMap<string, string>;
  try {
    await servers.known();
    ({ ids: commandIds } = await registerCommands(client.rest, applicationId, parts.guildId, parts.commands));
  } catch (error) {
    await client.destroy();
    throw error;
  }
  return {
    applicationId,
    commandIds,
    countServers: () => servers.count(),
    isConnected: () => client.isReady(),
    async stop() {
      client.ws.off(GatewayDispatchEvents.InteractionCreate, receive);
      await dispatcher.idle();
      await client.destroy();
    },
  };
}

async function logIn(
  client: Client,
  token: string,
  { announce, api }: BotParts,
  signal: AbortSignal,
): Promise<Client<true>> {
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await signIn(() => client.login(token), api, announce, signal);
  return ready;
}
