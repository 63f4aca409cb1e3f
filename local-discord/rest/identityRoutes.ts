import { ApplicationFlags, type APIUser } from 'discord-api-types/v10';
import { refusals } from '../faults.ts';
import { responseSchemas } from '../schemas.ts';
import type { World } from '../world.ts';
import { ok, type Reply, type Route } from './addRoutes.ts';

const application = (world: World, publicKey: string): object => ({
  id: world.application.id,
  name: world.application.name,
  icon: null,
  description: '',
  type: null,
  bot: world.bot,
  bot_public: true,
  bot_require_code_grant: false,
  verify_key: publicKey,
  flags: ApplicationFlags.ApplicationCommandBadge,
  flags_new: String(ApplicationFlags.ApplicationCommandBadge),
  redirect_uris: [],
  interactions_endpoint_url: null,
  role_connections_verification_url: null,
  owner: world.persona('moderator').user,
  approximate_guild_count: 1,
  approximate_user_install_count: 0,
  approximate_user_authorization_count: 0,
  explicit_content_filter: 0,
  integration_types_config: { 0: {}, 1: {} },
  team: null,
  eligible_oauth2_scopes: [],
});

const self = (bot: APIUser): object => ({
  ...bot,
  mfa_enabled: false,
  locale: 'en-US',
  email: null,
  verified: true,
});

/** Who the bot is, where the gateway is, and the guild it is in. `gatewayUrl` is a ws: address. */
export function identityRoutes(
  world: World,
  gatewayUrl: () => string,
  { publicKey, shards }: { readonly publicKey: string; readonly shards: number },
): Route[] {
  const ofGuild = (guildId: string, reply: () => Reply) =>
    guildId === world.guild.id ? reply() : refusals.missingAccess;
  return [
    {
      method: 'GET',
      path: '/gateway',
      isOpen: true,
      handler: () => ok({ url: gatewayUrl() }, responseSchemas.gateway),
    },
    {
      method: 'GET',
      path: '/gateway/bot',
      handler: () =>
        ok(
          {
            url: gatewayUrl(),
            shards,
            session_start_limit: {
              total: 1000,
              remaining: 1000,
              reset_after: 86_400_000,
              max_concurrency: shards,
            },
          },
          responseSchemas.gatewayBot,
        ),
    },
    { method: 'GET', path: '/users/@me', handler: () => ok(self(world.bot), responseSchemas.self) },
    {
      method: 'GET',
      path: '/users/@me/guilds',
      handler: () =>
        ok(
          [
            {
              id: world.guild.id,
              name: world.guild.name,
              icon: null,
              banner: null,
              owner: false,
              permissions: world.botPermissions,
              features: [],
            },
          ],
          responseSchemas.guilds,
        ),
    },
    {
      method: 'GET',
      path: '/users/:user',
      handler: ({ param }) => {
        const user = world.members.get(param('user'))?.user;
        return user === undefined ? refusals.unknownUser : ok(user, responseSchemas.user);
      },
    },
    {
      method: 'GET',
      path: '/applications/@me',
      handler: () => ok(application(world, publicKey), responseSchemas.application),
    },
    {
      method: 'GET',
      path: '/oauth2/applications/@me',
      handler: () => ok(application(world, publicKey), responseSchemas.application),
    },
    {
      method: 'GET',
      path: '/guilds/:guild/roles',
      handler: ({ param }) => ofGuild(param('guild'), () => ok(world.roles, responseSchemas.roles)),
    },
    {
      method: 'GET',
      path: '/guilds/:guild/channels',
      handler: ({ param }) => ofGuild(param('guild'), () => ok([world.channel])),
    },
  ];
}
