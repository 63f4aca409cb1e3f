import type { Span } from '../article.ts';
import type { Quotation } from '../quotation/quotation.ts';
import { foldWords } from '../text/fold.ts';
import type { FoundPassage } from './checkResult.ts';
import { isSameSpeaker, nameWords } from './compareSpeakers.ts';

/**
 * Whether the claimed speaker is the article's: `same`, `other` (who it was, or `null` where the article names nobody
 * and does not mention the claimed one nearby), or `unknown`.
 */
export type Attribution =
  | { readonly kind: 'same' | 'unknown' }
  | { readonly kind: 'other'; readonly saidBy: string | null };

/** How far around a quotation without a speaker a name is looked for, in characters. */
const NEARBY = 600;

/** Compares the speaker claimed for a passage with the one the article gives. */
export function attributeClaim(claimed: string, passage: FoundPassage, text: string): Attribution {
  const { quotation, spans } = passage;
  const speaker = quotation?.speaker ?? null;
  if (speaker !== null) {
    return isSameSpeaker(claimed, speaker) ? { kind: 'same' } : { kind: 'other', saidBy: speaker };
  }
  const surname = nameWords(claimed).at(-1);
  const nearby = foldWords(surroundings(text, quotation, spans));
  return surname !== undefined && nearby.includes(surname)
    ? { kind: 'unknown' }
    : { kind: 'other', saidBy: null };
}

/** The text around a passage, without the words of the quotation itself. */
function surroundings(text: string, quotation: Quotation | null, spans: readonly Span[]): string {
  const parts = quotation?.spans ?? spans;
  const start = parts[0]?.start ?? 0;
  const end = parts.at(-1)?.end ?? 0;
  let around = text.slice(Math.max(0, start - NEARBY), start);
  for (const [index, part] of parts.entries()) {
    around += ` ${text.slice(part.end, parts[index + 1]?.start ?? Math.min(text.length, end + NEARBY))}`;
  }
  return around;
}
