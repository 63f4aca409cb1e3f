import { ApplicationCommandType as CommandType, type APIApplicationCommand } from 'discord-api-types/v10';
import type { ZodMiniType } from 'zod/mini';
import { checkBody, type Check } from '../check.ts';
import { invalidForm, refusals, type Fault, type Refusal } from '../faults.ts';
import { withoutNulls } from '../messages/withoutNulls.ts';
import { commandFaults, duplicateFaults, type CommandBody, type OptionBody } from '../rules/commandFaults.ts';
import { requestSchemas, responseSchemas } from '../schemas.ts';
import type { Snowflakes } from '../snowflake.ts';
import { GLOBAL_SCOPE, type State } from '../state.ts';
import type { World } from '../world.ts';
import { noContent, type Call, type Reply, type Route } from './exchange.ts';

const MAX_COMMANDS: Record<number, number> = {
  [CommandType.ChatInput]: 100,
  [CommandType.User]: 15,
  [CommandType.Message]: 15,
};

/** The documents name it, the official schema does not. */
const DOCUMENTED_KEYS = /^(?:\d+\.)?nsfw$/;

/** Permissions go over the wire as decimal strings, which the official schema calls numbers. */
const forSchema = (body: unknown): unknown => {
  if (Array.isArray(body)) return body.map(forSchema);
  const permissions = (body as { default_member_permissions?: unknown } | null)?.default_member_permissions;
  return typeof permissions === 'string' && /^\d+$/.test(permissions)
    ? { ...(body as object), default_member_permissions: Number(permissions) }
    : body;
};

const drawOption = (option: OptionBody): object =>
  withoutNulls({ ...option, options: option.options?.map(drawOption) });

const typeOf = (command: { readonly type?: CommandType | null }): CommandType => command.type ?? CommandType.ChatInput;

/** Registered commands, global and of the guild: list, put, create, read, edit, delete. */
export const commandRoutes = (world: World, state: State, snowflake: Snowflakes): Route[] => {
  const draw = (body: CommandBody, id: string, guildId: string | null): APIApplicationCommand => {
    const permissions = body['default_member_permissions'] as string | number | null | undefined;
    const isGlobal = guildId === null;
    return {
      id,
      application_id: world.application.id,
      version: snowflake(),
      default_member_permissions: permissions == null ? null : String(permissions),
      type: typeOf(body),
      name: body.name,
      name_localizations: body['name_localizations'] ?? null,
      description: body.description ?? '',
      description_localizations: body['description_localizations'] ?? null,
      ...(isGlobal
        ? {
            dm_permission: body['dm_permission'] ?? true,
            contexts: body['contexts'] ?? null,
            integration_types: body['integration_types'] ?? [0],
          }
        : { guild_id: guildId }),
      ...(body.options == null || body.options.length === 0 ? {} : { options: body.options.map(drawOption) }),
      nsfw: body['nsfw'] ?? false,
    } as unknown as APIApplicationCommand;
  };

  /** Discord lists localizations only when asked for them. */
  const listed = ({
    name_localizations: _names,
    description_localizations: _texts,
    ...command
  }: APIApplicationCommand) => command;

  const check = (schema: ZodMiniType, body: unknown, rules: (body: never) => Fault[]): Check => {
    const checked = checkBody(schema, forSchema(body));
    if (checked.faults.length > 0) return checked;
    const unknownKeys = checked.unknownKeys.filter((key) => !DOCUMENTED_KEYS.test(key));
    return { faults: rules(body as never), unknownKeys };
  };

  const isFull = (commands: readonly { readonly type?: CommandType | null }[]): boolean =>
    Object.entries(MAX_COMMANDS).some(
      ([type, most]) => commands.filter((command) => typeOf(command) === Number(type)).length > most,
    );

  const put = (scope: string, guildId: string | null, call: Call): Reply | Refusal => {
    const bodies = (call.body.json ?? []) as readonly CommandBody[];
    const { faults, unknownKeys } = check(requestSchemas.commandsPut, bodies, (list: readonly CommandBody[]) => [
      ...list.flatMap((body, index) => commandFaults(body, [index])),
      ...duplicateFaults(list),
    ]);
    if (faults.length > 0) return invalidForm(faults);
    if (isFull(bodies)) return refusals.tooManyCommands;
    const before = state.scopeCommands(scope);
    const commands = bodies.map((body) => {
      const same = before.find(({ name, type }) => name === body.name && type === typeOf(body));
      return draw(body, same?.id ?? snowflake(), guildId);
    });
    state.setCommands(scope, commands);
    return { status: 200, body: commands, schema: responseSchemas.commands, remarks: { unknownKeys } };
  };

  const create = (scope: string, guildId: string | null, call: Call): Reply | Refusal => {
    const body = call.body.json as CommandBody;
    const { faults, unknownKeys } = check(requestSchemas.commandCreate, body, (one: CommandBody) =>
      commandFaults(one, []),
    );
    if (faults.length > 0) return invalidForm(faults);
    const before = state.scopeCommands(scope);
    const same = before.find(({ name, type }) => name === body.name && type === typeOf(body));
    const command = draw(body, same?.id ?? snowflake(), guildId);
    const after = [...before.filter(({ id }) => id !== command.id), command];
    if (isFull(after)) return refusals.tooManyCommands;
    state.setCommands(scope, after);
    return {
      status: same === undefined ? 201 : 200,
      body: command,
      schema: responseSchemas.command,
      remarks: { unknownKeys },
    };
  };

  const edit = (scope: string, guildId: string | null, call: Call, old: APIApplicationCommand): Reply | Refusal => {
    const whole = { ...old, ...(call.body.json as object) } as unknown as CommandBody;
    const { faults, unknownKeys } = check(requestSchemas.commandPatch, call.body.json, () => commandFaults(whole, []));
    if (faults.length > 0) return invalidForm(faults);
    const command = draw(whole, old.id, guildId);
    state.setCommands(
      scope,
      state.scopeCommands(scope).map((other) => (other.id === old.id ? command : other)),
    );
    return { status: 200, body: command, schema: responseSchemas.command, remarks: { unknownKeys } };
  };

  const routesOf = (base: string): Route[] => {
    /** Only our own application and guild; then what `act` does in their scope. */
    const within =
      (act: (scope: string, guildId: string | null, call: Call) => Reply | Refusal) =>
      (call: Call): Reply | Refusal => {
        const guildId = call.params['guild'] ?? null;
        if (call.params['application'] !== world.application.id) return refusals.notYourApplication;
        if (guildId !== null && guildId !== world.guild.id) return refusals.missingAccess;
        return act(guildId ?? GLOBAL_SCOPE, guildId, call);
      };
    const withOne = (
      act: (scope: string, guildId: string | null, call: Call, old: APIApplicationCommand) => Reply | Refusal,
    ) =>
      within((scope, guildId, call) => {
        const old = state.scopeCommands(scope).find(({ id }) => id === call.params['command']);
        return old === undefined ? refusals.unknownCommand : act(scope, guildId, call, old);
      });
    return [
      {
        method: 'GET',
        path: base,
        handler: within((scope, _guildId, { query }) => ({
          status: 200,
          body:
            query['with_localizations'] === 'true'
              ? state.scopeCommands(scope)
              : state.scopeCommands(scope).map(listed),
          schema: responseSchemas.commands,
        })),
      },
      { method: 'PUT', path: base, handler: within(put) },
      { method: 'POST', path: base, handler: within(create) },
      {
        method: 'GET',
        path: `${base}/:command`,
        handler: withOne((_scope, _guildId, _call, old) => ({
          status: 200,
          body: old,
          schema: responseSchemas.command,
        })),
      },
      { method: 'PATCH', path: `${base}/:command`, handler: withOne(edit) },
      {
        method: 'DELETE',
        path: `${base}/:command`,
        handler: withOne((scope, _guildId, _call, old) => {
          state.setCommands(
            scope,
            state.scopeCommands(scope).filter(({ id }) => id !== old.id),
          );
          return noContent;
        }),
      },
    ];
  };

  return [
    ...routesOf('/applications/:application/commands'),
    ...routesOf('/applications/:application/guilds/:guild/commands'),
  ];
};
