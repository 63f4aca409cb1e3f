import type { Span } from '../article.ts';
import type { WordChange } from '../text/diffWords.ts';
import type { Alignment } from './alignClaim.ts';
import type { Change } from './checkResult.ts';
import { coverEnds } from './coverEnds.ts';
import { textSpan, type IndexedArticle } from './createCheckIndex.ts';
import type { Bracket } from './fitPassage.ts';
import { flagChange, isNumeric } from './flagChange.ts';
import { wholeNumbers } from './numberEdges.ts';
import { isBetweenParts } from './quotationAt.ts';
import { claimSpan, type Claim } from './readClaim.ts';
import { findRespellings, mergeChanges } from './respellings.ts';

/**
 * What differs between a claim and a passage, apart from what may: the claim's ellipses and brackets, and the article's
 * words between a quotation's parts.
 */
export interface Comparison {
  readonly row: IndexedArticle;
  /** Spans of the article's text; more than one where the claim leaves out what stands between them. */
  readonly spans: readonly Span[];
  readonly omitted: readonly Span[];
  /** How many ellipses and brackets of the claim account for a difference. */
  readonly marks: number;
  readonly brackets: readonly Bracket[];
  /** In the order of the article; those of the flag `spelling` say the same in other letters. */
  readonly changes: readonly Change[];
  /** Words left out, put in or replaced without a mark, other spelling aside. */
  readonly edits: number;
  /** Stretches of the claim, in words, that the passage does not have. */
  readonly missing: readonly Span[];
  /** Positions in the store. */
  readonly passage: Span;
  /** Words of the article left out between two words that the claim puts side by side, with a mark or without. */
  readonly cuts: readonly Cut[];
}

interface Cut {
  /** Positions in the store. */
  readonly words: Span;
  /** The word of the claim that follows. */
  readonly at: number;
  readonly marked: boolean;
}

/** More bracketed words than this in a row are no longer a clarification. */
const MOST_BRACKETED = 12;

/** Takes in what the claim has cut off a number at its ends, as words that it leaves out. */
function coverNumbers({ passage, changes }: Alignment, row: IndexedArticle, words: number): Alignment {
  const whole = wholeNumbers(row, passage);
  const [first, last] = [changes[0], changes.at(-1)];
  const isCutBefore = whole.start < passage.start && !(first?.before.start === passage.start);
  const isCutBehind = whole.end > passage.end && !(last?.before.end === passage.end);
  const widened = {
    start: isCutBefore ? whole.start : passage.start,
    end: isCutBehind ? whole.end : passage.end,
  };
  const cuts: WordChange[] = [...changes];
  if (isCutBefore)
    cuts.unshift({ before: { start: whole.start, end: passage.start }, after: { start: 0, end: 0 } });
  if (isCutBehind)
    cuts.push({ before: { start: passage.end, end: whole.end }, after: { start: words, end: words } });
  return { passage: widened, changes: cuts };
}

const LONGEST_BRACKET = 80;
/** A round bracket within a word is none of the article's asides: "minister(s)". */
const OPENED = /(\[|(?<![\p{L}\p{N}])\()["“‘']?$/u;
const CLOSED = /^[.?!…"”’']{0,2}([\])])/;

/** Tells the honest changes of an alignment from the others. */
export function readAlignment(claim: Claim, found: Alignment, row: IndexedArticle): Comparison {
  const alignment = coverNumbers(coverEnds(claim, found, row), row, claim.words.length);
  const { text, quotations } = row.article;
  const spans: Span[] = [];
  const omitted: Span[] = [];
  const brackets: Bracket[] = [];
  const changes: Change[] = [];
  const missing: Span[] = [];
  const cuts: Cut[] = [];
  let edits = 0;
  let marks = 0;
  let from = alignment.passage.start;
  const skip = (gap: Span): void => {
    if (gap.start > from) spans.push(textSpan(row, { start: from, end: gap.start }));
    from = gap.end;
  };
  let kept = { from: 0, position: alignment.passage.start };
  const keep = (position: number): void => {
    changes.push(...findRespellings(claim, row, { ...kept, length: position - kept.position }));
  };
  for (const change of alignment.changes) {
    const { before, after } = change;
    keep(before.start);
    kept = { from: after.end, position: before.end };
    const left = textSpan(row, before);
    const put = claimSpan(claim, after);
    const isCut = after.end === after.start;
    if (isCut && isBetweenParts(text, quotations, left)) {
      skip(before);
      continue;
    }
    const sides = [
      { text, span: left },
      { text: claim.text, span: put },
    ] as const;
    const flag = flagChange(...sides);
    const marked = isCut
      ? isMarked(claim, change) || (isBracketed(text, left) && flag !== 'negation')
      : isMarked(claim, change) &&
        flag !== 'negation' &&
        !(flag === 'number' && isNumeric(sides[0])) &&
        !isWithinBrackets(text, left);
    if (isCut) cuts.push({ words: before, at: after.start, marked });
    if (marked) {
      marks++;
      if (before.end > before.start) omitted.push(left);
      if (isCut) skip(before);
      else brackets.push({ claim: put, article: left });
    } else {
      changes.push({ flag, article: left, claim: put });
      if (flag === 'spelling') continue;
      edits += after.end - after.start + before.end - before.start;
      if (!isCut) missing.push(after);
    }
  }
  keep(alignment.passage.end);
  if (alignment.passage.end > from) spans.push(textSpan(row, { start: from, end: alignment.passage.end }));
  return {
    row,
    spans,
    omitted,
    marks,
    brackets,
    changes: mergeChanges(changes, text, claim.text),
    cuts,
    edits,
    missing,
    passage: alignment.passage,
  };
}

/** Whether the claim itself marks that something is left out or put in here. A denial or number clarifies nothing. */
function isMarked(claim: Claim, { after }: WordChange): boolean {
  const length = after.end - after.start;
  if (length === 0) return claim.omits[after.start] === 1;
  if (length > MOST_BRACKETED) return false;
  for (let at = after.start; at < after.end; at++) if (claim.bracketed[at] !== 1) return false;
  return true;
}

/** Whether the article itself says here what is meant: a claim that puts in something else contradicts it. */
function isWithinBrackets(text: string, { start }: Span): boolean {
  const before = text.slice(Math.max(0, start - LONGEST_BRACKET), start);
  return before.lastIndexOf('[') > Math.max(before.lastIndexOf(']'), before.lastIndexOf('\n'));
}

/** Whether words of an article are its own clarification or aside: they fill brackets. */
function isBracketed(text: string, { start, end }: Span): boolean {
  const opened = OPENED.exec(text.slice(Math.max(0, start - 3), start))?.[1];
  const closed = CLOSED.exec(text.slice(end, end + 3))?.[1];
  const isPair = opened === '[' ? closed === ']' : opened === '(' && closed === ')';
  return isPair && !/[[\]()\n]/.test(text.slice(start, end));
}
