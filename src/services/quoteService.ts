import type { Quote } from '../domain/article.ts';
import { queryOf } from '../domain/search/queryOf.ts';
import type { Suggestion } from '../domain/search/suggestion.ts';
import { nearestNames } from '../domain/search/topics.ts';
import { quoteText } from '../domain/quotes.ts';
import { shorten } from '../domain/text/shorten.ts';
import { UserError } from '../domain/userError.ts';
import type { Drawn, KeptQuote, Pool, ServerId, Store } from '../store/port.ts';
import { whenAvailable } from './whenAvailable.ts';

/** A drawn quote: number `place` (from 1) of `total` in this round of its topic's bag. */
export interface DrawnQuote {
  readonly quote: Quote;
  /** The topic's folded words; drawing by them again gives the next. */
  readonly query: string;
  readonly place: number;
  readonly total: number;
  /** What was understood instead of what was typed, or `null`. */
  readonly corrected: string | null;
}

/** Every call is for one server, and serves its own quotes and the library's. */
export interface QuoteService {
  /** The next quote of a topic: an id, `random`, a speaker, words. @throws {UserError} `quote-not-found`, `store-unavailable` */
  draw(server: ServerId, topic: string): Promise<DrawnQuote>;
  byId(id: string): Quote | undefined;
  /** What may be meant by what was typed so far, best first. @throws {UserError} `store-unavailable` */
  suggest(server: ServerId, typed: string): Promise<readonly Suggestion[]>;
}

/** The word that asks for any quote. */
const RANDOM = 'random';
/** Names among which the nearest to a miss are looked for. */
const KNOWN_NAMES = 100;
const SPEAKERS = 5;
const TOPICS = 8;
const QUOTES = 12;
/** Characters of a quote's beginning: with them most speakers' names still fit into the 100 of a choice. */
const FIRST_WORDS = 70;

/** @param chance a number from 0 to below 1, like `Math.random` */
export function createQuoteService(
  store: Store,
  library: readonly Quote[],
  chance: () => number,
): QuoteService {
  const shipped = new Map(library.map((quote) => [quote.id, quote]));
  const served = ({ value }: KeptQuote): Quote | undefined => shipped.get(value.id);

  const drawFrom = (server: ServerId, pool: Pool): Promise<Drawn | null> =>
    whenAvailable(store.draw(server, pool, Math.floor(chance() * 2 ** 32)));

  const notFound = async (server: ServerId, topic: string): Promise<UserError> => {
    const { speakers, topics } = await whenAvailable(store.suggest(server, '', KNOWN_NAMES));
    const names = [...speakers, ...topics].map(({ name }) => name);
    return new UserError({ code: 'quote-not-found', topic, nearest: nearestNames(names, queryOf(topic)) });
  };

  return {
    byId: (id) => shipped.get(id),
    async draw(server, topic) {
      const query = queryOf(topic);
      if (query === '') throw await notFound(server, topic);
      const named = shipped.get(query);
      if (named !== undefined) return { quote: named, query, place: 1, total: 1, corrected: null };
      const pool: Pool = query === RANDOM ? { kind: 'all' } : { kind: 'speaker', words: query };
      const drawn = await drawFrom(server, pool);
      if (drawn !== null) return place(drawn, query, null);
      const { total, words, mended } = await whenAvailable(
        store.search(server, { text: query }, { offset: 0, limit: 1 }),
      );
      const understood = mended ? words.join(' ') : query;
      const found = total === 0 ? null : await drawFrom(server, { kind: 'text', text: understood });
      if (found === null) throw await notFound(server, topic);
      return place(found, query, mended ? understood : null);
    },
    async suggest(server, typed) {
      const query = queryOf(typed);
      const { speakers, topics, quotes } = await whenAvailable(store.suggest(server, query, QUOTES));
      return [
        ...(query === '' ? [] : [{ name: typed.trim(), value: typed.trim() }]),
        ...(RANDOM.startsWith(query) ? [{ name: `${RANDOM}: any quote`, value: RANDOM }] : []),
        ...speakers.slice(0, SPEAKERS).map(({ name, count }) => ({
          name: `${name} (${count} ${count === 1 ? 'quote' : 'quotes'})`,
          value: name,
        })),
        ...topics.slice(0, TOPICS).map(({ name }) => ({ name, value: name })),
        ...quotes
          .flatMap((kept) => served(kept) ?? [])
          .map((quote) => ({
            name: `${shorten(quoteText(quote), FIRST_WORDS)} — ${quote.quotation.speaker ?? 'unnamed'}`,
            value: quote.id,
          })),
      ];
    },
  };

  function place(
    { quote: kept, place: at, total }: Drawn,
    query: string,
    corrected: string | null,
  ): DrawnQuote {
    const quote = served(kept);
    if (quote === undefined)
      throw new Error(`the store served ${kept.value.id}, which the library does not have`);
    return { quote, query, place: at, total, corrected };
  }
}
