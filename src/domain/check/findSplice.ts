import type { Span } from '../article.ts';
import type { Run } from './findRuns.ts';
import type { Comparison } from './readAlignment.ts';

/** A part of a claim that stands word for word at a place of its own. `claim` counts words. */
export interface SplicePart {
  readonly claim: Span;
  /** Positions in the store. */
  readonly words: Span;
}

/** A shorter run may be chance. */
const SHORTEST_PART = 4;
const MOST_PARTS = 4;
/** A stretch shorter than this is a changed word or two, not words from elsewhere. */
const SHORTEST_STRETCH = 3;
/** Stretches this close belong together: the words between them are in the passage by chance. */
const STRAY = 2;
/** One word in so many may be lost where the parts meet. */
const WORDS_PER_LOST = 20;

/**
 * The parts of a claim that is put together from several places: what the nearest passage does not have stands word for
 * word elsewhere. `null` where that does not account for the whole claim. Parts come in the claim's order.
 */
export function findSplice(
  length: number,
  runs: readonly Run[],
  nearest: Comparison,
): readonly SplicePart[] | null {
  const covered = new Uint8Array(length).fill(1);
  for (const { start, end } of nearest.missing) covered.fill(0, start, end);
  const taken: Run[] = [];
  for (;;) {
    const stretch = longestStretch(covered);
    if (stretch.end - stretch.start < SHORTEST_STRETCH) break;
    const run = widest(runs, stretch);
    if (run === null || run.length < SHORTEST_PART || taken.length === MOST_PARTS - 1) return null;
    taken.push(run);
    covered.fill(1, run.from, run.from + run.length);
  }
  let lost = 0;
  for (const word of covered) if (word === 0) lost++;
  if (taken.length === 0 || lost > length / WORDS_PER_LOST) return null;
  return joinParts(nearest, length, taken);
}

/** What the nearest passage covers of the claim, between and around the runs taken from elsewhere. */
function joinParts(nearest: Comparison, length: number, taken: readonly Run[]): readonly SplicePart[] | null {
  const parts = taken.map((run) => ({
    claim: { start: run.from, end: run.from + run.length },
    words: { start: run.position, end: run.position + run.length },
  }));
  const own = new Uint8Array(length).fill(1);
  for (const { claim } of parts) own.fill(0, claim.start, claim.end);
  const first = own.indexOf(1);
  const last = own.lastIndexOf(1);
  if (last - first + 1 < SHORTEST_PART - 1) return null;
  parts.push({ claim: { start: first, end: last + 1 }, words: nearest.passage });
  return parts.sort((one, other) => one.claim.start - other.claim.start);
}

function longestStretch(covered: Uint8Array): Span {
  let best: Span = { start: 0, end: 0 };
  for (let start = covered.indexOf(0); start >= 0;) {
    let end = start + 1;
    for (let at = end; at < covered.length && at - end <= STRAY; at++) if (covered[at] === 0) end = at + 1;
    if (end - start > best.end - best.start) best = { start, end };
    start = covered.indexOf(0, end);
  }
  return best;
}

function widest(runs: readonly Run[], stretch: Span): Run | null {
  let best: Run | null = null;
  let most = 0;
  for (const run of runs) {
    const shared = Math.min(stretch.end, run.from + run.length) - Math.max(stretch.start, run.from);
    if (shared > most) {
      best = run;
      most = shared;
    }
  }
  return best;
}
