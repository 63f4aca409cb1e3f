import type { Span } from '../article.ts';
import { stopWords } from '../search/stopWords.ts';
import type { WordChange } from '../text/diffWords.ts';
import type { Alignment } from './alignClaim.ts';
import { textSpan, type IndexedArticle } from './createCheckIndex.ts';
import { flagChange } from './flagChange.ts';
import { claimSpan, type Claim } from './readClaim.ts';

/** Where a sentence or a quotation ends, another word does not stand for the one across the border. */
const BORDER = /[.?!…:;"“”„«»\n]/;
/** More new words than this at an end are an addition, not a replacement. */
const MOST_REPLACED = 3;
/** What a name in brackets may stand for: “[Brandt] was late” for “He was late” or for “Lund was late”. */
const PRONOUN = /^(?:s?he|h(?:im|is|er|ers)|it|its|they|them|their|theirs)$/;
const LONGEST_NAME = 4;

/**
 * An alignment stops at the first and last word that claim and passage share. Where the claim begins or ends with other
 * words, they replace as many words of the article, as far as its sentence goes: the passage is widened over them; over
 * one more or less where that makes them the same in another spelling ("it's", "it is"). Words in brackets replace the
 * pronoun or name that stands there.
 */
export function coverEnds(claim: Claim, { passage, changes }: Alignment, row: IndexedArticle): Alignment {
  const widened = { ...passage };
  const covered = changes.map((change): WordChange => {
    const { before, after } = change;
    const count = after.end - after.start;
    const inBrackets = isBracketed(claim, after);
    if (before.end > before.start || claim.omits[after.end] === 1) return change;
    if (!inBrackets && (count > MOST_REPLACED || isMarked(claim, change))) return change;
    if (after.start === 0 && before.start === passage.start) {
      const to = passage.start;
      const reach = reachOf(inBrackets ? LONGEST_NAME : count + 1, (words) => joins(row, to - words));
      const words = inBrackets
        ? named(row, reach, (at) => to - 1 - at)
        : settle(claim, row, {
            after,
            count,
            reach,
            spanOf: (most) => ({ start: to - most, end: to }),
          });
      widened.start = to - words;
      return { before: { start: widened.start, end: to }, after };
    }
    if (after.end === claim.words.length && before.end === passage.end) {
      const from = passage.end;
      const reach = reachOf(inBrackets ? LONGEST_NAME : count + 1, (words) => joins(row, from + words));
      const words = inBrackets
        ? named(row, reach, (at) => from + at)
        : settle(claim, row, {
            after,
            count,
            reach,
            spanOf: (most) => ({ start: from, end: from + most }),
          });
      widened.end = from + words;
      return { before: { start: from, end: widened.end }, after };
    }
    return change;
  });
  return { passage: widened, changes: covered };
}

/** How many words the passage may be widened over, up to `most`. */
function reachOf(most: number, joined: (words: number) => boolean): number {
  let reach = 0;
  while (reach < most && joined(reach)) reach++;
  return reach;
}

/** How many words of the article stand for those of the claim. */
function settle(
  claim: Claim,
  row: IndexedArticle,
  place: {
    readonly after: Span;
    readonly count: number;
    readonly reach: number;
    readonly spanOf: (words: number) => Span;
  },
): number {
  const put = { text: claim.text, span: claimSpan(claim, place.after) };
  for (let words = 1; words <= place.reach; words++) {
    const left = { text: row.article.text, span: textSpan(row, place.spanOf(words)) };
    if (flagChange(left, put) === 'spelling') return words;
  }
  return Math.min(place.count, place.reach);
}

/** How many words in a row, from the passage on, are a pronoun or a name. */
function named(row: IndexedArticle, reach: number, positionOf: (at: number) => number): number {
  const written = (at: number): string => {
    const position = positionOf(at);
    const { start, end } = textSpan(row, { start: position, end: position + 1 });
    return row.article.text.slice(start, end);
  };
  if (reach > 0 && PRONOUN.test(written(0).toLowerCase())) return 1;
  let words = 0;
  while (words < reach && /^\p{Lu}/u.test(written(words)) && !stopWords.has(written(words).toLowerCase()))
    words++;
  return words;
}

/** Whether the words on both sides of a position belong to one sentence of the article. */
function joins({ first, starts, ends, article }: IndexedArticle, position: number): boolean {
  const at = position - first;
  const from = ends[at - 1];
  const to = starts[at];
  return from !== undefined && to !== undefined && !BORDER.test(article.text.slice(from, to));
}

function isBracketed({ bracketed }: Claim, { start, end }: Span): boolean {
  return end > start && bracketed.subarray(start, end).every((one) => one === 1);
}

function isMarked({ omits, bracketed }: Claim, { after }: WordChange): boolean {
  for (let at = after.start; at < after.end; at++) if (omits[at] === 1 || bracketed[at] === 1) return true;
  return omits[after.end] === 1;
}
