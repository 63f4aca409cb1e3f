import type { Span } from '../article.ts';
import type { Words } from '../text/splitWords.ts';
import { uniformWords } from '../text/uniformWords.ts';

/** A claimed quotation: its words in one spelling, and where it marks that something is left out or put in. */
export interface Claim extends Words {
  /** As it was claimed, with what is not seen in place of brackets around a first letter. */
  readonly text: string;
  /** `omits[i]` is 1 where an ellipsis stands before word `i`; one more entry for the end. */
  readonly omits: Uint8Array;
  /** `bracketed[i]` is 1 where word `i` stands in square brackets. */
  readonly bracketed: Uint8Array;
}

/** Three dots or more, spaced or not, the character for them, and either in brackets. */
const ELLIPSIS = /…|\.(?:\s?\.){2,}/g;
const BRACKETS = /\[[^[\]]*\]/g;
const CAPITAL = /(?<![\p{L}\p{N}])\[(\p{L})\](?=\p{L})/gu;
/** What is put behind a quotation where it is passed on: it says nothing of the words. */
const TAIL =
  /(?:\s#(?=[\p{N}_]*\p{L})[\p{L}\p{N}_]+|\s?\p{Extended_Pictographic}[\p{M}\u{200d}\p{Emoji_Modifier}]*|\s?\p{Regional_Indicator}+|\s?[#*\d]\u{fe0f}?\u{20e3})$/u;
const MOST_TAILS = 40;
const LONGEST_TAIL = 100;

/** Reads a claim. Linear in its text. */
export function readClaim(text: string): Claim {
  // “[O]ur river” begins otherwise than the article does, with the same word; what is not seen keeps the places.
  const plain = text.replaceAll(CAPITAL, '\u00AD$1\u00AD');
  const split = uniformWords(plain);
  const count = split.words.length;
  const omits = new Uint8Array(count + 1);
  const bracketed = new Uint8Array(count);
  for (const match of text.matchAll(ELLIPSIS)) omits[firstWordFrom(split, match.index)] = 1;
  for (const match of plain.matchAll(BRACKETS)) {
    const end = match.index + match[0].length;
    for (let at = firstWordFrom(split, match.index); at < count && (split.starts[at] ?? end) < end; at++) {
      bracketed[at] = 1;
    }
  }
  return { ...split, text: plain, omits, bracketed };
}

/** The text that a span of the claim's words takes up; where it is empty, the place before the next word. */
export function claimSpan({ starts, ends, text }: Claim, words: Span): Span {
  const start = starts[words.start] ?? text.length;
  return words.end > words.start ? { start, end: ends[words.end - 1] ?? start } : { start, end: start };
}

/** How many words a claim has as they are written: "don't" is one. */
export function countWritten({ starts }: Claim): number {
  return new Set(starts).size;
}

/** A claim's text without the hashtags and pictures behind it. */
export function withoutTail(text: string): string {
  let end = text.trimEnd().length;
  for (let tails = 0; tails < MOST_TAILS; tails++) {
    const from = Math.max(0, end - LONGEST_TAIL);
    const match = TAIL.exec(text.slice(from, end));
    if (match === null || from + match.index === 0) break;
    end = text.slice(0, from + match.index).trimEnd().length;
  }
  return text.slice(0, end);
}

/** The index of the first word that begins at or after an offset. */
function firstWordFrom({ starts }: Words, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
