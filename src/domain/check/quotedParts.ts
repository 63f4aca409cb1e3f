import type { Span } from '../article.ts';
import type { Quotation } from '../quotation/quotation.ts';

const WORD = /[\p{L}\p{N}]/u;

/** What of some spans lies in the quotations of a text, of whatever kind. */
export function quotedParts(quotations: readonly Quotation[], spans: readonly Span[]): readonly Span[] {
  return quotations.flatMap(({ spans: parts }) =>
    parts.flatMap((part) =>
      spans
        .map(({ start, end }) => ({ start: Math.max(start, part.start), end: Math.min(end, part.end) }))
        .filter(({ start, end }) => start < end),
    ),
  );
}

/** Whether words of some spans lie outside of all the parts. */
export function reachBeyond(text: string, spans: readonly Span[], parts: readonly Span[]): boolean {
  return spans.some(({ start, end }) => {
    let from = start;
    for (const part of [...parts].sort((one, other) => one.start - other.start)) {
      if (part.end <= from || part.start >= end) continue;
      if (WORD.test(text.slice(from, Math.max(from, part.start)))) return true;
      from = part.end;
    }
    return WORD.test(text.slice(from, Math.max(from, end)));
  });
}

/** Whether quotation marks stand open where a span begins, whatever the reader made of them. */
export function isInMarks(text: string, { start }: Span): boolean {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const lastOpen = Math.max(before.lastIndexOf('“'), before.lastIndexOf('„'), before.lastIndexOf('«'));
  const lastClosed = Math.max(before.lastIndexOf('”'), before.lastIndexOf('»'));
  const straight = before.split('"').length - 1;
  return lastOpen > lastClosed || straight % 2 === 1;
}
