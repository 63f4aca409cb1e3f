import { GatewayDispatchEvents, type Client } from 'discord.js';
import { z } from 'zod';
import type { JoinedServer } from '../domain/greetingPlace.ts';
import { idSchema } from './rawUser.ts';

/** Hears in which servers the bot is; ids are Discord's. */
export interface ServerRoster {
  /**
   * All of them, at every new login: some may have been left or joined meanwhile. Rejects where the bot must not go on.
   * @param application the bot's id
   */
  present(application: string, servers: readonly string[]): Promise<void>;
  /** @param details what Discord sent of it; `null` where that has a form of which nothing is known */
  joined(server: string, details: JoinedServer | null, bot: string): void;
  /** The bot was removed from it, or it was deleted; not where it is only unavailable for a while. */
  left(server: string): void;
}

const bits = z.string().regex(/^\d{1,40}$/);
const joinedServer = z
  .object({
    id: idSchema,
    system_channel_id: idSchema.nullish(),
    roles: z.array(z.object({ id: idSchema, permissions: bits })),
    members: z.array(z.object({ user: z.object({ id: idSchema }), roles: z.array(idSchema) })),
    channels: z.array(
      z.object({
        id: idSchema,
        type: z.number(),
        position: z.number(),
        parent_id: idSchema.nullish(),
        permission_overwrites: z.array(z.object({ id: idSchema, allow: bits, deny: bits })).default([]),
      }),
    ),
  })
  .transform((raw) => ({
    id: raw.id,
    systemChannel: raw.system_channel_id ?? null,
    roles: raw.roles,
    members: raw.members,
    channels: raw.channels.map(
      ({ id, type, position, parent_id: parent, permission_overwrites: overwrites }) => ({
        id,
        type,
        position,
        parent: parent ?? null,
        overwrites,
      }),
    ),
  }));

/** Which of how many connections it is. */
const shard = z.tuple([z.number(), z.number()]).default([0, 1]);
const ready = z.object({
  shard,
  user: z.object({ id: idSchema }),
  application: z.object({ id: idSchema }),
  guilds: z.array(z.object({ id: idSchema })),
});
const server = z.object({ id: idSchema, unavailable: z.boolean().nullish() });

/** The servers of a client. */
export interface FollowedServers {
  /** In how many it is now. */
  count(): number;
  /** Resolves when the roster has taken in where it is since the last login, and rejects as that did. */
  known(): Promise<void>;
}

/** Of all members Discord sends the bot itself, and those who speak. */
function detailsOf(raw: unknown, bot: string): JoinedServer | null {
  const { data } = joinedServer.safeParse(raw);
  if (data === undefined) return null;
  const { members, ...rest } = data;
  return { ...rest, ownRoles: members.find(({ user }) => user.id === bot)?.roles ?? [] };
}

/** Tells a roster about the servers of a client, all its shards together. */
export function followServers(client: Client, roster: ServerRoster): FollowedServers {
  /** By shard, of those that have logged in. */
  const servers = new Map<number, Set<string>>();
  let shards = 1;
  let bot = '';
  let known = Promise.resolve();
  const of = (id: string): Set<string> | undefined =>
    servers.get(Number((BigInt(id) >> 22n) % BigInt(shards)));
  client.ws.on(GatewayDispatchEvents.Ready, (raw: unknown) => {
    const { data } = ready.safeParse(raw);
    if (data === undefined) return;
    bot = data.user.id;
    shards = data.shard[1];
    servers.set(data.shard[0], new Set(data.guilds.map(({ id }) => id)));
    // What the others serve would count as left.
    if (servers.size < shards) return;
    known = roster.present(
      data.application.id,
      [...servers.values()].flatMap((ids) => [...ids]),
    );
    // A rejection is for who asks; after a later login nobody does.
    known.catch(() => undefined);
  });
  // Also comes for each server after a login, and for those that were unavailable.
  client.ws.on(GatewayDispatchEvents.GuildCreate, (raw: unknown) => {
    const { data } = server.safeParse(raw);
    const there = data === undefined ? undefined : of(data.id);
    if (data === undefined || there === undefined || there.has(data.id)) return;
    there.add(data.id);
    roster.joined(data.id, detailsOf(raw, bot), bot);
  });
  client.ws.on(GatewayDispatchEvents.GuildDelete, (raw: unknown) => {
    const { data } = server.safeParse(raw);
    if (data === undefined || data.unavailable === true || of(data.id)?.delete(data.id) !== true) return;
    roster.left(data.id);
  });
  return {
    count: () => [...servers.values()].reduce((sum, { size }) => sum + size, 0),
    known: () => known,
  };
}
