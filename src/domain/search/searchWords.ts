import type { Span } from '../article.ts';
import { FOLDED_WORD, foldWithOffsets, foldWords, unfoldSpan } from '../text/fold.ts';

/** Scripts that are written without spaces: each character is searched for as a word of its own. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const UNSPACED_ALL = new RegExp(`(${UNSPACED.source}\\p{M}*)`, 'gu');
const UNSPACED_OR_RUN = new RegExp(`${UNSPACED.source}\\p{M}*|(?:(?!${UNSPACED.source}).)+`, 'gu');

/** Longer runs of letters are no words, and no database likes them as keys. In UTF-16 code units. */
const WORD_LENGTH = 64;

/** The folded words by which a text is found, in order; the same for what is stored and what is asked. */
export function searchWords(text: string): string[] {
  const words = foldWords(text);
  const parts = words.some((word) => UNSPACED.test(word))
    ? words.flatMap((word) => word.replace(UNSPACED_ALL, ' $1 ').split(' ').filter(Boolean))
    : words;
  return parts.map((word) => (word.length > WORD_LENGTH ? cut(word) : word));
}

/** A word by which a text is found, and where in the text it stands. */
export interface PlacedWord extends Span {
  readonly word: string;
}

/** As `searchWords`, each word with its place in the text. */
export function placeWords(text: string): PlacedWord[] {
  const folded = foldWithOffsets(text);
  const placed: PlacedWord[] = [];
  for (const { 0: run, index } of folded.text.matchAll(FOLDED_WORD)) {
    for (const part of run.matchAll(UNSPACED_OR_RUN)) {
      const start = index + part.index;
      const word = part[0].replaceAll("'", '');
      if (word === '') continue;
      const span = unfoldSpan(folded, start, start + part[0].length);
      placed.push({ ...span, word: word.length > WORD_LENGTH ? cut(word) : word });
    }
  }
  return placed;
}

/** The words as one key with a blank on each side of every word, so that ` key ` finds whole words by `includes`. */
export function wordKey(words: readonly string[]): string {
  return words.length === 0 ? '' : ` ${words.join(' ')} `;
}

function cut(word: string): string {
  const last = word.charCodeAt(WORD_LENGTH - 1);
  return word.slice(0, last >= 0xd800 && last <= 0xdbff ? WORD_LENGTH - 1 : WORD_LENGTH);
}
