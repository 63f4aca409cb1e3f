import type { Client } from 'discord.js';
import { Events, GatewayDispatchEvents } from 'discord.js';

/** Hears in which servers the bot is; ids are Discord's. */
export interface ServerRoster {
  /** All of them, at every new login: some may have been left or joined meanwhile. */
  present(servers: readonly string[]): void;
  joined(server: string): void;
  /** The bot was removed from it, or it was deleted; not where it is only unavailable for a while. */
  left(server: string): void;
}

/** Tells a roster about the servers of a client, which has one shard. */
export function followServers(client: Client, roster: ServerRoster): void {
  // discord.js keeps servers over a new login, so that its own list would still have those that were left.
  client.ws.on(
    GatewayDispatchEvents.Ready,
    ({ guilds }: { readonly guilds: readonly { readonly id: string }[] }) =>
      roster.present(guilds.map(({ id }) => id)),
  );
  client.on(Events.GuildCreate, ({ id }) => roster.joined(id));
  client.on(Events.GuildDelete, ({ id }) => roster.left(id));
}
