import { WORD } from '../lexicon/lexicon.ts';
import type { Reading } from '../reading/reading.ts';
import type { Tokens } from '../words/tokens.ts';

/** So many words may stand between "asked" and the comma or colon before the mark. */
const REACH = 6;

/** "Smith was asked": somebody else asks. */
export const isAsked = (tokens: Tokens, at: number): boolean =>
  tokens.reads(at, 'asked') && BE.has(tokens.word(at - 1)) && !tokens.reads(at + 1, 'by');
const BE = new Set(['is', 'are', 'was', 'were', 'been', 'being', 'be']);

/** `Smith was asked on Friday, “Will you run?”`: the quotation that begins at `from` is put to somebody. */
export function isPutTo({ tokens, segmentAt }: Reading, from: number): boolean {
  if (!tokens.isSign(from - 1, ',:')) return false;
  for (let at = from - 2; at > from - 2 - REACH && segmentAt[at] === -1; at--) {
    if (isAsked(tokens, at)) return true;
    if (!tokens.isWord(at) || tokens.is(at, WORD.cueFinite)) return false;
  }
  return false;
}
