import type { Span } from '../article.ts';
import { splitWords } from '../text/splitWords.ts';
import { uniformWords } from '../text/uniformWords.ts';
import type { Flag } from './checkResult.ts';
import { isRespelling } from './isRespelling.ts';

/** A stretch of one of the two texts that are compared; offsets. */
export interface Stretch {
  readonly text: string;
  readonly span: Span;
}

/** Words that turn a statement into its opposite. */
const NEGATIONS = new Set(
  "not no never none nobody nothing nowhere neither nor without hardly barely scarcely seldom rarely unless except ain't aint".split(
    ' ',
  ),
);

/** Words of number that figures do not replace. */
const NUMBER_WORDS = new Set(
  (
    'hundred hundreds thousand thousands million millions billion billions trillion trillions dozen dozens half halves ' +
    'thirds quarter quarters once twice double triple'
  ).split(' '),
);
const SIGNS = /[\p{Sc}%‰°±<>≤≥=≈×÷+]/gu;

/** Whether a word denies. @param word folded, contractions taken apart */
export function isNegation(word: string): boolean {
  return NEGATIONS.has(word);
}

/** What a change does, by the words on both sides. `spelling`: the same words, and the same numbers. */
export function flagChange(article: Stretch, claim: Stretch): Flag {
  const [left, put] = [sliceOf(article), sliceOf(claim)];
  const before = uniformWords(left).words;
  const after = uniformWords(put).words;
  if (differ(before.filter(isNegation), after.filter(isNegation))) return 'negation';
  if (isAbbreviation(left, put)) return 'spelling';
  if (differ(numbersOf(before), numbersOf(after)) || differ(signsOf(before, left), signsOf(after, put)))
    return 'number';
  if (differ(namesOf(article).sort(), namesOf(claim).sort())) return 'name';
  const hyphened = /\p{Pd}/u.test(left) || /\p{Pd}/u.test(put);
  return isRespelling(before, after, hyphened) ? 'spelling' : 'wording';
}

/** Whether words hold a number or a sign that goes with one. */
export function isNumeric(stretch: Stretch): boolean {
  const slice = sliceOf(stretch);
  const { words } = uniformWords(slice);
  return numbersOf(words).length > 0 || signsOf(words, slice).length > 0;
}

function sliceOf({ text, span }: Stretch): string {
  return text.slice(span.start, span.end);
}

function numbersOf(words: readonly string[]): string[] {
  return words.filter((word) => /\p{N}/u.test(word) || NUMBER_WORDS.has(word));
}

/** The signs of a stretch; a word may stand for one ("percent"), and a minus may stand alone before a currency. */
function signsOf(words: readonly string[], slice: string): string[] {
  const written: readonly string[] = slice.match(SIGNS) ?? [];
  const meant = words.filter((word) => /^[%°]$/u.test(word) && !written.includes(word));
  return words.length === 0 && slice !== '' && written.length === 0 ? [slice] : [...written, ...meant];
}

/** "U.S." and "US". */
function isAbbreviation(left: string, put: string): boolean {
  const [one, other] = [left, put].map((slice) => slice.replaceAll(/[.\s]/g, ''));
  return one === other && /^\p{Lu}{2,}$/u.test(one ?? '');
}

/** Capitalised words, unless a sentence may begin with them; without the possessive: Smith's is Smith. */
function namesOf({ text, span }: Stretch): string[] {
  const names: string[] = [];
  const { words, starts } = splitWords(text.slice(span.start, span.end));
  for (const [index, word] of words.entries()) {
    const at = span.start + (starts[index] ?? 0);
    if (!/^\p{Lu}/u.test(text.slice(at, at + 2)) || /^i(?:'|$)/.test(word)) continue;
    if (startsSentence(text, at)) continue;
    names.push(word.replace(/'s?$/, ''));
  }
  return names;
}

function startsSentence(text: string, at: number): boolean {
  // A claim's capital in brackets is read with a soft hyphen on either side.
  const before = text.slice(Math.max(0, at - 8), at).replaceAll('\u00AD', '');
  const words = before.trimEnd();
  const gap = before.slice(words.length);
  if (before === '' || gap.includes('\n') || /["“‘'(]$/.test(before)) return true;
  return gap !== '' && /[.?!…:\n]["'”’)\]]*$/.test(words);
}

function differ(one: readonly string[], other: readonly string[]): boolean {
  return one.join(' ') !== other.join(' ');
}
