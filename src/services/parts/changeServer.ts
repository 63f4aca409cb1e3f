import { createTurns } from '../../domain/createTurns.ts';
import { UserError } from '../../domain/userError.ts';
import type { Limits } from '../../domain/limits.ts';
import type { Change, ServerId, Store } from '../../store/port.ts';

/** What was decided from what was read: to change nothing, or one act. */
export type Decided<T> =
  | { readonly kind: 'leave'; readonly answer: T }
  | {
      readonly kind: 'change';
      readonly change: Omit<Change, 'at' | 'limits'>;
      /** What to answer once it is kept; `act` names it in the history. */
      readonly answer: (act: number) => T;
    };

/**
 * Reads, decides and commits. `decide` is called again, and must read again, where somebody else changed the same
 * meanwhile; `at` is the time of the act in epoch milliseconds. Within this process the changes of a server take turns.
 * @throws {UserError} `server-full`, `store-busy`, `store-unavailable`, and what `decide` throws
 */
export type ChangeServer = <T>(server: ServerId, decide: (at: number) => Promise<Decided<T>>) => Promise<T>;

/**
 * How often a change is decided anew. Each conflict means that another process got something done, and a few
 * milliseconds later it is this one's turn; so many fit into the time that an answer may take.
 */
const TRIES = 250;

export function createChangeServer(
  store: Pick<Store, 'commit'>,
  limits: Limits,
  now: () => number,
): ChangeServer {
  const inTurn = createTurns();
  return (server, decide) => inTurn(server, () => attempt(server, decide));

  async function attempt<T>(server: ServerId, decide: (at: number) => Promise<Decided<T>>): Promise<T> {
    for (let tried = 0; tried < TRIES; tried++) {
      const at = now();
      const decided = await decide(at);
      if (decided.kind === 'leave') return decided.answer;
      const kept = await store.commit(server, { ...decided.change, at, limits });
      switch (kept.kind) {
        case 'done':
          return decided.answer(kept.id);
        case 'full':
          throw new UserError({ code: 'server-full', of: kept.of, limit: kept.limit });
        case 'misquoted':
          // Whoever decided took the words from elsewhere than the article: never the person's fault.
          throw new Error(`not what the article says: ${kept.ids.join(', ')}`);
        case 'conflict':
          break;
        default:
          kept satisfies never;
      }
    }
    throw new UserError({ code: 'store-busy' });
  }
}
