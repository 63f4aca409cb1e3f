import {
  ChannelType,
  InteractionContextType,
  Locale,
  PermissionFlagsBits as Permission,
  type APIGuildMember,
  type APIRole,
  type APITextChannel,
  type APIUser,
  type GuildMemberFlags,
  type RoleFlags,
  type UserFlags,
} from 'discord-api-types/v10';
import type { Persona, PersonaId } from './local.ts';

// The made-up place: one guild, one text channel, one bot, two people. Ids are fixed so that a page can be reloaded
// against a restarted one and a test can name them.

export const APPLICATION_ID = '1100000000000000001';
export const GUILD_ID = '1100000000000000002';
export const CHANNEL_ID = '1100000000000000003';
const MODERATOR_ROLE_ID = '1100000000000000004';
const CURATOR_ROLE_ID = '1100000000000000007';
const BOT_ROLE_ID = '1100000000000000005';
export const DM_CHANNEL_ID = '1100000000000000006';
const MEMBER_ID = '1100000000000000011';
const MODERATOR_ID = '1100000000000000012';
/** Of the bot's direct messages to each person. */
const DIRECT_CHANNELS: Readonly<Record<PersonaId, string>> = {
  member: '1100000000000000021',
  moderator: '1100000000000000022',
};
const FOUNDED = '2024-01-01T00:00:00.000Z';

const EVERYONE_PERMISSIONS =
  Permission.ViewChannel |
  Permission.SendMessages |
  Permission.SendMessagesInThreads |
  Permission.EmbedLinks |
  Permission.AttachFiles |
  Permission.AddReactions |
  Permission.ReadMessageHistory |
  Permission.UseExternalEmojis |
  Permission.UseApplicationCommands |
  Permission.UseExternalApps;
const MODERATOR_PERMISSIONS =
  EVERYONE_PERMISSIONS |
  Permission.ManageMessages |
  Permission.ManageGuild |
  Permission.ModerateMembers |
  Permission.KickMembers |
  Permission.MentionEveryone;
/** The bot may ping everyone, so that a reply that would ping somewhere pings here too. */
const BOT_PERMISSIONS = EVERYONE_PERMISSIONS | Permission.MentionEveryone;

/** A whole user object; only what differs is given. */
export function makeUser(
  user: Partial<APIUser> & { readonly id: string; readonly username: string },
): APIUser {
  return {
    avatar: null,
    discriminator: '0',
    public_flags: 0 as UserFlags,
    flags: 0 as UserFlags,
    global_name: null,
    primary_guild: null,
    ...user,
  };
}

const makeRole = (
  id: string,
  name: string,
  position: number,
  permissions: bigint,
  botId?: string,
): APIRole => ({
  id,
  name,
  color: 0,
  colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
  hoist: false,
  icon: null,
  unicode_emoji: null,
  position,
  permissions: permissions.toString(),
  managed: botId !== undefined,
  mentionable: false,
  flags: 0 as RoleFlags,
  ...(botId === undefined ? {} : { tags: { bot_id: botId } }),
});

/** A member of the guild without its user, as it stands beside a user in payloads. */
export function makeMember(roles: readonly string[]): Omit<APIGuildMember, 'user'> {
  return {
    roles: [...roles],
    nick: null,
    avatar: null,
    banner: null,
    joined_at: FOUNDED,
    premium_since: null,
    deaf: false,
    mute: false,
    pending: false,
    communication_disabled_until: null,
    flags: 0 as GuildMemberFlags,
  };
}

export interface World {
  readonly application: { readonly id: string; readonly name: string };
  readonly bot: APIUser;
  readonly botPermissions: string;
  readonly guild: { readonly id: string; readonly name: string; readonly locale: Locale };
  readonly channel: APITextChannel;
  readonly roles: readonly APIRole[];
  readonly personas: readonly Persona[];
  /** Everyone in the guild, by user id, with their roles. */
  readonly members: ReadonlyMap<string, { readonly user: APIUser; readonly roles: readonly string[] }>;
  readonly persona: (id: PersonaId) => Persona;
  /** Channels of the bot's direct messages. */
  readonly directChannels: readonly { readonly id: string; readonly persona: Persona }[];
}

/** `name` is the bot's and its application's. */
export function createWorld(name: string): World {
  const bot = makeUser({
    id: APPLICATION_ID,
    username: name.toLowerCase().replaceAll(/\W+/g, '-'),
    global_name: name,
    bot: true,
  });
  const member: Persona = {
    id: 'member',
    user: makeUser({ id: MEMBER_ID, username: 'maya', global_name: 'Maya' }),
    permissions: EVERYONE_PERMISSIONS.toString(),
  };
  const moderator: Persona = {
    id: 'moderator',
    user: makeUser({ id: MODERATOR_ID, username: 'noor', global_name: 'Noor' }),
    permissions: MODERATOR_PERMISSIONS.toString(),
  };
  return {
    application: { id: APPLICATION_ID, name },
    bot,
    botPermissions: BOT_PERMISSIONS.toString(),
    guild: { id: GUILD_ID, name: 'Local server', locale: Locale.EnglishUS },
    channel: {
      id: CHANNEL_ID,
      type: ChannelType.GuildText,
      guild_id: GUILD_ID,
      name: 'general',
      position: 0,
      flags: 0,
      topic: null,
      nsfw: false,
      parent_id: null,
      last_message_id: null,
      last_pin_timestamp: null,
      rate_limit_per_user: 0,
      permission_overwrites: [],
    } as unknown as APITextChannel,
    roles: [
      makeRole(GUILD_ID, '@everyone', 0, EVERYONE_PERMISSIONS),
      makeRole(MODERATOR_ROLE_ID, 'Moderators', 1, MODERATOR_PERMISSIONS),
      makeRole(CURATOR_ROLE_ID, 'Curators', 2, 0n),
      makeRole(BOT_ROLE_ID, name, 3, BOT_PERMISSIONS, APPLICATION_ID),
    ],
    personas: [member, moderator],
    members: new Map([
      [bot.id, { user: bot, roles: [BOT_ROLE_ID] }],
      [member.user.id, { user: member.user, roles: [CURATOR_ROLE_ID] }],
      [moderator.user.id, { user: moderator.user, roles: [MODERATOR_ROLE_ID] }],
    ]),
    directChannels: [member, moderator].map((persona) => ({ id: DIRECT_CHANNELS[persona.id], persona })),
    persona: (id) => (id === 'moderator' ? moderator : member),
  };
}

/** The channel as an interaction carries it: with the invoker's permissions, or a private one outside the guild. */
export function interactionChannel(
  world: World,
  context: InteractionContextType,
  permissions: string,
): object {
  return context === InteractionContextType.Guild
    ? { ...world.channel, permissions }
    : { id: DM_CHANNEL_ID, type: ChannelType.DM, flags: 0, last_message_id: null };
}
