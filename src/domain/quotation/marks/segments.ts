import { doubleLevel, isSingle, singleLevel, singlesLead } from './marks.ts';
import { scanLevel, type Draft } from './scanLevel.ts';
import type { TokenRange } from '../words/paragraphs.ts';
import type { Tokens } from '../words/tokens.ts';

/**
 * A passage between marks, within one paragraph. `first` and `last` are its tokens (inclusive, marks excluded), `from`
 * and `to` (inclusive) cover the marks too; `start` and `end` are offsets without marks and outer blanks.
 */
export interface Segment {
  readonly first: number;
  readonly last: number;
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly paragraph: number;
  readonly single: boolean;
  /** Of the level of marks that does not lead in this text: single ones in most, double ones in some. */
  readonly secondary: boolean;
  /** No closing mark before the paragraph's end. */
  readonly unclosed: boolean;
  /** It goes on from the segment before, which its paragraph left open. */
  readonly carried: boolean;
}

/**
 * Finds every quoted passage of the outer level: per paragraph, with lost marks mended and open paragraphs carried on.
 */
export function findSegments(tokens: Tokens, paragraphs: readonly TokenRange[]): Segment[] {
  const covered = new Uint8Array(tokens.count);
  const singleMarks: number[] = [];
  const doubleMarks: number[] = [];
  for (let at = 0; at < tokens.count; at++)
    if (tokens.isMark(at)) (isSingle(tokens, at) ? singleMarks : doubleMarks).push(at);
  const singles = singleLevel(tokens, nextOf(singleMarks));
  const doubles = doubleLevel(tokens);
  const levels = singlesLead(tokens) ? [singles, doubles] : [doubles, singles];
  const found: Segment[] = [];
  for (const [rank, level] of levels.entries()) {
    const marks = (level.single ? singleMarks : doubleMarks).filter((at) => covered[at] === 0);
    for (const draft of scanLevel(tokens, paragraphs, marks, level)) {
      if (rank > 0 && isCovered(covered, draft)) continue;
      const segment = makeSegment(tokens, paragraphs, draft, rank > 0);
      if (!segment) continue;
      covered.fill(1, segment.from, segment.to + 1);
      found.push(segment);
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

/** Gives the first of `marks`, which are in order, that stands behind a place; -1 for none. */
const nextOf =
  (marks: readonly number[]) =>
  (at: number): number => {
    let low = 0;
    let high = marks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((marks[middle] ?? 0) > at) high = middle;
      else low = middle + 1;
    }
    return marks[low] ?? -1;
  };

function isCovered(covered: Uint8Array, { from, to }: Draft): boolean {
  for (let at = from; at <= to; at++) if (covered[at] === 1) return true;
  return false;
}

/** Marks around signs only quote nothing. */
function holdsWord(tokens: Tokens, first: number, last: number): boolean {
  for (let at = first; at <= last; at++) if (tokens.isWord(at) || tokens.isNumber(at)) return true;
  return false;
}

function makeSegment(
  tokens: Tokens,
  paragraphs: readonly TokenRange[],
  draft: Draft,
  secondary: boolean,
): Segment | null {
  const { from, to, paragraph, single, unclosed, carried } = draft;
  const isOwn = (at: number): boolean => tokens.isMark(at) && isSingle(tokens, at) === single;
  let first = draft.opened ? from + 1 : from;
  let last = unclosed ? to : to - 1;
  while (first <= last && isOwn(first)) first++;
  while (last >= first && isOwn(last)) last--;
  if (last >= (paragraphs[paragraph]?.to ?? 0) || !holdsWord(tokens, first, last)) return null;
  return {
    first,
    last,
    from,
    to,
    start: tokens.start[first] ?? 0,
    end: tokens.end[last] ?? 0,
    paragraph,
    single,
    secondary,
    unclosed,
    carried,
  };
}
