import type { Article } from '../../domain/article.ts';
import type { Quote } from '../../domain/quotes.ts';
import { quotesOf } from '../../domain/quotes.ts';
import { SURELY_QUOTED } from '../../domain/quotation/quotation.ts';
import { extractQuotations } from '../../domain/quotation/extractQuotations.ts';
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
