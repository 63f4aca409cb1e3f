import { loadConfig } from '../config.ts';
import { annotateArticle, type AnnotationCollection } from '../domain/exchange/annotateArticle.ts';
import { namedIn } from '../domain/curation.ts';
import { labelSpeaker } from '../domain/quotation/labelSpeaker.ts';
import { loadLibrary } from '../library/loadLibrary.ts';
import { allQuotes } from '../services/parts/allQuotes.ts';
import { allVersions } from '../services/exchange/allVersions.ts';
import { loadArticle } from '../services/article/loadArticle.ts';
import type { Store } from '../store/port.ts';
import { CliError } from './articleText.ts';

/**
 * The served quotes of a server's article as annotations.
 * @throws {CliError} where the server has no such article
 */
export async function annotateServerArticle(
  store: Store,
  server: string,
  articleId: string,
): Promise<AnnotationCollection> {
  const articles = (await store.articles(server)).map(({ value }) => value);
  const info = articles.find(({ id }) => id === articleId);
  if (info === undefined) throw noArticle(articleId, articles);
  const versions = await allVersions(store, server, info);
  const quotes = (await allQuotes(store, server)).flatMap((quote) => {
    const { id, source, state, note, topics, createdAt } = quote;
    if (source.kind !== 'article' || source.articleId !== articleId || state !== 'active') return [];
    const { version, quotation } = source;
    const speaker = labelSpeaker(namedIn(quote));
    return [{ id, version, spans: quotation.spans, speaker, note, topics, createdAt }];
  });
  const texts = new Map(versions.map(({ version, text }) => [version, text]));
  return annotateArticle({ owner: server, info, texts }, quotes);
}

/**
 * The quotes of an article of the library as annotations.
 * @throws {CliError} where there is no such article
 */
export async function annotateLibraryArticle(articleId: string): Promise<AnnotationCollection> {
  const articles = await loadLibrary(loadConfig().articlesDir);
  const article = articles.find(({ id }) => id === articleId);
  if (article === undefined) throw noArticle(articleId, articles);
  const quotes = loadArticle(article).quotes.map((quote) => ({
    id: quote.id,
    version: 0,
    spans: quote.quotation.spans,
    speaker: labelSpeaker(quote.quotation),
    note: null,
    topics: [],
    createdAt: null,
  }));
  return annotateArticle({ owner: 'library', info: article, texts: new Map([[0, article.text]]) }, quotes);
}

function noArticle(wanted: string, known: readonly { readonly id: string }[]): CliError {
  const names = known.slice(0, 20).map(({ id }) => id);
  return new CliError(
    `There is no article ${wanted}. ${names.length === 0 ? 'There is none at all' : `There is ${names.join(', ')}`}.`,
  );
}
