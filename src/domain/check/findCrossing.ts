import type { Span } from '../article.ts';
import { textSpan, type CheckedArticle } from './createCheckIndex.ts';
import { isSameSpeaker } from './speaker/compareSpeakers.ts';
import type { SplicePart } from './findSplice.ts';
import { quotationAt } from './quotationAt.ts';
import type { Comparison } from './readAlignment.ts';

/**
 * The parts of a claim that leads from one quotation of an article into another by leaving out what stands between
 * them: without a mark from any to any other, with one only where they are by two people. `null` where it does not, or
 * where more than that was changed.
 */
export function findCrossing(length: number, comparison: Comparison): readonly SplicePart[] | null {
  const { row, cuts, changes, passage } = comparison;
  if (
    cuts.length === 0 ||
    changes.filter(({ flag }) => flag !== 'spelling').length > cuts.filter(({ marked }) => !marked).length
  )
    return null;
  const parts: SplicePart[] = [];
  let from = { word: 0, position: passage.start };
  let crosses = false;
  for (const [index, cut] of cuts.entries()) {
    const left = textSpan(row, { start: from.position, end: cut.words.start });
    const right = textSpan(row, { start: cut.words.end, end: cuts[index + 1]?.words.start ?? passage.end });
    if (!leadsAcross(row.article, { left, right, marked: cut.marked })) continue;
    crosses = true;
    parts.push({
      claim: { start: from.word, end: cut.at },
      words: { start: from.position, end: cut.words.start },
    });
    from = { word: cut.at, position: cut.words.end };
  }
  if (!crosses) return null;
  parts.push({ claim: { start: from.word, end: length }, words: { start: from.position, end: passage.end } });
  return parts;
}

function leadsAcross(article: CheckedArticle, cut: { left: Span; right: Span; marked: boolean }): boolean {
  const left = quotationAt(article.quotations, [cut.left]);
  const right = quotationAt(article.quotations, [cut.right]);
  if (left === null || right === null || left === right) return false;
  if (!cut.marked) return left.kind === 'utterance' && right.kind === 'utterance';
  return left.speaker !== null && right.speaker !== null && !isSameSpeaker(left.speaker, right.speaker);
}
