import { queryOf } from '../../domain/search/queryOf.ts';
import { meantTopic } from '../../domain/search/nearWords.ts';
import { searchWords } from '../../domain/search/searchWords.ts';
import type { Suggestion } from '../../domain/search/suggestion.ts';
import type { ServedQuote } from '../../domain/servedQuote.ts';
import type { Drawn, Pool, ServerId, Store } from '../../store/port.ts';
import type { SettingsService } from '../settingsService.ts';
import type { CheckService } from '../check/checkService.ts';
import { quoteNotFound } from './quoteNotFound.ts';
import type { ServedQuotes } from './servedQuotes.ts';
import type { Texts } from '../../texts/texts.ts';
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
  suggest(texts: Texts, server: ServerId, typed: string): Promise<readonly Suggestion[]>;
}

/** The word that asks for any quote. */
const RANDOM = 'random';

/** Words of a query that are mended; each takes some looks into the index. */
const MENDED_WORDS = 8;

/** A query that may be an id. Ids are one word; most topics are shorter, and cost no look into the store. */
const ID = /^[0-9a-z]{8,16}$/;

export interface QuoteParts {
  readonly served: ServedQuotes;
  /** Tells which words stand in an article: they were meant as they were typed. */
  readonly checks: Pick<CheckService, 'wordsInArticles'>;
  readonly settings: Pick<SettingsService, 'read'>;
  /** A number from 0 to below 1, like `Math.random`. */
  readonly chance: () => number;
}

export function createQuoteService(
  store: Store,
  { served, checks, settings, chance }: QuoteParts,
): QuoteService {
  /** What of a server's quotes is drawn and found. */
  const scopeOf = async (server: ServerId): Promise<{ readonly onlyVerified: boolean }> => ({
    onlyVerified: !(await settings.read(server)).servesUnverified,
  });

  const drawFrom = (server: ServerId, pool: Pool): Promise<Drawn | null> =>
    store.draw(server, pool, Math.floor(chance() * 2 ** 32));

  /** At once where it cannot be a server's own: most answers are the library's, and wait for nothing. */
  const named = (
    server: ServerId,
    query: string,
  ): ServedQuote | undefined | Promise<ServedQuote | undefined> =>
    served.shipped(query) ?? (ID.test(query) ? served.byId(server, query) : undefined);

  /** What a query finds as it is, else as it is surely meant; what it may mean is only asked, never answered with. */
  const understand = async <T>(
    server: ServerId,
    topic: string,
    find: (query: string) => Promise<T | null>,
  ): Promise<{ readonly found: T; readonly corrected: string | null }> => {
    const query = queryOf(topic);
    const found = query === '' ? null : await find(query);
    if (found !== null) return { found, corrected: null };
    const words = searchWords(query).slice(0, MENDED_WORDS);
    const { mended, replaced, offers } = meantTopic(
      words,
      await Promise.all(words.map((word) => store.nearWords(server, word))),
    );
    if (mended !== null && (await checks.wordsInArticles(server, replaced)).length === 0) {
      const meant = await find(mended);
      if (meant !== null) return { found: meant, corrected: mended };
    }
    const scope = await scopeOf(server);
    throw await quoteNotFound(store, server, { topic, narrowed: false, ...scope, meant: offers });
  };

  const drawExactly = async (
    server: ServerId,
    query: string,
  ): Promise<Pick<DrawnQuote, 'quote' | 'place' | 'total'> | null> => {
    const quote = await named(server, query);
    if (quote !== undefined) return { quote, place: 1, total: 1 };
    const scope = await scopeOf(server);
    const pool: Pool =
      query === RANDOM ? { kind: 'all', ...scope } : { kind: 'speaker', words: query, ...scope };
    const drawn =
      (await drawFrom(server, pool)) ?? (await drawFrom(server, { kind: 'text', text: query, ...scope }));
    return drawn === null ? null : { ...drawn, quote: await served.serve(server, drawn.quote) };
  };

  const findExactly = async (server: ServerId, query: string): Promise<ServedQuote | null> => {
    const quote = await named(server, query);
    if (quote !== undefined) return quote;
    const wanted = { text: query, whole: true, ...(await scopeOf(server)) };
    const { quotes } = await store.search(server, wanted, { offset: 0, limit: 1 });
    const [best] = quotes;
    return best === undefined ? null : served.serve(server, best);
  };

  return {
    byId: (server, id) => served.byId(server, id),
    async find(server, topic) {
      const { found, corrected } = await understand(server, topic, (query) => findExactly(server, query));
      return { quote: found, corrected };
    },
    async draw(server, topic) {
      const { found, corrected } = await understand(server, topic, (query) => drawExactly(server, query));
      return { ...found, query: queryOf(topic), corrected };
    },
    async suggest(texts, server, typed) {
      const query = queryOf(typed);
      const fixed = RANDOM.startsWith(query)
        ? [{ name: texts.suggestions.anyQuote(RANDOM), value: RANDOM }]
        : [];
      return suggestQuotes(texts, store, served, server, {
        typed,
        fixed,
        valueOf: (id) => id,
        ...(await scopeOf(server)),
      });
    },
  };
}
