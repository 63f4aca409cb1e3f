import {
  ApplicationCommandType,
  InteractionContextType as Context,
  PermissionFlagsBits as Permission,
  type APIApplicationCommand,
  type APIUser,
  type Locale,
} from 'discord-api-types/v10';
import { isAbsent } from '../absent.ts';
import type { PersonaId } from '../local.ts';
import { DM_CHANNEL_ID, interactionChannel, makeMember, makeUser, type World } from '../world.ts';
import { inputError } from './inputError.ts';

/** What a test may say differently of an invocation than the page does. */
export interface InvokeOverrides {
  /** Another person than the persona; a user id that is not in the guild is a stranger's. */
  readonly user?: Partial<APIUser> & { readonly id: string };
  /** The invoker's permissions in the channel, a decimal bit set. */
  readonly permissions?: string;
  /** Outside the guild: in a DM with the bot, or with `context` 2 between two people. */
  readonly guild?: null;
  readonly context?: Context;
  /** Who installed the application: the server (default) or only the user. */
  readonly install?: 'guild' | 'user';
  readonly locale?: `${Locale}`;
  /** Sends what Discord itself would have refused: forged options, missing permissions, a wrong context. */
  readonly unchecked?: true;
}

/** Where and by whom an interaction happens: the fields that every kind of payload shares. */
export interface Setting {
  readonly user: APIUser;
  readonly permissions: string;
  readonly context: Context;
  readonly guildId: string | null;
  readonly channelId: string;
  readonly owners: Readonly<Record<string, string>>;
  readonly isUserInstall: boolean;
  readonly locale: string;
  /** The same as it stands in INTERACTION_CREATE: a JSON object. */
  readonly json: string;
}

const someone = (world: World, user: Partial<APIUser> & { readonly id: string }): APIUser =>
  world.members.get(user.id)?.user ?? makeUser({ username: `user${user.id}`, ...user });

function settle(world: World, personaId: PersonaId, overrides: InvokeOverrides): Setting {
  const persona = world.persona(personaId);
  const user = overrides.user === undefined ? persona.user : someone(world, overrides.user);
  const isGuild = overrides.guild !== null && (overrides.context ?? Context.Guild) === Context.Guild;
  const isUserInstall = overrides.install === 'user' || overrides.context === Context.PrivateChannel;
  const setting = {
    user,
    permissions: overrides.permissions ?? persona.permissions,
    context: isGuild ? Context.Guild : (overrides.context ?? Context.BotDM),
    guildId: isGuild ? world.guild.id : null,
    channelId: isGuild ? world.channel.id : DM_CHANNEL_ID,
    owners: isUserInstall ? { 1: user.id } : { 0: isGuild ? world.guild.id : '0' },
    isUserInstall,
    locale: overrides.locale ?? world.guild.locale,
  };
  return { ...setting, json: JSON.stringify(settingPayload(world, setting)) };
}

/**
 * Makes the function that settles where and by whom an interaction happens. Without overrides that depends on the
 * persona alone and is worked out once: most of a payload, 11 us to make and to write.
 */
export function createSettle(
  world: World,
): (persona: PersonaId, overrides: InvokeOverrides | undefined) => Setting {
  const usual = new Map<PersonaId, Setting>();
  return (persona, overrides) => {
    const known = overrides === undefined ? usual.get(persona) : undefined;
    if (known !== undefined) return known;
    const setting = settle(world, persona, overrides ?? {});
    if (overrides === undefined) usual.set(persona, setting);
    return setting;
  };
}

/** The fields of INTERACTION_CREATE that say where and by whom; what Discord leaves out in DMs is left out. */
function settingPayload(world: World, setting: Omit<Setting, 'json'>): object {
  const { user, guildId, permissions } = setting;
  const roles = world.members.get(user.id)?.roles ?? [];
  return {
    ...(guildId === null
      ? { user }
      : {
          guild_id: guildId,
          guild: { id: guildId, locale: world.guild.locale, features: [] },
          guild_locale: world.guild.locale,
          member: { ...makeMember(roles), user, permissions },
        }),
    channel_id: setting.channelId,
    channel: interactionChannel(world, setting.context, permissions),
    app_permissions: world.botPermissions,
    locale: setting.locale,
    context: setting.context,
    authorizing_integration_owners: setting.owners,
  };
}

const has = (permissions: string, wanted: string): boolean =>
  (BigInt(permissions) & Permission.Administrator) !== 0n ||
  (BigInt(permissions) & BigInt(wanted)) === BigInt(wanted);

/** Whether Discord would offer a command here, by its contexts and default permissions. @throws InputError */
export function checkOffered(
  command: APIApplicationCommand,
  { context, guildId, permissions }: Setting,
): void {
  const name = command.type === ApplicationCommandType.ChatInput ? `/${command.name}` : command.name;
  if (!isAbsent(command.contexts) && !command.contexts.includes(context))
    throw inputError(403, `${name} is not offered in this kind of place.`);
  const wanted = command.default_member_permissions;
  if (
    guildId !== null &&
    wanted !== null &&
    !has(permissions, wanted === '0' ? String(Permission.Administrator) : wanted)
  )
    throw inputError(403, `You do not have permission to use ${name} here.`);
}
