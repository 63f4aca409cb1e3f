import { makeMember, type World } from '../world.ts';

const FOUNDED = '2024-01-01T00:00:00.000Z';

/** READY's data. `shard` is `[index, count]`; `guilds` are the ids of those that the shard serves. */
export function readyPayload(
  world: World,
  sessionId: string,
  resumeUrl: string,
  shard: readonly [number, number],
  guilds: readonly string[],
): object {
  return {
    v: 10,
    user: { ...world.bot, verified: true, mfa_enabled: false, email: null },
    user_settings: {},
    session_type: 'normal',
    session_id: sessionId,
    resume_gateway_url: resumeUrl,
    shard,
    guilds: guilds.map((id) => ({ id, unavailable: true })),
    application: { id: world.application.id, flags: 0 },
    private_channels: [],
    relationships: [],
    presences: [],
    geo_ordered_rtc_regions: [],
  };
}

/** GUILD_CREATE's data: the whole guild, or another one that is like it. */
export function guildPayload(world: World, id = world.guild.id): object {
  return {
    id,
    name: world.guild.name,
    icon: null,
    splash: null,
    discovery_splash: null,
    banner: null,
    description: null,
    vanity_url_code: null,
    owner_id: world.persona('moderator').user.id,
    region: 'local',
    afk_channel_id: null,
    afk_timeout: 300,
    system_channel_id: world.channel.id,
    system_channel_flags: 0,
    rules_channel_id: null,
    public_updates_channel_id: null,
    safety_alerts_channel_id: null,
    application_id: null,
    verification_level: 0,
    default_message_notifications: 1,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    nsfw: false,
    premium_tier: 0,
    premium_subscription_count: 0,
    premium_progress_bar_enabled: false,
    preferred_locale: world.guild.locale,
    max_members: 500_000,
    max_video_channel_users: 25,
    hub_type: null,
    incidents_data: null,
    features: [],
    emojis: [],
    stickers: [],
    roles: world.roles,
    joined_at: FOUNDED,
    large: false,
    unavailable: false,
    member_count: world.members.size,
    members: [...world.members.values()].map(({ user, roles }) => ({ ...makeMember(roles), user })),
    channels: [world.channel],
    threads: [],
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}
