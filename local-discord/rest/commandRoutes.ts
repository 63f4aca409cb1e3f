import { ApplicationCommandType as CommandType, type APIApplicationCommand } from 'discord-api-types/v10';
import type { ZodMiniType } from 'zod/mini';
import { checkBody, type Check } from '../checkBody.ts';
import { invalidForm, refusals, type Fault, type Refusal } from '../faults.ts';
import { commandFaults, duplicateFaults, type CommandBody } from '../rules/commandFaults.ts';
import { requestSchemas, responseSchemas } from '../schemas.ts';
import type { Snowflakes } from '../snowflake.ts';
import { GLOBAL_SCOPE, type State } from '../state.ts';
import type { World } from '../world.ts';
import { commandType, drawCommand, withoutLocalizations, type CommandPlace } from './drawCommand.ts';
import { noContent, ok, type Call, type Remarks, type Reply, type Route } from './addRoutes.ts';

const MOST: readonly (readonly [CommandType, number])[] = [
  [CommandType.ChatInput, 100],
  [CommandType.User, 15],
  [CommandType.Message, 15],
];

/** The documents name it, the official schema does not. */
const DOCUMENTED_KEYS = /^(?:\d+\.)?nsfw$/;

/** A request within the scope of one application and guild. */
interface Scoped {
  readonly scope: string;
  readonly place: CommandPlace;
  readonly call: Call;
}
type Act = (scoped: Scoped) => Reply | Refusal;
type ActOnOne = (scoped: Scoped, old: APIApplicationCommand) => Reply | Refusal;

/** Permissions go over the wire as decimal strings, which the official schema calls numbers. */
function forSchema(body: unknown): unknown {
  if (Array.isArray(body)) return body.map(forSchema);
  const permissions = (body as { default_member_permissions?: unknown } | null)?.default_member_permissions;
  return typeof permissions === 'string' && /^\d+$/.test(permissions)
    ? { ...(body as object), default_member_permissions: Number(permissions) }
    : body;
}

/** The rules see a body only once its schema has passed it. */
function check(schema: ZodMiniType, body: unknown, rules: () => Fault[]): Check {
  const checked = checkBody(schema, forSchema(body));
  if (checked.faults.length > 0) return checked;
  return { faults: rules(), unknownKeys: checked.unknownKeys.filter((key) => !DOCUMENTED_KEYS.test(key)) };
}

const isFull = (commands: readonly { readonly type?: CommandType | null }[]): boolean =>
  MOST.some(([type, most]) => commands.filter((command) => commandType(command) === type).length > most);

const sameAs = (
  body: CommandBody,
  commands: readonly APIApplicationCommand[],
): APIApplicationCommand | undefined =>
  commands.find(({ name, type }) => name === body.name && type === commandType(body));

const oneReply = (status: number, command: APIApplicationCommand, remarks?: Remarks): Reply => ({
  ...ok(command, responseSchemas.command, remarks),
  status,
});

/** Registered commands, global and of the guild: list, put, create, read, edit, delete. */
export function commandRoutes(world: World, state: State, snowflake: Snowflakes): Route[] {
  const list: Act = ({ scope, call }) => {
    const commands = state.scopeCommands(scope);
    const isWhole = call.query['with_localizations'] === 'true';
    return ok(isWhole ? commands : commands.map(withoutLocalizations), responseSchemas.commands);
  };

  const put: Act = ({ scope, place, call }) => {
    const bodies = (call.body.json ?? []) as readonly CommandBody[];
    const { faults, unknownKeys } = check(requestSchemas.commandsPut, bodies, () => [
      ...bodies.flatMap((body, index) => commandFaults(body, [index])),
      ...duplicateFaults(bodies),
    ]);
    if (faults.length > 0) return invalidForm(faults);
    if (isFull(bodies)) return refusals.tooManyCommands;
    const before = state.scopeCommands(scope);
    const commands = bodies.map((body) =>
      drawCommand(body, sameAs(body, before)?.id ?? snowflake(), snowflake(), place),
    );
    state.setCommands(scope, commands);
    return ok(commands, responseSchemas.commands, { unknownKeys });
  };

  const create: Act = ({ scope, place, call }) => {
    const body = call.body.json as CommandBody;
    const { faults, unknownKeys } = check(requestSchemas.commandCreate, body, () => commandFaults(body, []));
    if (faults.length > 0) return invalidForm(faults);
    const before = state.scopeCommands(scope);
    const same = sameAs(body, before);
    const command = drawCommand(body, same?.id ?? snowflake(), snowflake(), place);
    const after = [...before.filter(({ id }) => id !== command.id), command];
    if (isFull(after)) return refusals.tooManyCommands;
    state.setCommands(scope, after);
    return oneReply(same === undefined ? 201 : 200, command, { unknownKeys });
  };

  const edit: ActOnOne = ({ scope, place, call }, old) => {
    const whole = { ...old, ...(call.body.json as object) } as unknown as CommandBody;
    const rules = (): Fault[] => commandFaults(whole, []);
    const { faults, unknownKeys } = check(requestSchemas.commandPatch, call.body.json, rules);
    if (faults.length > 0) return invalidForm(faults);
    const command = drawCommand(whole, old.id, snowflake(), place);
    state.setCommands(
      scope,
      state.scopeCommands(scope).map((other) => (other.id === old.id ? command : other)),
    );
    return oneReply(200, command, { unknownKeys });
  };

  const remove: ActOnOne = ({ scope }, old) => {
    state.setCommands(
      scope,
      state.scopeCommands(scope).filter(({ id }) => id !== old.id),
    );
    return noContent;
  };

  /** Only our own application and guild. */
  const within =
    (act: Act) =>
    (call: Call): Reply | Refusal => {
      const guildId = call.param('guild') || null;
      if (call.param('application') !== world.application.id) return refusals.notYourApplication;
      if (guildId !== null && guildId !== world.guild.id) return refusals.missingAccess;
      const place = { applicationId: world.application.id, guildId };
      return act({ scope: guildId ?? GLOBAL_SCOPE, place, call });
    };

  const withOne = (act: ActOnOne) =>
    within((scoped) => {
      const old = state.scopeCommands(scoped.scope).find(({ id }) => id === scoped.call.param('command'));
      return old === undefined ? refusals.unknownCommand : act(scoped, old);
    });

  const routesOf = (base: string): Route[] => [
    { method: 'GET', path: base, handler: within(list) },
    { method: 'PUT', path: base, handler: within(put) },
    { method: 'POST', path: base, handler: within(create) },
    { method: 'GET', path: `${base}/:command`, handler: withOne((_scoped, old) => oneReply(200, old)) },
    { method: 'PATCH', path: `${base}/:command`, handler: withOne(edit) },
    { method: 'DELETE', path: `${base}/:command`, handler: withOne(remove) },
  ];

  return [
    ...routesOf('/applications/:application/commands'),
    ...routesOf('/applications/:application/guilds/:guild/commands'),
  ];
}
