import { splitWords } from './splitWords.ts';
import type { Words } from './splitWords.ts';

/** A claimed quotation, read: its words, and where its writer marks that something was left out or put in. */
export interface Claim extends Words {
  readonly text: string;
  /** `omits[i]` is 1 where an ellipsis stands before word `i`; one more entry for the end. */
  readonly omits: Uint8Array;
  /** `bracketed[i]` is 1 where word `i` stands in square brackets. */
  readonly bracketed: Uint8Array;
}

/** Three dots or more, spaced or not, the character for them, and either in brackets. */
const ELLIPSIS = /…|\.(?:\s?\.){2,}/g;
const BRACKETS = /\[[^[\]]*\]/g;

/** Reads a claim. Linear in its text. */
export function readClaim(text: string): Claim {
  const split = splitWords(text);
  const count = split.words.length;
  const omits = new Uint8Array(count + 1);
  const bracketed = new Uint8Array(count);
  for (const match of text.matchAll(ELLIPSIS)) omits[firstWordFrom(split, match.index)] = 1;
  for (const match of text.matchAll(BRACKETS)) {
    const end = match.index + match[0].length;
    for (let at = firstWordFrom(split, match.index); at < count && (split.starts[at] ?? end) < end; at++) {
      bracketed[at] = 1;
    }
  }
  return { ...split, text, omits, bracketed };
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
