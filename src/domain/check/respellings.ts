import type { Span } from '../article.ts';
import { foldText } from '../text/fold.ts';
import { uniformWords } from '../text/uniformWords.ts';
import type { Change, Flag } from './checkResult.ts';
import { textSpan, type IndexedArticle } from './createCheckIndex.ts';
import { flagChange } from './flagChange.ts';
import { claimSpan, type Claim } from './readClaim.ts';

/** Words that claim and article share in one spelling: `length` of them, from a word of the claim and a position on. */
export interface SharedWords {
  readonly from: number;
  readonly position: number;
  readonly length: number;
}

/**
 * Where shared words are written otherwise, such as "don't" and "do not": one change for each word or number. A claim
 * that has only a part of a word ("do" of "don't") has changed it: only changes of the flag `spelling` are harmless.
 */
export function findRespellings(
  claim: Claim,
  row: IndexedArticle,
  { from, position, length }: SharedWords,
): readonly Change[] {
  const changes: Change[] = [];
  for (let at = 0; at < length; at++) {
    const article = textSpan(row, { start: position + at, end: position + at + 1 });
    const put = claimSpan(claim, { start: from + at, end: from + at + 1 });
    const [one, other] = [
      row.article.text.slice(article.start, article.end),
      claim.text.slice(put.start, put.end),
    ];
    if (one !== other && written(one) !== written(other))
      changes.push({ flag: 'spelling', article, claim: put });
  }
  const isWhole = !(
    isHalved(row.starts, position - row.first, length) || isHalved(claim.starts, from, length)
  );
  return mergeChanges(changes, row.article.text, claim.text).map((change) => ({
    ...change,
    flag: isWhole ? 'spelling' : flagOf(change, row.article.text, claim.text),
  }));
}

/** Whether a stretch begins or ends within what is written as one word. */
function isHalved(starts: Uint32Array, from: number, length: number): boolean {
  const end = from + length;
  return starts[from - 1] === starts[from] || (end < starts.length && starts[end - 1] === starts[end]);
}

/**
 * Changes in the order of the article, those that touch the same word made one: a word such as "don't" is two words in
 * one spelling, of which each may have its change.
 */
export function mergeChanges(changes: readonly Change[], article: string, claim: string): readonly Change[] {
  const merged: Change[] = [];
  const sorted = [...changes].sort(
    (one, other) => one.article.start - other.article.start || one.claim.start - other.claim.start,
  );
  for (const change of sorted) {
    const last = merged.at(-1);
    if (last === undefined || !(overlap(last.article, change.article) || overlap(last.claim, change.claim))) {
      merged.push(change);
      continue;
    }
    const whole = { article: union(last.article, change.article), claim: union(last.claim, change.claim) };
    merged[merged.length - 1] = { ...whole, flag: flagOf(whole, article, claim) };
  }
  return merged;
}

/** The same words in one spelling are no more than that, whatever they look like. */
function flagOf(change: Omit<Change, 'flag'>, article: string, claim: string): Flag {
  const [one, other] = [
    article.slice(change.article.start, change.article.end),
    claim.slice(change.claim.start, change.claim.end),
  ];
  if (uniformWords(one).words.join(' ') === uniformWords(other).words.join(' ')) return 'spelling';
  return flagChange({ text: article, span: change.article }, { text: claim, span: change.claim });
}

/** As it stands, typography aside; a hyphen inside a number is typography too. */
function written(words: string): string {
  return foldText(words).replaceAll('-', ' ');
}

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** Both spans and what is between; an empty one only marks a place. */
function union(one: Span, other: Span): Span {
  if (one.end === one.start) return other;
  if (other.end === other.start) return one;
  return { start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) };
}
