import type { Run } from './findRuns.ts';

/** Runs of one article that follow each other in the claim and in the article: a passage that may be meant. */
export interface Chain {
  readonly runs: readonly Run[];
  /** Words of the claim that it covers, less what its gaps cost. */
  readonly score: number;
}

/** How far apart two neighbouring runs of a passage may stand in the article, in words. */
const WIDEST_GAP = 24;
/** The same where the claim marks that words were left out. */
const WIDEST_MARKED_GAP = 400;
const GAP_COST = 0.2;
const MARKED_GAP_COST = 0.01;
/** Runs looked back upon for a link: enough for the runs of one passage with stray pairs in between. */
const LOOK_BACK = 40;
/** A claim of common words meets thousands of stray pairs; only the longest runs are chained. */
const MOST_RUNS = 3000;

/**
 * The best chains among runs, best first, at most `most`, no run in two of them. `areaOf` names the article of a
 * position; `marked(from, to)` says whether the claim marks an omission between two of its words.
 */
export function chainRuns(
  runs: readonly Run[],
  options: {
    readonly areaOf: (position: number) => number;
    readonly marked: (from: number, to: number) => boolean;
    readonly most: number;
  },
): Chain[] {
  const chosen = runs.length <= MOST_RUNS ? [...runs] : longest(runs);
  const rows = chosen.sort((one, other) => one.position - other.position);
  const scores = new Float64Array(rows.length);
  const previous = new Int32Array(rows.length).fill(-1);
  for (const [index, run] of rows.entries()) {
    scores[index] = run.length;
    for (let back = index - 1; back >= Math.max(0, index - LOOK_BACK); back--) {
      const earlier = rows[back];
      if (earlier === undefined || run.position - earlier.position > WIDEST_MARKED_GAP + earlier.length)
        break;
      const gain = gainOf(earlier, run, options.marked);
      const score = (scores[back] ?? 0) + gain;
      if (
        gain > 0 &&
        score > (scores[index] ?? 0) &&
        options.areaOf(earlier.position) === options.areaOf(run.position)
      ) {
        scores[index] = score;
        previous[index] = back;
      }
    }
  }
  return pickChains(rows, { scores, previous, most: options.most });
}

/** Words that `run` adds to a chain ending in `earlier`, less the cost of the gap; 0 or less where it cannot follow. */
function gainOf(earlier: Run, run: Run, marked: (from: number, to: number) => boolean): number {
  const claimGap = run.from - (earlier.from + earlier.length);
  const articleGap = run.position - (earlier.position + earlier.length);
  const overlap = Math.max(0, -claimGap, -articleGap);
  if (overlap >= run.length) return 0;
  const gap = articleGap + overlap;
  const cheap = marked(earlier.from + earlier.length - overlap, run.from + overlap);
  if (gap > (cheap ? WIDEST_MARKED_GAP : WIDEST_GAP)) return 0;
  return run.length - overlap - gap * (cheap ? MARKED_GAP_COST : GAP_COST) - (claimGap + overlap) * GAP_COST;
}

function pickChains(
  rows: readonly Run[],
  { scores, previous, most }: { scores: Float64Array; previous: Int32Array; most: number },
): Chain[] {
  const order = Array.from(rows.keys()).sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0));
  const used = new Uint8Array(rows.length);
  const chains: Chain[] = [];
  for (const last of order) {
    if (chains.length >= most) break;
    const picked: Run[] = [];
    let at = last;
    while (at >= 0 && used[at] === 0) {
      const run = rows[at];
      if (run !== undefined) picked.push(run);
      used[at] = 1;
      at = previous[at] ?? -1;
    }
    // A chain that runs into one already taken is that passage again, from a worse end.
    if (at < 0 && picked.length > 0) chains.push({ runs: picked.reverse(), score: scores[last] ?? 0 });
  }
  return chains;
}

function longest(runs: readonly Run[]): Run[] {
  return [...runs].sort((one, other) => other.length - one.length).slice(0, MOST_RUNS);
}
