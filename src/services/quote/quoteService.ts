import { queryOf } from '../../domain/search/queryOf.ts';
import type { Suggestion } from '../../domain/search/suggestion.ts';
import type { ServedQuote } from '../../domain/servedQuote.ts';
import type { Drawn, Pool, ServerId, Store } from '../../store/port.ts';
import { quoteNotFound } from './quoteNotFound.ts';
import type { ServedQuotes } from './servedQuotes.ts';
import { suggestQuotes } from './suggestQuotes.ts';

/** A drawn quote: number `place` (from 1) of `total` in this round of its topic's bag. */
export interface DrawnQuote {
  readonly quote: ServedQuote;
  /** The topic's folded words; drawing by them again gives the next. */
  readonly query: string;
  readonly place: number;
  readonly total: number;
  /** What was understood instead of what was typed, or `null`. */
  readonly corrected: string | null;
}

/** Every call is for one server, and serves its own quotes and the library's. */
export interface QuoteService {
  /**
   * The next quote of a topic: an id, `random`, a speaker, words.
   * @throws {UserError} `quote-not-found`, `store-unavailable`
   */
  draw(server: ServerId, topic: string): Promise<DrawnQuote>;
  /** An active quote. @throws {UserError} `store-unavailable` */
  byId(server: ServerId, id: string): Promise<ServedQuote | undefined>;
  /** The best quote for a topic, without drawing it: its bag is left as it is. @throws {UserError} as `draw` */
  find(server: ServerId, topic: string): Promise<Pick<DrawnQuote, 'quote' | 'corrected'>>;
  /** What may be meant by what was typed so far, best first. @throws {UserError} `store-unavailable` */
  suggest(server: ServerId, typed: string): Promise<readonly Suggestion[]>;
}

/** The word that asks for any quote. */
const RANDOM = 'random';

/** A query that may be an id. Ids are one word; most topics are shorter, and cost no look into the store. */
const ID = /^[0-9a-z]{8,16}$/;

/** @param chance a number from 0 to below 1, like `Math.random` */
export function createQuoteService(store: Store, served: ServedQuotes, chance: () => number): QuoteService {
  const drawFrom = (server: ServerId, pool: Pool): Promise<Drawn | null> =>
    store.draw(server, pool, Math.floor(chance() * 2 ** 32));

  /** At once where it cannot be a server's own: most answers are the library's, and wait for nothing. */
  const named = (
    server: ServerId,
    query: string,
  ): ServedQuote | undefined | Promise<ServedQuote | undefined> =>
    served.shipped(query) ?? (ID.test(query) ? served.byId(server, query) : undefined);

  /** The best hit of a search, with what was searched for in the end. */
  const search = async (server: ServerId, query: string) => {
    const { quotes, words, mended } = await store.search(server, { text: query }, { offset: 0, limit: 1 });
    const [best] = quotes;
    return best === undefined ? null : { best, corrected: mended ? words.join(' ') : null };
  };

  const placed = async (
    server: ServerId,
    { quote: kept, place, total }: Drawn,
    { query, corrected }: Pick<DrawnQuote, 'query' | 'corrected'>,
  ): Promise<DrawnQuote> => ({ quote: await served.serve(server, kept), query, place, total, corrected });

  return {
    byId: (server, id) => served.byId(server, id),
    async find(server, topic) {
      const query = queryOf(topic);
      const quote = await named(server, query);
      if (quote !== undefined) return { quote, corrected: null };
      const found = query === '' ? null : await search(server, query);
      if (found === null) throw await quoteNotFound(store, server, { topic, narrowed: false });
      return { quote: await served.serve(server, found.best), corrected: found.corrected };
    },
    async draw(server, topic) {
      const query = queryOf(topic);
      if (query === '') throw await quoteNotFound(store, server, { topic, narrowed: false });
      const quote = await named(server, query);
      if (quote !== undefined) return { quote, query, place: 1, total: 1, corrected: null };
      const pool: Pool = query === RANDOM ? { kind: 'all' } : { kind: 'speaker', words: query };
      const drawn = await drawFrom(server, pool);
      if (drawn !== null) return placed(server, drawn, { query, corrected: null });
      const hit = await search(server, query);
      const text = hit?.corrected ?? query;
      const found = hit === null ? null : await drawFrom(server, { kind: 'text', text });
      if (found === null) throw await quoteNotFound(store, server, { topic, narrowed: false });
      return placed(server, found, { query, corrected: hit?.corrected ?? null });
    },
    suggest(server, typed) {
      const query = queryOf(typed);
      const fixed = RANDOM.startsWith(query) ? [{ name: `${RANDOM}: any quote`, value: RANDOM }] : [];
      return suggestQuotes(store, served, server, { typed, fixed, valueOf: (id) => id });
    },
  };
}
