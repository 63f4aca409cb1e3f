import {
  ApplicationCommandType,
  Routes,
  type APIApplicationCommand,
  type REST,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import { inviteLink } from './inviteLink.ts';
import { DiscordError } from './signIn.ts';

type CommandBody = RESTPostAPIApplicationCommandsJSONBody;

/**
 * Puts the commands only where Discord has others: a create costs one of 200 a day.
 * @param guildId registers in this server only, where they appear at once; everywhere otherwise
 * @returns whether they had to be put, and the ids of the slash commands by their names
 * @throws {DiscordError} where Discord does not take them
 */
export async function registerCommands(
  rest: REST,
  applicationId: string,
  guildId: string | undefined,
  commands: readonly CommandBody[],
): Promise<{ readonly put: boolean; readonly ids: ReadonlyMap<string, string> }> {
  try {
    return await putWhereOther(rest, applicationId, guildId, commands);
  } catch (error) {
    throw new DiscordError(registrationFault(error, guildId, applicationId), { cause: error });
  }
}

async function putWhereOther(
  rest: REST,
  applicationId: string,
  guildId: string | undefined,
  commands: readonly CommandBody[],
): ReturnType<typeof registerCommands> {
  const route =
    guildId === undefined
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId);
  const registered = (await rest.get(route)) as readonly APIApplicationCommand[];
  const isGlobal = guildId === undefined;
  if (describe(registered, isGlobal) === describe(commands, isGlobal)) {
    return { put: false, ids: slashIds(registered) };
  }
  const put = (await rest.put(route, { body: commands })) as readonly APIApplicationCommand[];
  return { put: true, ids: slashIds(put) };
}

function registrationFault(error: unknown, guildId: string | undefined, applicationId: string): string {
  const { status } = error as { status?: number };
  if (guildId !== undefined && (status === 403 || status === 404)) {
    return `The commands cannot be registered in the server ${guildId}: the bot is not in it. Invite it by ${inviteLink(applicationId)} and start again, or mend DISCORD_GUILD_ID.`;
  }
  return `Discord did not take the commands (status ${status ?? 'unknown'}). Nothing was changed; please start again later.`;
}

/** Messages can mention no others. */
function slashIds(registered: readonly APIApplicationCommand[]): ReadonlyMap<string, string> {
  return new Map(
    registered
      .filter(({ type }) => type === ApplicationCommandType.ChatInput)
      .map(({ name, id }) => [name, id]),
  );
}

/**
 * The parts that we declare, in one form: Discord leaves out what is at its default, and adds what is its own. A
 * server's own commands have no contexts and no installations.
 */
function describe(commands: readonly (APIApplicationCommand | CommandBody)[], isGlobal: boolean): string {
  const described = commands.map((command) => ({
    type: command.type ?? 1,
    name: command.name,
    description: (command as { readonly description?: string }).description ?? '',
    permissions: command.default_member_permissions ?? null,
    integrationTypes: isGlobal ? (command.integration_types?.toSorted() ?? []) : [],
    contexts: isGlobal ? (command.contexts?.toSorted() ?? []) : [],
    options: (command.options ?? []).map(describeOption),
  }));
  return JSON.stringify(described.sort((a, b) => a.type - b.type || (a.name < b.name ? -1 : 1)));
}

function describeOption(option: object): object {
  const declared = option as Readonly<Record<string, unknown>>;
  return {
    type: declared['type'],
    name: declared['name'],
    description: declared['description'],
    required: declared['required'] ?? false,
    autocomplete: declared['autocomplete'] ?? false,
    maxLength: declared['max_length'] ?? null,
    channelTypes: declared['channel_types'] ?? null,
    choices: ((declared['choices'] ?? []) as readonly { name: string; value: unknown }[]).map(
      ({ name, value }) => ({
        name,
        value,
      }),
    ),
    options: ((declared['options'] ?? []) as readonly object[]).map(describeOption),
  };
}
