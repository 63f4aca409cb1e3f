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

/** The one of that id, else those of just that title, else all that have the words; words there must be. */
export function findArticles<T>(
  articles: readonly T[],
  infoOf: (article: T) => ArticleInfo,
  wanted: string,
): readonly T[] {
  const named = articles.find((article) => infoOf(article).id === wanted);
  if (named !== undefined) return [named];
  const words = foldWords(wanted).join(' ');
  if (words === '') return [];
  const entitled = articles.filter((article) => foldWords(infoOf(article).title).join(' ') === words);
  return entitled.length > 0 ? entitled : matchArticles(articles, infoOf, wanted);
}

function wordsOf(info: ArticleInfo): readonly string[] {
  const known = folded.get(info);
  if (known !== undefined) return known;
  const words = foldWords(`${info.title} ${info.date} ${info.id}`);
  folded.set(info, words);
  return words;
}
