import { REST, Routes } from 'discord.js';
import { z } from 'zod';
import { everyDay } from '../ops/everyDay.ts';
import type { BotParts, RunningBot } from './bot.ts';
import { createReceiver } from './createReceiver.ts';
import { idSchema } from './rawUser.ts';
import { registerCommands } from './registerCommands.ts';
import { restOptions } from './restOptions.ts';
import { signIn } from './signIn.ts';
import { startEndpoint, type EndpointOptions } from './startEndpoint.ts';

const withId = z.object({ id: idSchema });
const guilds = z.array(withId);
/** How many servers Discord lists at once. */
const PAGE = 200;

/**
 * A bot without a gateway: Discord sends it interactions by HTTP. Registers the commands where they differ, asks in
 * which servers it is, once a day again, and answers from then on. Any number of them may run on one database.
 * @param signal gives up where it is aborted before that is known
 * @throws {DiscordError} on a wrong token, or where the commands are not taken; what the roster rejects with; where
 * the port cannot be listened on
 */
export async function startEndpointBot(
  parts: Omit<BotParts, 'onFatal'>,
  options: EndpointOptions,
  signal: AbortSignal,
): Promise<RunningBot> {
  const { token, api, dispatcher, roster, log, announce } = parts;
  const rest = new REST(restOptions(api)).setToken(token);
  const { id: applicationId } = withId.parse(
    await signIn(() => rest.get(Routes.currentApplication()), api, announce, signal),
  );
  let servers = new Set<string>();
  const look = async (): Promise<void> => {
    servers = new Set(await listServers(rest));
    await roster.present(applicationId, [...servers]);
  };
  let looked = Promise.resolve();
  const stopLooking = everyDay(() => {
    looked = look();
    looked.catch((error: unknown) => log.warn({ err: error }, 'in which servers the bot is is not known'));
  });
  let commandIds: ReadonlyMap<string, string>;
  try {
    await looked;
    ({ ids: commandIds } = await registerCommands(rest, applicationId, parts.guildId, parts.commands));
  } catch (error) {
    stopLooking();
    throw error;
  }
  const receive = createReceiver(rest, dispatcher, log);
  const endpoint = await startEndpoint(options, (raw) => {
    const server = idSchema.safeParse((raw as { readonly guild_id?: unknown }).guild_id).data;
    if (server !== undefined && !servers.has(server)) {
      servers.add(server);
      roster.joined(server, null, applicationId);
    }
    receive(raw);
  });
  announce(`Interactions are taken at ${endpoint.url}; Discord needs an https address that leads there.`);
  return {
    applicationId,
    commandIds,
    countServers: () => servers.size,
    isConnected: () => endpoint.isListening(),
    async stop() {
      stopLooking();
      await endpoint.close();
      await dispatcher.idle();
    },
  };
}

async function listServers(rest: REST): Promise<string[]> {
  const found: string[] = [];
  for (;;) {
    const query = new URLSearchParams({ limit: String(PAGE), after: found.at(-1) ?? '0' });
    const page = guilds.parse(await rest.get(Routes.userGuilds(), { query }));
    found.push(...page.map(({ id }) => id));
    if (page.length < PAGE) return found;
  }
}
