import type { Article, Quote } from '../domain/article.ts';
import type { Suggestion } from '../domain/search/suggestion.ts';
import { foldWords } from '../domain/text/fold.ts';
import type { Summary, SummaryLength } from '../domain/summary/summary.ts';
import { articleKey } from '../domain/articleKey.ts';
import { UserError } from '../domain/userError.ts';

/** An article with everything that was read from it at start. */
export interface LoadedArticle {
  readonly article: Article;
  readonly quotes: readonly Quote[];
  readonly keyQuote: Quote | null;
  readonly summarize: (length: SummaryLength) => Summary;
}

export interface ArticleService {
  /** By id or by words of the title; the newest one where nothing is asked for. @throws {UserError} `article-not-found` */
  find(wanted: string | undefined): LoadedArticle;
  byId(id: string): LoadedArticle | undefined;
  /** By the short key that buttons carry. */
  byKey(key: string): LoadedArticle | undefined;
  suggest(typed: string): readonly Suggestion[];
}

const SUGGESTIONS = 25;
const KNOWN = 5;

/** @param articles newest first, at least one */
export function createArticleService(articles: readonly LoadedArticle[]): ArticleService {
  const entries = articles.map((loaded) => ({
    loaded,
    words: foldWords(`${loaded.article.title} ${loaded.article.date} ${loaded.article.id}`),
  }));
  const byId = new Map(articles.map((loaded) => [loaded.article.id, loaded]));
  const byKey = new Map(articles.map((loaded) => [articleKey(loaded.article), loaded]));
  const matching = (typed: string): readonly LoadedArticle[] => {
    const wanted = foldWords(typed);
    return entries
      .filter(({ words }) => wanted.every((word) => words.some((known) => known.startsWith(word))))
      .map(({ loaded }) => loaded);
  };
  return {
    byId: (id) => byId.get(id),
    byKey: (key) => byKey.get(key),
    find(wanted) {
      const [found] =
        wanted === undefined ? articles : [byId.get(wanted), ...matching(wanted)].filter(isKnown);
      if (found === undefined || (wanted !== undefined && foldWords(wanted).length === 0)) {
        const known = articles.slice(0, KNOWN).map(({ article }) => article.title);
        throw new UserError({ code: 'article-not-found', article: wanted ?? '', known });
      }
      return found;
    },
    suggest: (typed) =>
      matching(typed)
        .slice(0, SUGGESTIONS)
        .map(({ article }) => ({ name: `${article.title} (${article.date})`, value: article.id })),
  };
}

function isKnown(loaded: LoadedArticle | undefined): loaded is LoadedArticle {
  return loaded !== undefined;
}
