import type { TokenRange } from '../words/paragraphs.ts';
import type { Tokens } from '../words/tokens.ts';
import { isCredit, lostEnd, opensByMistake } from './lostMarks.ts';
import { endsClause, type Level } from './marks.ts';

/** A passage between marks before its words are looked at: its first and last token, marks included. */
export interface Draft {
  readonly from: number;
  readonly to: number;
  readonly paragraph: number;
  readonly single: boolean;
  /** It ends without a mark of its own, or begins with one. */
  readonly unclosed: boolean;
  readonly opened: boolean;
  /** It goes on from the paragraph before. */
  readonly carried: boolean;
}

/** Finds what stands between the marks of one level, paragraph by paragraph; `marks` are their tokens, in order. */
export function scanLevel(
  tokens: Tokens,
  paragraphs: readonly TokenRange[],
  marks: readonly number[],
  level: Level,
): Draft[] {
  const found: Draft[] = [];
  let next = 0;
  let carrying = false;
  for (const [paragraph, range] of paragraphs.entries()) {
    const first = next;
    while (next < marks.length && (marks[next] ?? 0) < range.to) next++;
    const goesOn = tokens.isMark(paragraphs[paragraph + 1]?.from ?? -1);
    if (next === first) {
      carrying = false;
      continue;
    }
    const part: Part = { paragraph, range, marks: marks.slice(first, next), carrying, goesOn };
    carrying = scanParagraph(tokens, part, level, found);
  }
  return found;
}

/**
 * A paragraph, its marks of the level, whether the one before carries a passage on into it, and whether the next may go
 * on.
 */
interface Part {
  readonly paragraph: number;
  readonly range: TokenRange;
  readonly marks: readonly number[];
  readonly carrying: boolean;
  readonly goesOn: boolean;
}

/** Adds the passages of a paragraph to `found`, and tells whether the last is carried on into the next one. */
function scanParagraph(
  tokens: Tokens,
  { paragraph, range, marks, carrying, goesOn }: Part,
  level: Level,
  found: Draft[],
): boolean {
  const { single } = level;
  const before = found.length;
  let open = -1;
  let carried = false;
  const add = (from: number, to: number, unclosed: boolean, opened: boolean): void => {
    found.push({ from, to, paragraph, single, unclosed, opened, carried });
    carried = false;
  };
  for (let index = 0; index < marks.length; index++) {
    const at = marks[index] ?? 0;
    const after = marks[index + 1] ?? range.to;
    if (open < 0) {
      if (level.opens(at, range)) {
        open = at;
        carried = carrying && at === range.from;
      } else if (opensByMistake(tokens, at, after, range)) open = at;
      else if (found.length === before && lostOpening(tokens, range, at, carrying, level)) {
        carried = carrying;
        add(range.from, at, false, false);
      }
    } else if (level.closes(at, range)) {
      add(open, at, false, true);
      open = -1;
    } else if (level.opens(at, range)) {
      if (isNested(level, after, marks[index + 2] ?? range.to, range)) index++;
      else {
        if (endsClause(tokens, at - 1) && at - open > 2) add(open, at - 1, true, true);
        open = at;
      }
    }
  }
  if (open < 0) return false;
  if (single && !endsClause(tokens, range.to - 1)) return false;
  add(open, goesOn ? range.to - 1 : lostEnd(tokens, open + 1, range), true, true);
  return true;
}

/** A quotation within a quotation, with marks of the same kind: both of the next two marks close. */
const isNested = (level: Level, after: number, last: number, range: TokenRange): boolean =>
  last < range.to && level.closes(after, range) && level.closes(last, range) && !level.opens(last, range);

/** A closing mark without an opening one: the paragraph's beginning is taken for it where that makes sense. */
function lostOpening(
  tokens: Tokens,
  range: TokenRange,
  at: number,
  carrying: boolean,
  level: Level,
): boolean {
  if (level.single || !level.closes(at, range) || isCredit(tokens, range.from, at)) return false;
  return carrying || (at - range.from > 3 && endsClause(tokens, at - 1));
}
