import type { Article, Span } from './article.ts';
import { slice } from './article.ts';

/** A run of an article's paragraphs, both ends included, and what is marked in it. */
export interface Passage {
  readonly article: Article;
  readonly first: number;
  readonly last: number;
  readonly marked: readonly Span[];
}

/** The index of the paragraph that holds an offset; between two paragraphs, the one before. */
export function paragraphAt({ paragraphs }: Pick<Article, 'paragraphs'>, offset: number): number {
  let low = 0;
  let high = paragraphs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((paragraphs[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The paragraphs from the first to the last span, and `around` more on each side as far as there are any. */
export function passageAround(article: Article, spans: readonly Span[], around: number): Passage {
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  return {
    article,
    first: Math.max(0, paragraphAt(article, start) - around),
    last: Math.min(article.paragraphs.length - 1, paragraphAt(article, end - 1) + around),
    marked: spans,
  };
}

const OPENING_MARKS = `"'“‘„‚«‹`;
const CLOSING_MARKS = `"'”’“‘»›`;

/** A quotation's part, widened to the marks that stand around it in the text, where they do. */
export function spanWithMarks(text: string, { start, end }: Span): Span {
  const opens = start > 0 && OPENING_MARKS.includes(text.charAt(start - 1));
  const closes = end < text.length && CLOSING_MARKS.includes(text.charAt(end));
  return { start: opens ? start - 1 : start, end: closes ? end + 1 : end };
}

/** The words of a quotation's part, with the marks around them. */
export function withMarks(text: string, span: Span): string {
  return slice(text, spanWithMarks(text, span));
}
