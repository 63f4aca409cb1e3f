import { queryOf } from '../../domain/search/queryOf.ts';
import { nearestNames } from '../../domain/search/topics.ts';
import { UserError } from '../../domain/userError.ts';
import type { ServerId, Store } from '../../store/port.ts';

/** Names among which the nearest to a miss are looked for. */
const KNOWN_NAMES = 100;

/** The refusal of a miss, with the speakers and topics that come nearest to what was asked for. */
export async function quoteNotFound(
  store: Store,
  server: ServerId,
  missed: {
    readonly topic: string;
    readonly narrowed: boolean;
    readonly onlyVerified: boolean;
    readonly meant: readonly string[];
  },
): Promise<UserError> {
  const { speakers, topics } = await store.suggest(server, '', KNOWN_NAMES);
  const names = [...speakers, ...topics].map(({ name }) => name);
  const nearest = nearestNames(names, queryOf(missed.topic));
  return new UserError({ code: 'quote-not-found', ...missed, nearest });
}
