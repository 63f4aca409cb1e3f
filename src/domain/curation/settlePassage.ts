import { slice, type Span } from '../article.ts';
import type { CheckedArticle } from '../check/createCheckIndex.ts';
import { quotationAt } from '../check/quotationAt.ts';
import type { Quotation } from '../quotation/quotation.ts';

const WORD = /[\p{L}\p{N}]/u;
/**
 * What closes a sentence or a clause, as it may stand behind the last word; a comma belongs to what was said only in
 * marks.
 */
const CLOSING = /[.,!?…]/;
const STOP = /[.!?…]/;

/**
 * The words that somebody picked from an article, as a quotation. Where they are of one that was read from it, its
 * speaker and cue follow, and what stands between its parts ("she said") is not a part of the words; elsewhere
 * nobody is named: they are the article's own words.
 */
export function settlePassage(
  { text, quotations }: Pick<CheckedArticle, 'text' | 'quotations'>,
  spans: readonly Span[],
): Quotation {
  const read = quotationAt(quotations, spans);
  const within = read === null ? null : partsWithin(text, read, spans);
  if (read === null || within === null) {
    return {
      kind: 'utterance',
      spans: spans.map((span, at) => (at === spans.length - 1 ? withStop(text, span) : span)),
      cue: null,
      speakerSpan: null,
      speaker: null,
      quoted: 0,
      confidence: 0,
      sure: false,
    };
  }
  return { ...read, kind: 'utterance', spans: within };
}

/** The spans as parts of a quotation; `null` where they hold words that are neither in it nor between its parts. */
function partsWithin(
  text: string,
  { spans: parts }: Quotation,
  spans: readonly Span[],
): readonly Span[] | null {
  const within: Span[] = [];
  const first = parts[0]?.start ?? 0;
  const last = parts.at(-1)?.end ?? 0;
  for (const span of spans) {
    const outside = [
      { start: span.start, end: Math.min(span.end, first) },
      { start: Math.max(span.start, last), end: span.end },
    ];
    if (outside.some((rest) => WORD.test(slice(text, rest)))) return null;
    for (const part of parts) {
      const start = Math.max(part.start, span.start);
      const end = Math.min(part.end, span.end);
      if (start < end && WORD.test(text.slice(start, end))) within.push(widen(text, { start, end }, part));
    }
  }
  return within.length === 0 ? null : within;
}

/**
 * With the marks before the first word of the part and behind the last one of the sentence, as far as the part goes.
 */
function widen(text: string, span: Span, part: Span): Span {
  const start = WORD.test(text.slice(part.start, span.start)) ? span.start : part.start;
  let { end } = span;
  if (!WORD.test(text.slice(end, part.end))) return { start, end: part.end };
  while (end < part.end && CLOSING.test(text.charAt(end))) end++;
  return { start, end };
}

function withStop(text: string, { start, end }: Span): Span {
  let last = end;
  while (STOP.test(text.charAt(last))) last++;
  return { start, end: last };
}
