import { slice, type Span } from '../article.ts';
import type { Quotation } from '../quotation/quotation.ts';

/**
 * Whether a quote's words are those of its spans, joined as `quoteText` does, and everything it points at is in the
 * text.
 */
export function isQuotedRight(text: string, words: string, { spans, cue, speakerSpan }: Quotation): boolean {
  const others = [cue, speakerSpan].filter((span) => span !== null);
  return (
    spans.length > 0 &&
    [...spans, ...others].every((span) => isWithin(text, span)) &&
    spans.map((span) => slice(text, span)).join(' ') === words
  );
}

function isWithin(text: string, { start, end }: Span): boolean {
  return start >= 0 && start < end && end <= text.length;
}
