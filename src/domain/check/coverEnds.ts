import type { WordChange } from '../text/diffWords.ts';
import type { Alignment } from './alignClaim.ts';
import type { IndexedArticle } from './createCheckIndex.ts';
import type { Claim } from './readClaim.ts';

/** Where a sentence or a quotation ends, another word does not stand for the one across the border. */
const BORDER = /[.?!…:;"“”„«»\n]/;
/** More new words than this at an end are an addition, not a replacement. */
const MOST_REPLACED = 3;

/**
 * An alignment stops at the first and last word that claim and passage share. Where the claim begins or ends with other
 * words, they replace as many words of the article, as far as its sentence goes: the passage is widened over them.
 */
export function coverEnds(claim: Claim, { passage, changes }: Alignment, row: IndexedArticle): Alignment {
  const widened = { ...passage };
  const covered = changes.map((change): WordChange => {
    const { before, after } = change;
    const count = after.end - after.start;
    if (before.end > before.start || count > MOST_REPLACED || isMarked(claim, change)) return change;
    if (after.start === 0 && before.start === passage.start) {
      while (passage.start - widened.start < count && joins(row, widened.start)) widened.start--;
      return { before: { start: widened.start, end: passage.start }, after };
    }
    if (after.end === claim.words.length && before.end === passage.end) {
      while (widened.end - passage.end < count && joins(row, widened.end)) widened.end++;
      return { before: { start: passage.end, end: widened.end }, after };
    }
    return change;
  });
  return { passage: widened, changes: covered };
}

/** Whether the words on both sides of a position belong to one sentence of the article. */
function joins({ first, starts, ends, article }: IndexedArticle, position: number): boolean {
  const at = position - first;
  const from = ends[at - 1];
  const to = starts[at];
  return from !== undefined && to !== undefined && !BORDER.test(article.text.slice(from, to));
}

function isMarked({ omits, bracketed }: Claim, { after }: WordChange): boolean {
  for (let at = after.start; at < after.end; at++) if (omits[at] === 1 || bracketed[at] === 1) return true;
  return omits[after.end] === 1;
}
