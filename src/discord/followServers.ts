import type { Client } from 'discord.js';
import { GatewayDispatchEvents } from 'discord.js';
import { z } from 'zod';
import { idSchema } from './rawUser.ts';

/** Hears in which servers the bot is; ids are Discord's. */
export interface ServerRoster {
  /** All of them, at every new login: some may have been left or joined meanwhile. */
  present(servers: readonly string[]): void;
  joined(server: string): void;
  /** The bot was removed from it, or it was deleted; not where it is only unavailable for a while. */
  left(server: string): void;
}

const ready = z.object({ guilds: z.array(z.object({ id: idSchema })) });
const server = z.object({ id: idSchema, unavailable: z.boolean().nullish() });

/**
 * Tells a roster about the servers of a client, which has one shard.
 * @returns in how many servers the bot is now
 */
export function followServers(client: Client, roster: ServerRoster): () => number {
  let servers = new Set<string>();
  client.ws.on(GatewayDispatchEvents.Ready, (raw: unknown) => {
    const { data } = ready.safeParse(raw);
    if (data === undefined) return;
    servers = new Set(data.guilds.map(({ id }) => id));
    roster.present([...servers]);
  });
  // Also comes for each server after a login, and for those that were unavailable.
  client.ws.on(GatewayDispatchEvents.GuildCreate, (raw: unknown) => {
    const { data } = server.safeParse(raw);
    if (data === undefined || servers.has(data.id)) return;
    servers.add(data.id);
    roster.joined(data.id);
  });
  client.ws.on(GatewayDispatchEvents.GuildDelete, (raw: unknown) => {
    const { data } = server.safeParse(raw);
    if (data === undefined || data.unavailable === true || !servers.delete(data.id)) return;
    roster.left(data.id);
  });
  return () => servers.size;
}
