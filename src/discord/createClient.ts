import { Client, Collection, GatewayIntentBits, type ClientOptions } from 'discord.js';

/** The events of a connection, which discord.js reads itself. */
const ITS_OWN: ReadonlySet<unknown> = new Set(['READY', 'RESUMED']);

/**
 * A client of discord.js that reads no event but its connection's and keeps nothing of what it hears: neither users nor
 * servers with all their roles and channels. Its readers throw out of the client on what they do not expect, and end
 * the process. What the bot needs is heard as Discord sent it, by `client.ws.on`.
 */
export function createClient(rest: NonNullable<ClientOptions['rest']>): Client {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    // As many connections as Discord recommends for so many servers.
    shards: 'auto',
    rest,
    makeCache: keepNothing,
  });
  // Has no public name.
  const ws = client.ws as unknown as {
    handlePacket(packet?: { readonly t: unknown }, shard?: unknown): unknown;
  };
  const handle = ws.handlePacket.bind(ws);
  ws.handlePacket = (packet, shard) =>
    packet === undefined || ITS_OWN.has(packet.t) ? handle(packet, shard) : true;
  return client;
}

/** Not a class of its own: discord.js warns of any other than `Collection`. */
function keepNothing(): Collection<never, never> {
  const cache = new Collection<never, never>();
  cache.set = () => cache;
  return cache;
}
