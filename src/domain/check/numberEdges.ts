import type { Span } from '../article.ts';
import { uniformWords } from '../text/uniformWords.ts';
import { textSpan, type IndexedArticle } from './createCheckIndex.ts';

const SIGN_BEFORE = /^[\p{Sc}\p{Pd}−±<>≤≥=≈+]$/u;
const SIGN_BEHIND = /^[%‰°+]$/u;
const POWER = /^(?:hundred|thousand|million|billion|trillion)$/;
const JOINT = /^[\s\p{Pd}]?$/u;

/**
 * Widens a passage over what belongs to a number at either of its ends: “$5” of “$5 million”, “40” of “40 %”. Who cuts
 * there has another number.
 */
export function wholeNumbers(row: IndexedArticle, { start, end }: Span): Span {
  return {
    start: start > row.first && belong(row, start, 'first') ? start - 1 : start,
    end: end < row.first + row.starts.length && belong(row, end, 'last') ? end + 1 : end,
  };
}

/** Whether a position's word and the one before it are one number, of which a passage has the one named. */
function belong(row: IndexedArticle, position: number, kept: 'first' | 'last'): boolean {
  const [before, behind] = [position - 1, position].map((at) => textSpan(row, { start: at, end: at + 1 }));
  if (before === undefined || behind === undefined) return false;
  const { text } = row.article;
  if (!JOINT.test(text.slice(before.end, behind.start))) return false;
  const [one = '', other = ''] = [before, behind].map((span) => {
    const written = text.slice(span.start, span.end);
    return uniformWords(written).words.at(-1) ?? written;
  });
  if (/\d/.test(one)) return POWER.test(other) || (kept === 'last' && SIGN_BEHIND.test(other));
  return kept === 'first' && SIGN_BEFORE.test(one) && /\d|^\p{Sc}$/u.test(other);
}
