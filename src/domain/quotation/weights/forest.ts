import stored from './ranker.json' with { type: 'json' };

/** Regression trees as columns of nodes: a node asks whether a feature is at most a threshold; a leaf has a value. */
export interface Forest {
  /** The first node of each tree. */
  readonly roots: Int32Array;
  /** The feature a node asks for, -1 for a leaf. */
  readonly feature: Int16Array;
  /** The threshold of a node, the value of a leaf. */
  readonly value: Float64Array;
  /** The node to go to where the answer is yes; the next one is for no. */
  readonly yes: Int32Array;
}

/**
 * A forest as it is stored: for each tree its nodes in order, three numbers each (feature, threshold or value, yes).
 */
export type StoredForest = readonly (readonly number[])[];

export function readForest(trees: StoredForest): Forest {
  const nodes = trees.reduce((sum, tree) => sum + tree.length / 3, 0);
  const feature = new Int16Array(nodes);
  const value = new Float64Array(nodes);
  const yes = new Int32Array(nodes);
  const roots = new Int32Array(trees.length);
  let at = 0;
  for (const [index, tree] of trees.entries()) {
    roots[index] = at;
    const root = at;
    for (let place = 0; place < tree.length; place += 3) {
      feature[at] = tree[place] ?? -1;
      value[at] = tree[place + 1] ?? 0;
      yes[at] = root + (tree[place + 2] ?? 0);
      at++;
    }
  }
  return { roots, feature, value, yes };
}

/** After the first so many trees only the best so many rows go on: the others are not going to win. */
const [FIRST, KEPT] = [45, 4];
/** What the others trail by then grows by about this much until the last tree. */
const GROWTH = 2;

/**
 * Adds up, for each of `count` rows of `width` features that lie one after the other, the leaves that it falls into;
 * for those that are out of the running it is an estimate.
 */
export function scoreRows(
  forest: Forest,
  rows: Float64Array,
  count: number,
  width: number,
  sums: Float64Array,
): void {
  for (let row = 0; row < count; row++) sums[row] = addTrees(forest, rows, row * width, 0, FIRST);
  const places = sums.subarray(0, count).toSorted();
  const best = places[count - 1] ?? 0;
  const least = places[count - KEPT] ?? -Infinity;
  const trail = new Float64Array(count);
  let top = -Infinity;
  for (let row = 0; row < count; row++) {
    const sum = sums[row] ?? 0;
    trail[row] = sum < least ? GROWTH * (best - sum) : 0;
    if (sum < least) continue;
    sums[row] = sum + addTrees(forest, rows, row * width, FIRST, forest.roots.length);
    top = Math.max(top, sums[row] ?? 0);
  }
  for (let row = 0; row < count; row++) if ((trail[row] ?? 0) > 0) sums[row] = top - (trail[row] ?? 0);
}

/* oxlint-disable typescript/no-non-null-assertion -- most of ranking's time is spent here; all indices are in range */
/** The sum of the leaves of some trees for the row that begins at `start`. */
function addTrees(
  { roots, feature, value, yes }: Forest,
  rows: Float64Array,
  start: number,
  from: number,
  to: number,
): number {
  const stop = Math.min(to, roots.length);
  let sum = 0;
  for (let tree = from; tree < stop; tree++) {
    let node = roots[tree]!;
    let asked = feature[node]!;
    while (asked >= 0) {
      node = yes[node]! + (rows[start + asked]! <= value[node]! ? 0 : 1);
      asked = feature[node]!;
    }
    sum += value[node]!;
  }
  return sum;
}
/* oxlint-enable typescript/no-non-null-assertion */

/** The forest that ranks the candidates of a quotation. Fitted by scripts/trainRanker.ts. */
export const RANKER = readForest(stored);
