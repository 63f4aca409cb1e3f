import {
  ApplicationCommandType,
  Routes,
  type APIApplicationCommand,
  type REST,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';

type CommandBody = RESTPostAPIApplicationCommandsJSONBody;

/**
 * Puts the commands only where Discord has others: a create costs one of 200 a day.
 * @param guildId registers in this server only, where they appear at once; everywhere otherwise
 * @returns whether they had to be put, and the ids of the slash commands by their names
 */
export async function registerCommands(
  rest: REST,
  applicationId: string,
  guildId: string | undefined,
  commands: readonly CommandBody[],
): Promise<{ readonly put: boolean; readonly ids: ReadonlyMap<string, string> }> {
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
    choices: ((declared['choices'] ?? []) as readonly { name: string; value: unknown }[]).map(
      ({ name, value }) => ({
        name,
        value,
      }),
    ),
    options: ((declared['options'] ?? []) as readonly object[]).map(describeOption),
  };
}
