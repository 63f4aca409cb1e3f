import { doubleLevel, endsClause, singleLevel, singlesLead, type Level } from './marks.ts';
import type { TokenRange } from '../words/paragraphs.ts';
import { MARK } from '../words/markSigns.ts';
import { isCredit, lostEnd, opensByMistake } from './lostMarks.ts';
import { TOKEN, type Tokens } from '../words/tokens.ts';

/**
 * A passage between marks, within one paragraph. `first` and `last` are its tokens (inclusive, marks excluded), `from` and `to`
 * (inclusive) cover the marks too; `start` and `end` are offsets without marks and outer blanks.
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

/** Finds every quoted passage of the outer level: per paragraph, with lost marks mended and open paragraphs carried on. */
export function findSegments(tokens: Tokens, paragraphs: readonly TokenRange[]): Segment[] {
  const covered = new Uint8Array(tokens.count);
  const singleMarks: number[] = [];
  const doubleMarks: number[] = [];
  for (let at = 0; at < tokens.count; at++) {
    if (tokens.type[at] !== TOKEN.mark) continue;
    ((tokens.code[at] ?? 0) >= MARK.singleOpen ? singleMarks : doubleMarks).push(at);
  }
  const place = new Map(singleMarks.map((at, index) => [at, index]));
  const singles = singleLevel(tokens, (at) => singleMarks[(place.get(at) ?? -2) + 1] ?? -1);
  const doubles = doubleLevel(tokens);
  const levels = singlesLead(tokens) ? [singles, doubles] : [doubles, singles];
  const found: Segment[] = [];
  for (const [rank, level] of levels.entries()) {
    const marks = (level.single ? singleMarks : doubleMarks).filter((at) => covered[at] === 0);
    for (const segment of scanLevel(tokens, paragraphs, marks, level)) {
      if (rank > 0 && covered.subarray(segment.from, segment.to + 1).includes(1)) continue;
      covered.fill(1, segment.from, segment.to + 1);
      found.push(rank === 0 ? segment : { ...segment, secondary: true });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

function scanLevel(
  tokens: Tokens,
  paragraphs: readonly TokenRange[],
  marks: readonly number[],
  level: Level,
): Segment[] {
  const out: Segment[] = [];
  let next = 0;
  let carrying = false;
  for (const [paragraph, range] of paragraphs.entries()) {
    let open = -1;
    let carried = false;
    let closedBefore = range.from - 1;
    const add = (from: number, to: number, unclosed: boolean, opened: boolean): void => {
      const segment = makeSegment(tokens, range, {
        from,
        to,
        paragraph,
        single: level.single,
        unclosed,
        carried,
        opened,
      });
      carried = false;
      closedBefore = to;
      if (segment) out.push(segment);
    };
    for (; next < marks.length && (marks[next] ?? 0) < range.to; next++) {
      const at = marks[next] ?? 0;
      if (open < 0) {
        if (level.opens(at, range)) {
          open = at;
          carried = carrying && at === range.from;
        } else if (opensByMistake(tokens, at, marks[next + 1] ?? range.to, range)) open = at;
        else if (lostOpening(tokens, range, at, closedBefore, carrying, level)) {
          carried = carrying;
          add(range.from, at, false, false);
        }
      } else if (level.closes(at, range)) {
        add(open, at, false, true);
        open = -1;
      } else if (level.opens(at, range)) {
        const after = marks[next + 1] ?? range.to;
        const last = marks[next + 2] ?? range.to;
        const nested =
          last < range.to &&
          level.closes(after, range) &&
          level.closes(last, range) &&
          !level.opens(last, range);
        if (nested) next++;
        else {
          if (endsClause(tokens, at - 1) && at - open > 2) add(open, at - 1, true, true);
          open = at;
        }
      }
    }
    carrying = open >= 0 && !level.single;
    if (open >= 0 && (!level.single || endsClause(tokens, range.to - 1))) {
      const goesOn = tokens.type[paragraphs[paragraph + 1]?.from ?? -1] === TOKEN.mark;
      add(open, goesOn ? range.to - 1 : lostEnd(tokens, open + 1, range), true, true);
      carrying = true;
    }
  }
  return out;
}

/** A closing mark without an opening one: the paragraph's beginning is taken for it where that makes sense. */
function lostOpening(
  tokens: Tokens,
  range: TokenRange,
  at: number,
  closedBefore: number,
  carrying: boolean,
  level: Level,
): boolean {
  if (closedBefore >= range.from || level.single || !level.closes(at, range)) return false;
  if (isCredit(tokens, range.from, at)) return false;
  return carrying || (at - range.from > 3 && endsClause(tokens, at - 1));
}

/** Marks around signs only quote nothing. */
function holdsWord(tokens: Tokens, first: number, last: number): boolean {
  for (let at = first; at <= last; at++)
    if (tokens.type[at] === TOKEN.word || tokens.type[at] === TOKEN.number) return true;
  return false;
}

interface Draft {
  readonly from: number;
  readonly to: number;
  readonly paragraph: number;
  readonly single: boolean;
  readonly unclosed: boolean;
  readonly carried: boolean;
  readonly opened: boolean;
}

function makeSegment(tokens: Tokens, range: TokenRange, draft: Draft): Segment | null {
  let first = draft.opened ? draft.from + 1 : draft.from;
  let last = draft.unclosed ? draft.to : draft.to - 1;
  while (
    first <= last &&
    tokens.type[first] === TOKEN.mark &&
    draft.single === (tokens.code[first] ?? 0) >= MARK.singleOpen
  )
    first++;
  while (
    last >= first &&
    tokens.type[last] === TOKEN.mark &&
    draft.single === (tokens.code[last] ?? 0) >= MARK.singleOpen
  )
    last--;
  if (last >= range.to || !holdsWord(tokens, first, last)) return null;
  const { from, to, paragraph, single, unclosed, carried } = draft;
  return {
    first,
    last,
    from,
    to,
    start: tokens.start[first] ?? 0,
    end: tokens.end[last] ?? 0,
    paragraph,
    single,
    secondary: false,
    unclosed,
    carried,
  };
}
