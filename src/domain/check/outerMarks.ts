import type { Span } from '../article.ts';
import { foldText } from '../text/fold.ts';
import type { Claim } from './readClaim.ts';

const WORD_OR_SPACE = /[\p{L}\p{N}\s]/u;
/** More marks than this in a row are decoration. */
const MOST_MARKS = 8;

/**
 * A span widened over the marks that the claim, too, has before its first and after its last word, such as a stop. Double
 * quotation marks stand around a quotation, not in it.
 */
export function withOuterMarks(text: string, { start, end }: Span, claim: Claim): Span {
  const head = marksOf(claim.text.slice(0, claim.starts[0] ?? 0));
  const tail = marksOf(claim.text.slice(claim.ends.at(-1) ?? claim.text.length));
  let first = start;
  for (let at = head.length - 1; at >= Math.max(0, head.length - MOST_MARKS); at--) {
    if (first === 0 || !isMark(text.charAt(first - 1), head[at])) break;
    first--;
  }
  let last = end;
  for (const mark of tail.slice(0, MOST_MARKS)) {
    if (last >= text.length || !isMark(text.charAt(last), mark)) break;
    last++;
  }
  return { start: first, end: last };
}

function isMark(char: string, mark: string | undefined): boolean {
  return mark !== '"' && !WORD_OR_SPACE.test(char) && foldText(char) === mark;
}

/** The marks of a text, folded one by one, without spaces. */
function marksOf(text: string): string[] {
  return Array.from(text.trim(), foldText).filter((mark) => mark.trim() !== '');
}
