import { createTurns } from '../domain/createTurns.ts';
import type { ServerId, Store } from '../store/port.ts';

/** What is kept of servers that removed the bot: noted when it happens, forgotten after a while. */
export interface ServerRoster {
  /**
   * All servers that the bot is in; the others were left while it was away.
   * @param application the bot's id on Discord
   * @throws {StoreRefused} where the store is another bot's
   */
  present(application: string, servers: readonly ServerId[]): Promise<void>;
  joined(server: ServerId): Promise<void>;
  left(server: ServerId): Promise<void>;
  /**
   * Forgets drafts that expired, and the servers that were left long enough ago, and says how many those were: none
   * before it is known where the bot is.
   */
  forget(): Promise<number>;
}

const KEPT = 30 * 86_400_000;

/** @param now epoch milliseconds */
export function createServerRoster(
  store: Pick<Store, 'claim' | 'markAbsent' | 'markLeft' | 'forgetLeft' | 'forgetExpiredDrafts'>,
  now: () => number,
): ServerRoster {
  let isKnown = false;
  /** One after the other: a server that was joined and left at once ends as it was left. */
  const turns = createTurns();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => turns('', work);
  return {
    present: (application, servers) =>
      inTurn(async () => {
        isKnown = false;
        await store.claim(application);
        await store.markAbsent(servers, now());
        isKnown = true;
      }),
    joined: (server) => inTurn(() => store.markLeft(server, null)),
    left: (server) => inTurn(() => store.markLeft(server, now())),
    forget: () =>
      inTurn(async () => {
        await store.forgetExpiredDrafts(now());
        return isKnown ? (await store.forgetLeft(now() - KEPT)).length : 0;
      }),
  };
}
