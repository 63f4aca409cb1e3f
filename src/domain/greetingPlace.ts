/** What Discord sends of a server when the bot joins it, as far as a place for a first message follows from it. */
export interface JoinedServer {
  readonly id: string;
  /** The channel of Discord's own notes, such as who joined. */
  readonly systemChannel: string | null;
  readonly roles: readonly { readonly id: string; readonly permissions: string }[];
  /** Of the bot. */
  readonly ownRoles: readonly string[];
  readonly channels: readonly JoinedChannel[];
}

interface JoinedChannel {
  readonly id: string;
  /** Discord's number of its kind. */
  readonly type: number;
  readonly position: number;
  /** The category that it stands in. */
  readonly parent: string | null;
  /** For roles and members by id, as decimal bit sets; for everyone under the server's id. */
  readonly overwrites: readonly { readonly id: string; readonly allow: string; readonly deny: string }[];
}

const TEXT = 0;
const ADMINISTRATOR = 1n << 3n;
/** View Channel and Send Messages. */
const POSTING = (1n << 10n) | (1n << 11n);

/**
 * The channel for a first message: the system channel if the bot may post there, else the first text channel, as
 * members see them, in which it may. `null`: there is none.
 * @param bot its user id
 */
export function greetingPlace(server: JoinedServer, bot: string): string | null {
  const { systemChannel, channels } = server;
  const places = new Map(channels.map(({ id, position }) => [id, position]));
  const open = channels
    .filter((channel) => channel.type === TEXT && mayPost(server, channel, bot))
    .map(({ id, position, parent }) => ({
      id,
      // What stands in no category comes before all of them.
      order: [parent === null ? -1 : (places.get(parent) ?? -1), position],
    }))
    .sort((one, other) => compare(one.order, other.order));
  return (open.find(({ id }) => id === systemChannel) ?? open[0])?.id ?? null;
}

/** As Discord computes it: roles, then what the channel says otherwise of everyone, of roles, of the bot. */
function mayPost({ id, roles, ownRoles }: JoinedServer, { overwrites }: JoinedChannel, bot: string): boolean {
  const own = new Set([id, ...ownRoles]);
  const base = roles.reduce((bits, role) => (own.has(role.id) ? bits | BigInt(role.permissions) : bits), 0n);
  if ((base & ADMINISTRATOR) !== 0n) return true;
  const steps = [[id], ownRoles.filter((role) => role !== id), [bot]];
  const bits = steps.reduce((before, ids) => {
    const said = overwrites.filter((overwrite) => ids.includes(overwrite.id));
    const denied = said.reduce((all, { deny }) => all | BigInt(deny), 0n);
    const allowed = said.reduce((all, { allow }) => all | BigInt(allow), 0n);
    return (before & ~denied) | allowed;
  }, base);
  return (bits & POSTING) === POSTING;
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, place) => value !== other[place]);
  return at === -1 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}
