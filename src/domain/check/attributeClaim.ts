import type { Span } from '../article.ts';
import { stopWords } from '../search/stopWords.ts';
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
/** The name before a colon at the head of a transcript's paragraph, in capitals. */
const LABEL = /^[^\p{L}\n]{0,3}(\p{Lu}[\p{Lu}.' -]{1,40}):/u;
const LABELS = new RegExp(LABEL, 'gmu');
const LONGEST_LABEL = 60;
const PRONOUN = /^(?:he|she|they)$/i;
const SUBJECT_PRONOUN = /\b(?:he|she|they)\b/i;
const NAME = /\p{Lu}[\p{L}\p{M}'’.-]*(?: \p{Lu}[\p{L}\p{M}'’.-]*)*/gu;

/** Compares the speaker claimed for a passage with what the article says. */
export function attributeClaim(claimed: string, passage: FoundPassage, text: string): Attribution {
  const parts = passage.quotation?.spans ?? passage.spans;
  const speaker = passage.quotation?.speaker ?? null;
  const isRead = isPronoun(text, passage.quotation?.speakerSpan ?? null);
  const label = labelOf(text, passage.spans[0]?.start ?? 0);
  const isLabelled = label !== null && isSameSpeaker(claimed, label);
  const isGiven = speaker !== null && isSameSpeaker(claimed, speaker);
  // Who "he" is has been read, and may be read otherwise. Hardly anyone names himself in his own words.
  const isSure = label === null && isGiven && !(isRead && names(claimed, text, parts));
  if (isLabelled || isSure) return { kind: 'same' };
  const isOpen = label === null && (speaker === null || isRead);
  if (isOpen && pointsTo(claimed, text, parts)) return { kind: 'unknown' };
  return { kind: 'other', saidBy: label ?? (isGiven ? null : speaker) };
}

/** The name at the head of a transcript's paragraph. Two people at least speak in one; a lone "NOTE:" is nobody. */
function labelOf(text: string, start: number): string | null {
  const from = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
  const label = LABEL.exec(text.slice(from, from + LONGEST_LABEL))?.[1] ?? null;
  if (label === null) return null;
  const labels = new Set(Array.from(text.matchAll(LABELS), ([, name]) => name));
  return labels.size > 1 ? label : null;
}

function isPronoun(text: string, span: Span | null): boolean {
  return span !== null && PRONOUN.test(text.slice(span.start, span.end));
}

/** Whether the quoted words name somebody. */
function names(claimed: string, text: string, parts: readonly Span[]): boolean {
  const surname = nameWords(claimed).at(-1);
  return parts.some(({ start, end }) => foldWords(text.slice(start, end)).some((word) => word === surname));
}

/** Whether the first to be named beside the quoted words, or else in the sentence before them, is the one claimed. */
function pointsTo(claimed: string, text: string, parts: readonly Span[]): boolean {
  const surname = nameWords(claimed).at(-1);
  if (surname === undefined) return false;
  const start = parts[0]?.start ?? 0;
  const end = parts.at(-1)?.end ?? start;
  const from = Math.max(0, start - NEARBY);
  let before = '';
  let beside = '';
  for (const sentence of splitSentences(text.slice(from, end + NEARBY))) {
    const span = { start: from + sentence.start, end: from + sentence.end };
    if (span.end <= start) before = text.slice(span.start, span.end);
    else if (span.start < end) beside += ` ${without(text, span, parts)}`;
  }
  return (findSubject(beside) ?? findSubject(before) ?? []).includes(surname);
}

/**
 * The words of the first name in a sentence, where it may be the subject: no pronoun stands before it, and it owns
 * nothing ("Smith's lawyer").
 */
function findSubject(sentence: string): readonly string[] | null {
  for (const match of sentence.matchAll(NAME)) {
    const words = nameWords(match[0]).filter((word) => !stopWords.has(word));
    if (words.length === 0) continue;
    const isOwner = /['’]s?$/.test(match[0]);
    return isOwner || SUBJECT_PRONOUN.test(sentence.slice(0, match.index + 1)) ? null : words;
  }
  return null;
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
