import stored from './ranker.json' with { type: 'json' };

/**
 * Regression trees by what they ask, in columns: for each feature that any tree asks for, its thresholds in order. A
 * row falls into the first leaf of a tree that no answer has ruled out (Lucchese and others, "QuickScorer", 2015).
 */
export interface Forest {
  readonly trees: number;
  /** The features asked for, in order, where the thresholds of each begin, and their end. */
  readonly features: Int32Array;
  readonly begin: Int32Array;
  readonly threshold: Float64Array;
  /** The tree that asks, and the leaves, a bit each, that remain where the value is above the threshold. */
  readonly tree: Int32Array;
  readonly remain: Int32Array;
  /** The leaves' values, `MOST_LEAVES` a tree. */
  readonly leaf: Float64Array;
}

/**
 * A forest as it is stored: for each tree its nodes in order, three numbers each (feature, threshold, place of the node
 * for what is at most that, which the node for what is above follows; or -1, value, 0 for a leaf).
 */
export type StoredForest = readonly (readonly number[])[];

/** The bits of a number. */
export const MOST_LEAVES = 32;

export function readForest(trees: StoredForest): Forest {
  const leaf = new Float64Array(trees.length * MOST_LEAVES);
  const asked: { feature: number; threshold: number; tree: number; remain: number }[] = [];
  for (const [tree, nodes] of trees.entries()) {
    let leaves = 0;
    const read = (node: number): number => {
      const [feature = -1, value = 0, yes = 0] = nodes.slice(3 * node, 3 * node + 3);
      if (feature === -1) {
        leaf[tree * MOST_LEAVES + leaves] = value;
        return 1 << leaves++;
      }
      const below = read(yes);
      asked.push({ feature, threshold: value, tree, remain: ~below });
      return below | read(yes + 1);
    };
    read(0);
  }
  asked.sort((a, b) => a.feature - b.feature || a.threshold - b.threshold);
  const begin = asked.flatMap(({ feature }, at) => (asked[at - 1]?.feature === feature ? [] : [at]));
  return {
    trees: trees.length,
    features: Int32Array.from(begin, (at) => asked[at]?.feature ?? 0),
    begin: Int32Array.from([...begin, asked.length]),
    threshold: Float64Array.from(asked, ({ threshold }) => threshold),
    tree: Int32Array.from(asked, ({ tree }) => tree),
    remain: Int32Array.from(asked, ({ remain }) => remain),
    leaf,
  };
}

/**
 * Adds up, for each of `count` rows of `width` features that lie one after the other, the leaves that it falls into.
 * Features from `common` on are the same in all rows.
 */
export function scoreRows(
  forest: Forest,
  rows: Float64Array,
  count: number,
  width: number,
  common: number,
  sums: Float64Array,
): void {
  const { trees, features, leaf } = forest;
  const split = features.findIndex((feature) => feature >= common);
  const own = split === -1 ? features.length : split;
  const shared = new Int32Array(trees).fill(-1);
  ruleOut(forest, rows, 0, own, features.length, shared);
  const left = new Int32Array(trees);
  for (let row = 0; row < count; row++) {
    left.set(shared);
    ruleOut(forest, rows, row * width, 0, own, left);
    let sum = 0;
    for (let tree = 0; tree < trees; tree++) {
      const bits = left[tree] ?? 0;
      sum += leaf[tree * MOST_LEAVES + 31 - Math.clz32(bits & -bits)] ?? 0;
    }
    sums[row] = sum;
  }
}

/* oxlint-disable typescript/no-non-null-assertion -- most of ranking's time is spent here; all indices are in range */
/** Takes from the leaves that are left what the features from the one place to the other rule out. */
function ruleOut(
  { features, begin, threshold, tree, remain }: Forest,
  rows: Float64Array,
  start: number,
  from: number,
  to: number,
  left: Int32Array,
): void {
  for (let place = from; place < to; place++) {
    const value = rows[start + features[place]!]!;
    const end = begin[place + 1]!;
    for (let at = begin[place]!; at < end && value > threshold[at]!; at++) left[tree[at]!]! &= remain[at]!;
  }
}
/* oxlint-enable typescript/no-non-null-assertion */

/** The forest that ranks the candidates of a quotation. Fitted by scripts/trainRanker.ts. */
export const RANKER = readForest(stored);
