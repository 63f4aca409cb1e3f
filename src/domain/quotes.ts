import { createHash } from 'node:crypto';
import type { Article, Quote } from './article.ts';
import { slice } from './article.ts';
import type { Quotation } from './quotation/quotation.ts';

/** Crockford's alphabet in lower case: nothing in it is mistaken for something else when it is typed. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const ID_LENGTH = 8;

/**
 * The utterances of an article that somebody said, as quotes with ids, in the article's order.
 * An id is made of the article's id and the first part's words, so that it stays the same when the
 * extractor learns to join further parts, and is never given to other words.
 */
export function quotesOf(article: Article, quotations: readonly Quotation[]): readonly Quote[] {
  const timesSeen = new Map<string, number>();
  const quotes: Quote[] = [];
  for (const quotation of quotations) {
    const [first] = quotation.spans;
    if (quotation.kind !== 'utterance' || first === undefined) continue;
    const words = slice(article.text, first);
    const occurrence = timesSeen.get(words) ?? 0;
    timesSeen.set(words, occurrence + 1);
    quotes.push({ id: quoteId(article.id, words, occurrence), article, quotation });
  }
  return quotes;
}

/** Eight letters and digits (40 bits) of a SHA-256; `occurrence` tells the same words in one article apart. */
function quoteId(articleId: string, words: string, occurrence: number): string {
  const digest = createHash('sha256').update(`${articleId}\n${occurrence}\n${words}`).digest();
  let id = '';
  for (let at = 0; at < ID_LENGTH; at++) id += ALPHABET.charAt((digest[at] ?? 0) & 31);
  return id;
}

/** The quote's words: its parts, joined by a blank. */
export function quoteText({ article, quotation }: Quote): string {
  return quotation.spans.map((span) => slice(article.text, span)).join(' ');
}
