import type { Span } from '../article.ts';
import { foldWords } from '../text/fold.ts';
import { splitSentences } from '../text/splitSentences.ts';
import type { FoundPassage } from './checkResult.ts';
import { isSameSpeaker, nameWords } from './compareSpeakers.ts';

/**
 * Whether the article gives a passage to the claimed speaker. `unknown`: it names nobody, or only "she",
 * and its wording allows the claimed one. `other`: it names somebody else (`saidBy`), or nothing in it points to the claimed one (`null`).
 */
export type Attribution =
  | { readonly kind: 'same' | 'unknown' }
  | { readonly kind: 'other'; readonly saidBy: string | null };

/** How far around a passage its sentences are read, in characters. */
const NEARBY = 900;
/** The name before a colon at the head of a transcript's paragraph. */
const LABEL = /^[^\p{L}\n]{0,3}(\p{Lu}[\p{Lu}.' -]{1,40}):/u;
const PRONOUN = /^(?:he|she|they)$/i;
const CAPITALISED = /\p{Lu}[\p{L}\p{M}'’-]*/gu;

/** Compares the speaker claimed for a passage with what the article says. */
export function attributeClaim(claimed: string, passage: FoundPassage, text: string): Attribution {
  const parts = passage.quotation?.spans ?? passage.spans;
  const speaker = passage.quotation?.speaker ?? null;
  const isRead = isPronoun(text, passage.quotation?.speakerSpan ?? null);
  const label = labelOf(text, passage.spans[0]?.start ?? 0);
  const isLabelled = label !== null && isSameSpeaker(claimed, label);
  const isGiven = speaker !== null && isSameSpeaker(claimed, speaker);
  // Who "he" is has been read, and may be read otherwise. Hardly anyone names himself in his own words.
  if (isLabelled || (isGiven && !(isRead && names(claimed, text, parts)))) return { kind: 'same' };
  if ((speaker === null || isRead) && label === null && pointsTo(claimed, text, parts))
    return { kind: 'unknown' };
  return { kind: 'other', saidBy: isGiven ? null : (speaker ?? label) };
}

function labelOf(text: string, start: number): string | null {
  const from = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
  return LABEL.exec(text.slice(from, from + 60))?.[1] ?? null;
}

function isPronoun(text: string, span: Span | null): boolean {
  return span !== null && PRONOUN.test(text.slice(span.start, span.end));
}

/** Whether the quoted words name somebody. */
function names(claimed: string, text: string, parts: readonly Span[]): boolean {
  const surname = nameWords(claimed).at(-1);
  return parts.some(({ start, end }) => foldWords(text.slice(start, end)).some((word) => word === surname));
}

/** Whether a surname stands beside the quoted words, or as the first name of the sentence before them. */
function pointsTo(claimed: string, text: string, parts: readonly Span[]): boolean {
  const surname = nameWords(claimed).at(-1);
  if (surname === undefined) return false;
  const start = parts[0]?.start ?? 0;
  const end = parts.at(-1)?.end ?? start;
  const from = Math.max(0, start - NEARBY);
  const sentences = splitSentences(text.slice(from, end + NEARBY));
  let before = '';
  for (const sentence of sentences) {
    const span = { start: from + sentence.start, end: from + sentence.end };
    if (span.end <= start) before = text.slice(span.start, span.end);
    else if (span.start < end && foldWords(without(text, span, parts)).includes(surname)) return true;
  }
  // A capital at the head of the sentence may be any word's; it only counts where it is the name asked for.
  const capitals = Array.from(before.matchAll(CAPITALISED), ([word]) => nameWords(word).at(-1));
  const [head, ...rest] = capitals;
  return head === surname || rest[0] === surname;
}

/** The words of a span that do not lie in the quotation's parts. */
function without(text: string, span: Span, parts: readonly Span[]): string {
  let around = '';
  let from = span.start;
  for (const part of parts) {
    if (part.end <= from || part.start >= span.end) continue;
    around += `${text.slice(from, Math.max(from, part.start))} `;
    from = part.end;
  }
  return around + text.slice(from, Math.max(from, span.end));
}
