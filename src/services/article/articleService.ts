import { readAnchor, type PlacedAnchor } from '../../domain/anchor.ts';
import type { Article, ArticleInfo } from '../../domain/article.ts';
import type { Quote } from '../../domain/quotes.ts';
import { addressKey } from '../../domain/addressKey.ts';
import { articleKey } from '../../domain/articleKey.ts';
import type { CuratedArticle } from '../../domain/curation.ts';
import { matchArticles } from '../../domain/search/matchArticles.ts';
import type { Suggestion } from '../../domain/search/suggestion.ts';
import { keyQuote } from '../../domain/summary/keyQuote.ts';
import type { Summary, SummaryLength } from '../../domain/summary/summaryResult.ts';
import type { ServerId, Store } from '../../store/port.ts';
import type { ArticleTexts } from './articleTexts.ts';
import type { LoadedArticle } from './loadArticle.ts';
import { chooseArticle, ownArticles, suggestedArticles } from './ownArticles.ts';
import type { ServedQuotes } from '../quote/servedQuotes.ts';

/** An article in a few of its own sentences. */
export interface Recap {
  readonly article: Article;
  /** Names these very words of it in buttons; see `byRef`. */
  readonly ref: string;
  readonly summary: Summary;
  /** The quotation that says most, or `null` where the article quotes nobody by name. */
  readonly keyQuote: Quote | null;
}

/** Every call is for one server, and knows its own articles and the library's. All may throw `store-unavailable`. */
export interface ArticleService {
  /**
   * By id or by words of the title; the newest one where nothing is asked for.
   * @throws {UserError} `article-not-found`
   */
  find(server: ServerId, wanted: string | undefined): Promise<ArticleInfo>;
  /** By the short key that buttons carry. */
  byKey(server: ServerId, key: string): Promise<ArticleInfo | undefined>;
  /**
   * The article as it was when a button was made: its id, of a server's own with the version, as in `a0123456789.2`.
   */
  byRef(server: ServerId, ref: string): Promise<Article | undefined>;
  /** A place that `writeAnchor` wrote down; `undefined` where there is none (any more). */
  byAnchor(server: ServerId, anchor: string): Promise<PlacedAnchor | undefined>;
  /** @throws {UserError} as `find` */
  recap(server: ServerId, wanted: string | undefined, length: SummaryLength): Promise<Recap>;
  /** The first that stands at one of the addresses. */
  byAddress(server: ServerId, addresses: readonly string[]): Promise<ArticleInfo | undefined>;
  /** The server's own before the library's. */
  suggest(server: ServerId, typed: string): Promise<readonly Suggestion[]>;
}

/** Quotes of one article among which the one that says most is looked for. */
const KEY_QUOTES = 100;
const REF = /^([0-9a-z-]{1,48})\.([1-9]\d{0,5})$/;

type Entry =
  | { readonly origin: 'library'; readonly info: ArticleInfo; readonly loaded: LoadedArticle }
  | { readonly origin: 'server'; readonly info: CuratedArticle };

const infoOf = ({ info }: Entry): ArticleInfo => info;

/** @param articles newest first, at least one */
export function createArticleService(
  store: Store,
  parts: { readonly served: ServedQuotes; readonly texts: ArticleTexts },
  articles: readonly LoadedArticle[],
): ArticleService {
  const { served, texts } = parts;
  const library: readonly Entry[] = articles.map((loaded) => ({
    origin: 'library',
    info: loaded.article,
    loaded,
  }));
  const shipped = new Map(articles.map(({ article }) => [article.id, article]));
  const shippedByKey = new Map(articles.map(({ article }) => [articleKey(article), article]));

  const ownOf = async (server: ServerId): Promise<readonly CuratedArticle[]> =>
    (await ownArticles(store, server)).map(({ value }) => value);

  /** Newest first; of one day, the server's own before the library's. */
  const allOf = async (server: ServerId): Promise<readonly Entry[]> => {
    const own = (await ownOf(server)).map((info): Entry => ({ origin: 'server', info }));
    if (own.length === 0) return library;
    return [...own, ...library].sort(({ info: a }, { info: b }) =>
      a.date === b.date ? 0 : a.date < b.date ? 1 : -1,
    );
  };

  const find = async (server: ServerId, wanted: string | undefined): Promise<Entry> => {
    const all = await allOf(server);
    const [newest] = all;
    return wanted === undefined && newest !== undefined ? newest : chooseArticle(all, infoOf, wanted ?? '');
  };

  /** The quote of a server's article that says most, of those whose words stand in its newest version. */
  const ownKeyQuote = async (server: ServerId, { id }: CuratedArticle): Promise<Quote | null> => {
    const filter = { state: 'active', articleId: id } as const;
    const { quotes } = await store.listQuotes(server, filter, { offset: 0, limit: KEY_QUOTES });
    const shown = await Promise.all(quotes.map((kept) => served.serve(server, kept)));
    const current = shown.flatMap((one) =>
      one.kind === 'article' && one.wordingChanged === null ? [one.quote] : [],
    );
    return keyQuote(current.sort((a, b) => startOf(a) - startOf(b)));
  };

  const byRef = async (server: ServerId, ref: string): Promise<Article | undefined> => {
    const ours = shipped.get(ref);
    if (ours !== undefined) return ours;
    const [, id, version] = REF.exec(ref) ?? [];
    const own = id === undefined ? undefined : (await ownOf(server)).find((article) => article.id === id);
    if (own === undefined || Number(version) > own.version) return undefined;
    return texts.article(server, own, Number(version));
  };

  return {
    find: async (server, wanted) => (await find(server, wanted)).info,
    async byKey(server, key) {
      return shippedByKey.get(key) ?? (await ownOf(server)).find((info) => articleKey(info) === key);
    },
    byRef,
    async byAnchor(server, anchor) {
      const place = readAnchor(anchor);
      const article = place === undefined ? undefined : await byRef(server, place.ref);
      if (place === undefined || article === undefined) return undefined;
      return (place.spans.at(-1)?.end ?? 0) <= article.text.length ? { ...place, article } : undefined;
    },
    async recap(server, wanted, length) {
      const found = await find(server, wanted);
      if (found.origin === 'library') {
        const { article, keyQuote: key, summarize } = found.loaded;
        return { article, ref: article.id, summary: summarize(length), keyQuote: key };
      }
      const { id, version } = found.info;
      const read = await texts.version(server, id, version);
      return {
        article: await texts.article(server, found.info, version),
        ref: `${id}.${version}`,
        summary: await read.summarize(length),
        keyQuote: await ownKeyQuote(server, found.info),
      };
    },
    async byAddress(server, addresses) {
      const wanted = new Set(addresses.map(addressKey));
      wanted.delete(null);
      if (wanted.size === 0) return undefined;
      const all = await allOf(server);
      return all.find(({ info: { url } }) => url !== null && wanted.has(addressKey(url)))?.info;
    },
    async suggest(server, typed) {
      const found = matchArticles(await allOf(server), infoOf, typed);
      const ownFirst = [
        ...found.filter(({ origin }) => origin === 'server'),
        ...found.filter(({ origin }) => origin === 'library'),
      ];
      return suggestedArticles(ownFirst.map(infoOf));
    },
  };
}

function startOf({ quotation }: Quote): number {
  return quotation.spans[0]?.start ?? 0;
}
