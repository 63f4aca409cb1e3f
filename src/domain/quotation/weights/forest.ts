import stored from './ranker.json' with { type: 'json' };

/** Regression trees as columns of nodes: a node asks whether a feature is at most a threshold; a leaf has a value. */
export interface Forest {
  /** The first node of each tree. */
  readonly roots: readonly number[];
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
  const roots: number[] = [];
  let at = 0;
  for (const tree of trees) {
    roots.push(at);
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

/** The sum of the leaves that a row of features, which begins at `from` of `rows`, falls into. */
export function scoreRow({ roots, feature, value, yes }: Forest, rows: Float64Array, from: number): number {
  let sum = 0;
  for (let tree = 0; tree < roots.length; tree++) {
    let node = roots[tree] ?? 0;
    let asked = feature[node] ?? -1;
    while (asked >= 0) {
      const next = yes[node] ?? 0;
      node = (rows[from + asked] ?? 0) <= (value[node] ?? 0) ? next : next + 1;
      asked = feature[node] ?? -1;
    }
    sum += value[node] ?? 0;
  }
  return sum;
}

/** The forest that ranks the candidates of a quotation. Fitted by scripts/trainRanker.ts. */
export const RANKER = readForest(stored);
