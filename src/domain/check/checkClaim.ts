import type { Span } from '../article.ts';
import { answerFits, passageAt } from './answerFits.ts';
import { meansSomebodyElse } from './bracketMeaning.ts';
import { FLAGS, type Change, type CheckResult, type FoundPassage } from './checkResult.ts';
import { textSpan, type CheckIndex } from './createCheckIndex.ts';
import { findCrossing } from './findCrossing.ts';
import { findNearest } from './findNearest.ts';
import { comparePassages, shareKept } from './comparePassages.ts';
import { findRuns, findWord, type Run } from './findRuns.ts';
import { fitPassage, type Fit } from './fitPassage.ts';
import { findSplice, type SplicePart } from './findSplice.ts';
import { wholeNumbers } from './numberEdges.ts';
import type { Comparison } from './readAlignment.ts';
import { claimSpan, countWritten, readClaim, withoutTail, type Claim } from './readClaim.ts';
import { findRespellings } from './respellings.ts';
import { attributeClaim } from './speaker/attributeClaim.ts';

export interface CheckOptions {
  /** Which articles are searched: those that the server can see, or the one that was named. All without it. */
  readonly sees?: (articleId: string) => boolean;
}

/** A claim under way: its words as numbers, and the runs of them that stand in the articles in sight. */
interface Case {
  readonly index: CheckIndex;
  readonly claim: Claim;
  readonly ids: Uint32Array;
  readonly runs: readonly Run[];
  readonly sees: CheckOptions['sees'];
  readonly isSeen: (position: number) => boolean;
}

/** Fewer words prove nothing. */
const ENOUGH_WORDS = 4;
/** Share of a claim, by the rarity of its words, that a passage must hold to be called its source. */
const SOURCE_SHARE = 0.48;
/** The same for one of several places that a claim may be put together from. */
const SPLICE_SHARE = 0.3;
/** Places of a claim that are compared with each other; a claim with more of them is a common phrase. */
const MOST_PLACES = 50;

/**
 * Compares a claimed quotation with the articles of an index. The time grows with the claim and with the places that
 * share its rarest pairs of words; the length of the articles hardly matters. Any text may be claimed.
 */
export function checkClaim(
  index: CheckIndex,
  { text, speaker }: { readonly text: string; readonly speaker: string | null },
  { sees }: CheckOptions = {},
): CheckResult {
  const plain = withoutTail(text);
  const result = checkWords(index, { text: plain, speaker }, sees);
  // Where the article has a hashtag there as well, those of the claim are words like others.
  if (plain.length < text.trimEnd().length && endsBeforeTag(index, result)) {
    return checkWords(index, { text, speaker }, sees);
  }
  return result;
}

function checkWords(
  index: CheckIndex,
  { text, speaker }: { readonly text: string; readonly speaker: string | null },
  sees: CheckOptions['sees'],
): CheckResult {
  const claim = readClaim(text);
  const ids = Uint32Array.from(claim.words, (word) => index.store.idOf(word));
  const isSeen = (position: number): boolean =>
    sees === undefined || sees(index.at(position)?.article.id ?? '');
  const runs =
    ids.length === 1 ? findWord(index.store, ids[0] ?? 0, isSeen) : findRuns(index.store, ids, isSeen);
  const result = judge({ index, claim, ids, runs, sees, isSeen }, speaker);
  const words = countWritten(claim);
  if (words >= ENOUGH_WORDS) return result;
  return { ...result, notes: [{ kind: 'too-short', words }, ...result.notes] };
}

function judge(current: Case, speaker: string | null): CheckResult {
  const { index, claim, ids, runs } = current;
  const exact = runs
    .filter((run) => run.length === ids.length)
    .sort((one, other) => one.position - other.position);
  const [fit, ...otherFits] = exact.slice(0, MOST_PLACES).flatMap((run) => fitOfRun(current, run) ?? []);
  if (fit !== undefined) return answerFits(fit, otherFits, speaker);

  const comparisons = comparePassages(index, claim, { ids, runs }).map((comparison) =>
    refuseBrackets(claim, comparison),
  );
  const [nearest] = comparisons;
  const share = nearest === undefined ? 0 : shareKept(index, ids, nearest);
  if (nearest === undefined || share < SPLICE_SHARE) return answerNotFound(current);
  const parts = findCrossing(ids.length, nearest) ?? findSplice(ids.length, runs, nearest);
  if (parts !== null) {
    return { verdict: 'spliced', parts: parts.flatMap((part) => showPart(current, part) ?? []), notes: [] };
  }
  const same = comparisons.filter(({ changes }) => changes.every(({ flag }) => flag === 'spelling'));
  const [comparison, ...otherComparisons] = same.map(({ row, ...found }) =>
    fitPassage(claim, { ...found, article: row.article }),
  );
  if (comparison !== undefined) return answerFits(comparison, otherComparisons, speaker);
  if (share >= SOURCE_SHARE) return answerAltered(nearest, comparisons.slice(1), speaker);
  return answerNotFound(current);
}

/** Names in brackets that the article contradicts are changes like others. */
function refuseBrackets(claim: Claim, comparison: Comparison): Comparison {
  const { row, brackets } = comparison;
  if (brackets.length === 0) return comparison;
  const speaker = passageOf(comparison).quotation?.speaker ?? null;
  const refused = brackets.filter((bracket) =>
    meansSomebodyElse(row.article, bracket, { claimText: claim.text, speaker }),
  );
  const changes = [
    ...comparison.changes,
    ...refused.map((bracket): Change => ({ ...bracket, flag: 'name' })),
  ];
  return {
    ...comparison,
    brackets: brackets.filter((bracket) => !refused.includes(bracket)),
    changes: changes.sort((one, other) => one.article.start - other.article.start),
    edits: comparison.edits + refused.length,
  };
}

function endsBeforeTag(index: CheckIndex, result: CheckResult): boolean {
  const passage = 'passage' in result ? result.passage : null;
  if (passage === null) return false;
  const end = passage.spans.at(-1)?.end ?? 0;
  return index.articleOf(passage.articleId)?.text.slice(end).trimStart().startsWith('#') === true;
}

function answerNotFound({ index, claim, sees, isSeen }: Case): CheckResult {
  return {
    verdict: 'not-found',
    searched: index.count(sees),
    nearest: findNearest(index, claim.words, isSeen),
    notes: [],
  };
}

function answerAltered(
  nearest: Comparison,
  rest: readonly Comparison[],
  speaker: string | null,
): CheckResult {
  const others = rest.filter(({ edits }) => edits === nearest.edits).map(passageOf);
  const passage = passageOf(nearest);
  const { attribution, notes } = attributeClaim(speaker, passage, nearest.row.article);
  return {
    verdict: 'altered',
    passage,
    attribution,
    changes: nearest.changes,
    flags: FLAGS.filter((flag) => nearest.changes.some((change) => change.flag === flag)),
    notes: others.length > 0 ? [...notes, { kind: 'ambiguous', others }] : notes,
  };
}

function passageOf({ row, spans }: Comparison): FoundPassage {
  return passageAt(row.article, spans);
}

function fitOfRun({ index, claim }: Case, run: Run): Fit | null {
  const row = index.at(run.position);
  if (row === null) return null;
  const words = { start: run.position, end: run.position + run.length };
  const whole = wholeNumbers(row, words);
  if (whole.start < words.start || whole.end > words.end) return null;
  const span = textSpan(row, words);
  const changes = findRespellings(claim, row, run);
  if (changes.some(({ flag }) => flag !== 'spelling')) return null;
  return fitPassage(claim, { article: row.article, spans: [span], changes });
}

function showPart({ index, claim }: Case, part: SplicePart): { claim: Span; passage: FoundPassage } | null {
  const row = index.at(part.words.start);
  if (row === null) return null;
  return {
    claim: claimSpan(claim, part.claim),
    passage: passageAt(row.article, [textSpan(row, part.words)]),
  };
}
