import type { Span } from '../article.ts';
import { foldText } from '../text/fold.ts';
import type { Claim } from './readClaim.ts';

const WORD_OR_SPACE = /[\p{L}\p{N}\s]/u;
/** More marks than this in a row are decoration. */
const MOST_MARKS = 8;
/** A mark may be set off by a space; one that stands further away belongs to other words. */
const MOST_SPACES = 3;

/**
 * A span widened over the marks that the claim, too, has before its first and after its last word, such as a stop.
 * Double quotation marks stand around a quotation, not in it.
 */
export function withOuterMarks(text: string, { start, end }: Span, claim: Claim): Span {
  const head = marksOf(claim.text.slice(0, claim.starts[0] ?? 0));
  const tail = marksOf(claim.text.slice(claim.ends.at(-1) ?? claim.text.length));
  let first = start;
  for (const mark of head.toReversed().slice(0, MOST_MARKS)) {
    const from = Math.max(0, first - MOST_SPACES);
    const at = from + text.slice(from, first).trimEnd().length - 1;
    if (!isMark(text.charAt(at), mark)) break;
    first = at;
  }
  let last = end;
  for (const mark of tail.slice(0, MOST_MARKS)) {
    const rest = text.slice(last, last + MOST_SPACES);
    const at = last + rest.length - rest.trimStart().length;
    if (!isMark(text.charAt(at), mark)) break;
    last = at + 1;
  }
  return { start: first, end: last };
}

function isMark(char: string, mark: string): boolean {
  return char !== '' && mark !== '"' && !WORD_OR_SPACE.test(char) && foldText(char) === mark;
}

/** The marks of a text, folded one by one, without spaces. */
function marksOf(text: string): string[] {
  return Array.from(text.trim(), foldText).filter((mark) => mark.trim() !== '');
}
