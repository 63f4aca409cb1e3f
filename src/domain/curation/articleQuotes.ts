import { slice, type Article } from '../article.ts';
import type { CuratedArticle, CuratedQuote } from '../curation.ts';
import { quotesOf, quoteText, type Quote } from '../quotes.ts';
import { SURELY_QUOTED, type Quotation } from '../quotation/quotation.ts';
import { topicsOf } from '../search/topics.ts';
import { servedSpeaker } from './servedSpeaker.ts';

/** What was read from an article that a server is to keep. */
export interface ReadQuotes {
  /** Served as soon as the article is kept. */
  readonly sure: readonly Quote[];
  /** Pieces of sentences, and passages that may be nobody's words; a moderator can add them one by one. */
  readonly leftOut: readonly Quotation[];
}

/** Fewer words between marks are hardly ever worth adding. */
const FEWEST_WORDS = 4;

export function readQuotes(article: Article, quotations: readonly Quotation[]): ReadQuotes {
  return {
    sure: quotesOf(article, quotations).filter(({ quotation }) => isSure(quotation)),
    leftOut: quotations.filter((quotation) => {
      if (quotation.kind === 'utterance') return !isSure(quotation);
      return quotation.kind === 'fragment' && wordsOf(article.text, quotation) >= FEWEST_WORDS;
    }),
  };
}

function isSure({ quoted }: Quotation): boolean {
  return quoted >= SURELY_QUOTED;
}

function wordsOf(text: string, { spans }: Quotation): number {
  return spans.reduce((sum, span) => sum + slice(text, span).split(/\s+/).length, 0);
}

/**
 * Quotes of an article's newest version as a server keeps them. They are nobody's submission: the article is.
 * @param at epoch milliseconds
 */
export function curatedQuotes(
  article: Pick<CuratedArticle, 'id' | 'version' | 'date' | 'speakers'>,
  quotes: readonly Quote[],
  at: number,
): readonly CuratedQuote[] {
  const topics = topicsOf(quotes);
  return quotes.map((quote, place) => ({
    id: quote.id,
    text: quoteText(quote),
    speaker: servedSpeaker(article.speakers, quote.quotation.speaker),
    source: {
      kind: 'article',
      articleId: article.id,
      version: article.version,
      quotation: quote.quotation,
    },
    sourceLine: null,
    note: null,
    topics: topics[place] ?? [],
    date: article.date,
    addedBy: null,
    state: 'active',
    createdAt: at,
    changedAt: at,
  }));
}
