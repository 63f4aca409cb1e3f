import type { ArticleInfo } from '../article.ts';
import { foldWords } from '../text/fold.ts';

/** What articles are found by, folded once: a library's do not change. */
const folded = new WeakMap<ArticleInfo, readonly string[]>();

/** Those whose title, day and id have all the words, the last letters of which may be missing. */
export function matchArticles<T>(
  articles: readonly T[],
  infoOf: (article: T) => ArticleInfo,
  typed: string,
): readonly T[] {
  const wanted = foldWords(typed);
  return articles.filter((article) => {
    const known = wordsOf(infoOf(article));
    return wanted.every((word) => known.some((one) => one.startsWith(word)));
  });
}

/** The one of that id, else the first that has all the words; words there must be. */
export function findArticle<T>(
  articles: readonly T[],
  infoOf: (article: T) => ArticleInfo,
  wanted: string,
): T | undefined {
  const named = articles.find((article) => infoOf(article).id === wanted);
  if (named !== undefined || foldWords(wanted).length === 0) return named;
  return matchArticles(articles, infoOf, wanted)[0];
}

function wordsOf(info: ArticleInfo): readonly string[] {
  const known = folded.get(info);
  if (known !== undefined) return known;
  const words = foldWords(`${info.title} ${info.date} ${info.id}`);
  folded.set(info, words);
  return words;
}
