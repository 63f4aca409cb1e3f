import { foldWithOffsets, unfoldSpan } from './fold.ts';

/** The words of a text, folded for comparison, and where each stands in the original (UTF-16 code units). */
export interface Words {
  readonly words: readonly string[];
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/**
 * A word keeps what changes its meaning: an inner apostrophe (we're, were), the stops, commas and colons inside a
 * number, a point or a minus before one, what is raised behind one. Signs that carry meaning are words of their own, so
 * that “5 %” and “5%” are the same, and “5 €” is not. Every other mark is left out. Runs on folded text.
 */
const WORD = new RegExp(
  [
    String.raw`(?:(?<![^\s(["'\p{Sc}±])-(?=\.?\p{N}))?(?:(?<![^\s(["'\p{Sc}±-])\.(?=\p{N}))?` +
      String.raw`[\p{L}\p{N}\p{M}]+(?:'[\p{L}\p{N}\p{M}]+|(?<=\p{N})(?:[.,:/]|\^[-+]?)(?=\p{N})[\p{L}\p{N}\p{M}]+)*`,
    String.raw`[\p{Sc}%‰°&±×÷]`,
    // Only before a number: elsewhere they are arrows, drawn lines and signs of a chat's markup.
    String.raw`[<>≤≥=≈](?=\s?\p{Sc}?\s?[-+.]?\p{N})`,
    String.raw`(?<![^\s(["'])(?:-(?=\p{Sc}\s?\.?\p{N})|\+(?=\s?\p{Sc}?\s?\.?\p{N}))`,
    String.raw`(?<=\p{N})\+`,
  ].join('|'),
  'gu',
);
/** Scripts written without spaces: each character counts as a word, so that a slice of a sentence can be found. */
const DENSE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const DENSE_PIECES = new RegExp(`${DENSE.source}\\p{M}*|(?:(?!${DENSE.source}).)+`, 'gsu');

/** Splits a text into words for comparison. Linear in the text. */
export function splitWords(text: string): Words {
  const folded = foldWithOffsets(text);
  const words: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const push = (word: string, at: number): void => {
    const span = unfoldSpan(folded, at, at + word.length);
    words.push(word);
    starts.push(span.start);
    ends.push(span.end);
  };
  WORD.lastIndex = 0;
  for (let match = WORD.exec(folded.text); match !== null; match = WORD.exec(folded.text)) {
    const word = match[0];
    if (DENSE.test(word)) {
      for (const piece of word.matchAll(DENSE_PIECES)) push(piece[0], match.index + piece.index);
    } else if (word.startsWith('-') && isLongDash(text, folded.offsets[match.index] ?? 0)) {
      // A long dash before a number sets a clause apart; only a short one can be a minus.
      if (word.length > 1) push(word.slice(1), match.index + 1);
    } else {
      push(word, match.index);
    }
  }
  return { words, starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}

function isLongDash(text: string, at: number): boolean {
  return text[at] === '—' || text[at] === '―';
}
