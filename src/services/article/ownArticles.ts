import type { ArticleInfo } from '../../domain/article.ts';
import type { CuratedArticle } from '../../domain/curation.ts';
import { findArticles } from '../../domain/search/matchArticles.ts';
import type { Suggestion } from '../../domain/search/suggestion.ts';
import { UserError } from '../../domain/userError.ts';
import type { Kept, ServerId, Store } from '../../store/port.ts';

const KNOWN = 5;
const SUGGESTIONS = 25;

/** The articles that a server keeps, newest first, without the removed. @throws {UserError} `store-unavailable` */
export async function ownArticles(store: Store, server: ServerId): Promise<readonly Kept<CuratedArticle>[]> {
  const kept = await store.articles(server);
  return kept
    .filter(({ value }) => value.state === 'active')
    .sort((a, b) => (a.value.date === b.value.date ? 0 : a.value.date < b.value.date ? 1 : -1));
}

/** One of them as `chooseArticle` does. @throws {UserError} as it does, and `store-unavailable` */
export async function ownArticle(
  store: Store,
  server: ServerId,
  wanted: string,
): Promise<Kept<CuratedArticle>> {
  return chooseArticle(await ownArticles(store, server), ({ value }) => value, wanted);
}

/**
 * One of several by id, by its title or by words of it.
 * @throws {UserError} `article-not-found`, and `several-articles` where that does not say which
 */
export function chooseArticle<T>(all: readonly T[], infoOf: (one: T) => ArticleInfo, wanted: string): T {
  const [found, ...others] = findArticles(all, infoOf, wanted);
  if (found === undefined) {
    const known = all.slice(0, KNOWN).map((one) => infoOf(one).title);
    throw new UserError({ code: 'article-not-found', article: wanted, known });
  }
  if (others.length === 0) return found;
  const fitting = [found, ...others].map((one) => infoOf(one));
  throw new UserError({
    code: 'several-articles',
    article: wanted,
    first: fitting.slice(0, KNOWN).map(({ id, title, date }) => ({ id, title, date })),
    total: fitting.length,
  });
}

/** The words of an article as they are now. */
export async function newestText(
  store: Store,
  server: ServerId,
  { id, version }: CuratedArticle,
): Promise<string> {
  const stored = await store.articleText(server, id, version);
  if (stored === null) throw new Error(`version ${version} of the article ${id} is not stored`);
  return stored.text;
}

/** Articles to choose from while somebody types; a pick sends the id. */
export function suggestedArticles(articles: readonly ArticleInfo[]): readonly Suggestion[] {
  return articles
    .slice(0, SUGGESTIONS)
    .map(({ id, title, date }) => ({ name: `${title} (${date})`, value: id }));
}
