import type { Span } from '../article.ts';
import { diffWords, type WordChange } from '../text/diffWords.ts';
import type { WordStore } from './createWordStore.ts';
import type { Run } from './findRuns.ts';
import type { Claim } from './readClaim.ts';

/** A claim laid against a passage. `passage` and each change's `before` are positions in the store. */
export interface Alignment {
  readonly passage: Span;
  readonly changes: readonly WordChange[];
}

/** A run this long is taken as equal without asking; shorter ones are weighed against their surroundings. */
const ANCHOR = 6;
/** Words at each end of an anchor that are weighed all the same, so that a change beside it finds its best place. */
const MARGIN = 2;
/** Words looked at beyond what the claim leaves over at its ends, and beyond an omission mark there. */
const SLACK = 3;
const MARKED_SLACK = 60;
/** Largest table for one stretch between anchors; a claim that needs more shares too little with the passage. */
const LARGEST_TABLE = 800_000;

/**
 * Lays a claim against the passage that a chain of runs points to, within the positions of its article.
 * `null` where they have too little in common to be worth the time.
 */
export function alignClaim(
  claim: Claim,
  claimIds: Uint32Array,
  place: {
    readonly runs: readonly Run[];
    readonly store: WordStore;
    readonly area: Span;
    /** Which words hardly count when they are left out, by their position. */
    readonly lightness: (position: number) => 'aside' | 'half' | null;
  },
): Alignment | null {
  const { runs, store, area, lightness } = place;
  const first = runs[0];
  const last = runs.at(-1);
  if (first === undefined || last === undefined) return null;
  const leftOver = claimIds.length - (last.from + last.length);
  const startSlack = first.from + (marks(claim, 0, first.from) ? MARKED_SLACK : first.from === 0 ? 0 : SLACK);
  const endSlack =
    leftOver +
    (marks(claim, last.from + last.length, claimIds.length) ? MARKED_SLACK : leftOver === 0 ? 0 : SLACK);
  const window = {
    start: Math.max(area.start, first.position - startSlack),
    end: Math.min(area.end, last.position + last.length + endSlack),
  };
  const changes: WordChange[] = [];
  let { start, end } = window;
  let before = window.start;
  let after = 0;
  const compare = (
    to: { before: number; after: number },
    ends: { openStart: boolean; openEnd: boolean },
  ): boolean => {
    if ((to.before - before) * (to.after - after) > LARGEST_TABLE) return false;
    const [claimFrom, articleFrom] = [after, before];
    const diff = diffWords(store.words(before, to.before), claimIds.subarray(after, to.after), {
      ...ends,
      mayOmit: (at) => claim.omits[claimFrom + at] === 1,
      lightness: (at) => lightness(articleFrom + at),
    });
    if (ends.openStart) start = before + diff.compared.start;
    if (ends.openEnd) end = before + diff.compared.end;
    for (const change of diff.changes) changes.push(shift(change, before, after));
    return true;
  };
  let anchored = false;
  for (const run of runs) {
    const from = Math.max(run.from + (run.from === 0 ? 0 : MARGIN), after);
    const reachesEnd = run.from + run.length === claimIds.length;
    const to = run.from + run.length - (reachesEnd ? 0 : MARGIN);
    const diagonal = run.position - run.from;
    // A run over a marked omission may join words that only look the same on both sides of it.
    const isCrossed = marks(claim, run.from + 1, run.from + run.length - 1);
    if (isCrossed || to - from < ANCHOR - 2 * MARGIN || diagonal + from < before) continue;
    if (!compare({ before: diagonal + from, after: from }, { openStart: !anchored, openEnd: false }))
      return null;
    anchored = true;
    before = diagonal + to;
    after = to;
  }
  if (!compare({ before: window.end, after: claimIds.length }, { openStart: !anchored, openEnd: true }))
    return null;
  return { passage: { start, end }, changes };
}

/** Whether the claim marks an omission before word `from`, before word `to`, or between them. */
export function marks(claim: Claim, from: number, to: number): boolean {
  for (let at = from; at <= to; at++) if (claim.omits[at] === 1) return true;
  return false;
}

function shift({ before, after }: WordChange, byBefore: number, byAfter: number): WordChange {
  return {
    before: { start: before.start + byBefore, end: before.end + byBefore },
    after: { start: after.start + byAfter, end: after.end + byAfter },
  };
}
