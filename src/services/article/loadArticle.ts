import type { Article } from '../../domain/article.ts';
import { quotesOf, type Quote } from '../../domain/quotes.ts';
import { SURELY_QUOTED } from '../../domain/quotation/quotation.ts';
import { extractQuotations } from '../../domain/quotation/extractQuotations.ts';
import { topicsOf } from '../../domain/search/topics.ts';
import type { LibraryEntry } from '../../store/port.ts';
import { keyQuote } from '../../domain/summary/keyQuote.ts';
import type { Summary, SummaryLength } from '../../domain/summary/summaryResult.ts';
import { summarize } from '../../domain/summary/summarize.ts';

/** An article of the library, with everything that was read from it at start. */
export interface LoadedArticle {
  readonly article: Article;
  readonly quotes: readonly Quote[];
  readonly keyQuote: Quote | null;
  readonly summarize: (length: SummaryLength) => Summary;
}

/** Loads a library again and again: what has not changed since the last time is not read anew. */
export function createLibraryLoader(): (articles: readonly Article[]) => readonly LoadedArticle[] {
  let known: ReadonlyMap<string, LoadedArticle> = new Map();
  return (articles) => {
    const loaded = new Map<string, LoadedArticle>();
    for (const article of articles) {
      const whole = JSON.stringify(article);
      loaded.set(whole, known.get(whole) ?? loadArticle(article));
    }
    known = loaded;
    return [...loaded.values()];
  };
}

/** What the store's index is to hold of a library. */
export function entriesOf(articles: readonly LoadedArticle[]): readonly LibraryEntry[] {
  const quotes = articles.flatMap((loaded) => loaded.quotes);
  const topics = topicsOf(quotes);
  return quotes.map((quote, at) => ({ quote, topics: topics[at] ?? [] }));
}

/** Reads everything from an article that commands ask for; a summary when it is first asked for, and then once. */
export function loadArticle(article: Article): LoadedArticle {
  const quotes = quotesOf(article, extractQuotations(article.text, SURELY_QUOTED));
  const summaries = new Map<SummaryLength, Summary>();
  return {
    article,
    quotes,
    keyQuote: keyQuote(quotes),
    summarize(length) {
      const summary = summaries.get(length) ?? summarize(article.text, length);
      summaries.set(length, summary);
      return summary;
    },
  };
}
