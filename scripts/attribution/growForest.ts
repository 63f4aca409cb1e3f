import { MOST_CUTS, tabulate, type Choice, type Table } from './tabulate.ts';

interface Growth {
  readonly trees: number;
  readonly leaves: number;
  readonly rate: number;
  readonly ridge: number;
  readonly leastInLeaf: number;
  readonly features: number;
  readonly bag: number;
  readonly seed: number;
}

const GROWTH: Growth = {
  trees: 100,
  leaves: 24,
  rate: 0.09,
  ridge: 1,
  leastInLeaf: 8,
  features: 0.6,
  bag: 0.8,
  seed: 7,
};

const LEAST_HESSIAN = 1e-3;
const LEAST_GAIN = 1e-3;

/** Numbers between 0 and 1, the same for the same seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

interface Split {
  readonly gain: number;
  readonly feature: number;
  readonly bin: number;
}

interface Leaf {
  readonly rows: Int32Array;
  readonly sums: Float64Array;
  readonly best: Split | null;
  /** Its value, and what it asks and its children once it is split. */
  value: number;
  feature: number;
  bin: number;
  yes: Leaf | null;
  no: Leaf | null;
}

/**
 * Trees that make the right rows of each choice likeliest: gradient boosting (Friedman, 2001) with the gradient of a softmax over the
 * rows of one choice, trees grown leaf by leaf over binned features. Deterministic.
 */
export function growForest(choices: readonly Choice[], width: number, growth: Growth = GROWTH): number[][] {
  const table = tabulate(choices, width);
  const chance = random(growth.seed);
  const scores = new Float64Array(table.rows);
  const gradient = new Float64Array(table.rows);
  const hessian = new Float64Array(table.rows);
  const trees: number[][] = [];
  const usable = table.edges.flatMap((edges, feature) => (edges.length > 0 ? [feature] : []));
  for (let tree = 0; tree < growth.trees; tree++) {
    slope(table, scores, gradient, hessian);
    const features = usable.filter(() => chance() < growth.features);
    const bag: number[] = [];
    for (let choice = 0; choice < choices.length; choice++) {
      if (chance() >= growth.bag) continue;
      for (let row = table.starts[choice] ?? 0; row < (table.starts[choice + 1] ?? 0); row++) bag.push(row);
    }
    const root = growTree(table, Int32Array.from(bag), gradient, hessian, features, growth, chance);
    const nodes = storeTree(root, table);
    trees.push(nodes);
    addTree(root, table, scores);
  }
  return trees;
}

function slope(table: Table, scores: Float64Array, gradient: Float64Array, hessian: Float64Array): void {
  const { starts, right, weight } = table;
  for (let choice = 0; choice + 1 < starts.length; choice++) {
    const [from, to] = [starts[choice] ?? 0, starts[choice + 1] ?? 0];
    let top = -Infinity;
    for (let row = from; row < to; row++) top = Math.max(top, scores[row] ?? 0);
    let all = 0;
    let good = 0;
    for (let row = from; row < to; row++) {
      const share = Math.exp((scores[row] ?? 0) - top);
      all += share;
      if (right[row] === 1) good += share;
    }
    for (let row = from; row < to; row++) {
      const share = Math.exp((scores[row] ?? 0) - top);
      const [chosen, wanted] = [share / all, right[row] === 1 ? share / Math.max(good, 1e-12) : 0];
      gradient[row] = (chosen - wanted) * (weight[row] ?? 1);
      hessian[row] = Math.max(chosen * (1 - chosen), LEAST_HESSIAN) * (weight[row] ?? 1);
    }
  }
}

const SLOT = 3;
const SLOTS = (MOST_CUTS + 1) * SLOT;

/** Sums of gradient, hessian and rows for each bin of each feature. */
function sumBins(
  table: Table,
  rows: Int32Array,
  gradient: Float64Array,
  hessian: Float64Array,
  features: readonly number[],
): Float64Array {
  const sums = new Float64Array(features.length * SLOTS);
  const slopes = Float64Array.from(rows, (row) => gradient[row] ?? 0);
  const bends = Float64Array.from(rows, (row) => hessian[row] ?? 0);
  for (const [place, feature] of features.entries()) {
    const column = table.bins[feature];
    if (column) sumColumn(sums.subarray(place * SLOTS), column, rows, slopes, bends);
  }
  return sums;
}

/* oxlint-disable typescript/no-non-null-assertion -- nearly all the time of a fit is spent here, and all indices are in range */
function sumColumn(
  sums: Float64Array,
  column: Uint8Array,
  rows: Int32Array,
  slopes: Float64Array,
  bends: Float64Array,
): void {
  for (let at = 0; at < rows.length; at++) {
    const slot = column[rows[at]!]! * SLOT;
    sums[slot]! += slopes[at]!;
    sums[slot + 1]! += bends[at]!;
    sums[slot + 2]! += 1;
  }
}
/* oxlint-enable typescript/no-non-null-assertion */

/**
 * The feature that parts the rows best, each asked at one threshold that is drawn: trees of drawn thresholds (Geurts and others,
 * "Extremely randomized trees", 2006) are surer only where many agree.
 */
function bestSplit(
  table: Table,
  sums: Float64Array,
  features: readonly number[],
  { ridge, leastInLeaf }: Growth,
  chance: () => number,
): Split | null {
  let best: Split | null = null;
  for (const [place, feature] of features.entries()) {
    const cuts = table.edges[feature]?.length ?? 0;
    const bin = Math.floor(chance() * cuts);
    const base = place * SLOTS;
    let [allG, allH, allN, g, h, n] = [0, 0, 0, 0, 0, 0];
    for (let at = 0; at <= cuts; at++) {
      allG += sums[base + at * SLOT] ?? 0;
      allH += sums[base + at * SLOT + 1] ?? 0;
      allN += sums[base + at * SLOT + 2] ?? 0;
      if (at === bin) [g, h, n] = [allG, allH, allN];
    }
    if (n < leastInLeaf || allN - n < leastInLeaf) continue;
    const gain =
      (g * g) / (h + ridge) + (allG - g) ** 2 / (allH - h + ridge) - (allG * allG) / (allH + ridge);
    if (gain > (best?.gain ?? LEAST_GAIN)) best = { gain, feature, bin };
  }
  return best;
}

function growTree(
  table: Table,
  bag: Int32Array,
  gradient: Float64Array,
  hessian: Float64Array,
  features: readonly number[],
  growth: Growth,
  chance: () => number,
): Leaf {
  const leafOf = (rows: Int32Array, sums: Float64Array): Leaf => ({
    rows,
    sums,
    best: bestSplit(table, sums, features, growth, chance),
    value: 0,
    feature: -1,
    bin: 0,
    yes: null,
    no: null,
  });
  const root = leafOf(bag, sumBins(table, bag, gradient, hessian, features));
  const leaves = [root];
  while (leaves.length < growth.leaves) {
    let next: Leaf | null = null;
    for (const leaf of leaves) if (leaf.best && leaf.best.gain > (next?.best?.gain ?? 0)) next = leaf;
    if (!next?.best) break;
    const { feature, bin } = next.best;
    const column = table.bins[feature];
    const yes = next.rows.filter((row) => (column?.[row] ?? 0) <= bin);
    const no = next.rows.filter((row) => (column?.[row] ?? 0) > bin);
    const fewer = yes.length < no.length ? yes : no;
    const part = sumBins(table, fewer, gradient, hessian, features);
    const rest = next.sums.map((sum, at) => sum - (part[at] ?? 0));
    next.feature = feature;
    next.bin = bin;
    next.yes = leafOf(yes, fewer === yes ? part : rest);
    next.no = leafOf(no, fewer === yes ? rest : part);
    leaves.splice(leaves.indexOf(next), 1, next.yes, next.no);
  }
  for (const leaf of leaves) {
    let [g, h] = [0, growth.ridge];
    for (const row of leaf.rows) {
      g += gradient[row] ?? 0;
      h += hessian[row] ?? 0;
    }
    leaf.value = Math.round((-g / h) * growth.rate * 1e4) / 1e4;
  }
  return root;
}

/** Node by node, both children of a node side by side. */
function storeTree(root: Leaf, table: Table): number[] {
  const order: Leaf[] = [root];
  const nodes: number[] = [];
  for (let at = 0; at < order.length; at++) {
    const leaf = order[at];
    if (!leaf) continue;
    if (leaf.yes && leaf.no) {
      nodes.push(leaf.feature, table.edges[leaf.feature]?.[leaf.bin] ?? 0, order.length);
      order.push(leaf.yes, leaf.no);
    } else nodes.push(-1, leaf.value, 0);
  }
  return nodes;
}

function addTree(root: Leaf, table: Table, scores: Float64Array): void {
  for (let row = 0; row < table.rows; row++) {
    let leaf = root;
    while (leaf.yes && leaf.no)
      leaf = (table.bins[leaf.feature]?.[row] ?? 0) <= leaf.bin ? leaf.yes : leaf.no;
    scores[row] = (scores[row] ?? 0) + leaf.value;
  }
}
