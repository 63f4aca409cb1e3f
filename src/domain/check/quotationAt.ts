import type { Span } from '../article.ts';
import type { IndexedArticle } from './createCheckIndex.ts';
import type { Quotation } from '../quotation/quotation.ts';

const WORD = /[\p{L}\p{N}]/u;

/** The quotation that shares most characters with the spans of a passage, or `null` where none shares half of them. */
export function quotationAt(quotations: readonly Quotation[], spans: readonly Span[]): Quotation | null {
  let best: Quotation | null = null;
  let most = 0;
  let total = 0;
  for (const { start, end } of spans) total += end - start;
  for (const quotation of quotations) {
    let shared = 0;
    for (const part of quotation.spans) for (const span of spans) shared += overlap(part, span);
    if (shared > most) {
      best = quotation;
      most = shared;
    }
  }
  return most * 2 >= total ? best : null;
}

/** Whether a stretch of an article is just what stands between two parts of one quotation: "...," she said, "...". */
export function isBetweenParts(text: string, quotations: readonly Quotation[], gap: Span): boolean {
  return quotations.some(({ spans }) =>
    spans.some((part, index) => {
      const next = spans[index + 1];
      return (
        next !== undefined &&
        part.end <= gap.start &&
        gap.start < gap.end &&
        gap.end <= next.start &&
        !WORD.test(text.slice(part.end, gap.start)) &&
        !WORD.test(text.slice(gap.end, next.start))
      );
    }),
  );
}

/** What an article puts in for the reader: “She [the dam] was built …”. */
const OWN_BRACKETS = /\[[^[\]\n]{1,80}\]/g;

/**
 * Tells the positions that hardly count when words are left out: those between two parts of one quotation, as "she
 * said", those in the article's own brackets, and the second half of a word that became two.
 */
export function findLightWords({
  article,
  first,
  starts,
  ends,
}: IndexedArticle): (position: number) => 'aside' | 'half' | null {
  const gaps = article.quotations.flatMap(({ spans }) =>
    spans.slice(1).map((next, at): Span => ({ start: spans[at]?.end ?? next.start, end: next.start })),
  );
  for (const { 0: bracket, index } of article.text.matchAll(OWN_BRACKETS))
    gaps.push({ start: index, end: index + bracket.length });
  return (position) => {
    const start = starts[position - first] ?? 0;
    const end = ends[position - first] ?? 0;
    if (gaps.some((gap) => gap.start <= start && end <= gap.end)) return 'aside';
    return position > first && start === starts[position - first - 1] ? 'half' : null;
  };
}

function overlap(one: Span, other: Span): number {
  return Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
}
