import { slice, type Article } from './article.ts';
import type { Quotation } from './quotation/quotation.ts';
import { shortHash } from './shortHash.ts';

/** A quotation that can be served: an id, the article it is sliced from, and what the extractor read. */
export interface Quote {
  /** Short, typeable, derived from the content; see `quotesOf`. */
  readonly id: string;
  readonly article: Article;
  readonly quotation: Quotation;
}

const ID_LENGTH = 8;

/**
 * What somebody said in an article, with or without marks, as quotes with ids, in the article's order.
 * An id is made of the article's id and the first part's words, so that it stays the same when the
 * extractor learns to join further parts, and is never given to other words.
 */
export function quotesOf(article: Article, quotations: readonly Quotation[]): readonly Quote[] {
  const timesSeen = new Map<string, number>();
  const quotes: Quote[] = [];
  for (const quotation of quotations) {
    const [first] = quotation.spans;
    if ((quotation.kind !== 'utterance' && quotation.kind !== 'unmarked') || first === undefined) continue;
    const words = slice(article.text, first);
    const occurrence = timesSeen.get(words) ?? 0;
    timesSeen.set(words, occurrence + 1);
    quotes.push({ id: quoteId(article.id, words, occurrence), article, quotation });
  }
  return quotes;
}

/** Eight letters and digits (40 bits) of a SHA-256; `occurrence` tells the same words in one article apart. */
function quoteId(articleId: string, words: string, occurrence: number): string {
  return shortHash(`${articleId}\n${occurrence}\n${words}`, ID_LENGTH);
}

/** The quote's words: its parts, joined by a blank. */
export function quoteText({ article, quotation }: Quote): string {
  return quotation.spans.map((span) => slice(article.text, span)).join(' ');
}
