/** One choice: rows of features, which of them are right, and how much it counts. */
export interface Choice {
  readonly rows: Float64Array;
  readonly right: readonly boolean[];
  readonly weight: number;
}

const MOST_BINS = 64;
/** Bins stay below this number. */
export const MOST_CUTS = 79;

/** All rows under one another, each feature as a column of bins. */
export interface Table {
  readonly rows: number;
  readonly bins: readonly Uint8Array[];
  /** For each feature the upper edge of each bin but the last. */
  readonly edges: readonly (readonly number[])[];
  readonly right: Uint8Array;
  readonly weight: Float64Array;
  /** Where each choice begins, and the end. */
  readonly starts: Int32Array;
}

/** Lays the rows of all choices under one another. */
export function tabulate(choices: readonly Choice[], width: number): Table {
  const starts = new Int32Array(choices.length + 1);
  for (const [index, { right }] of choices.entries()) starts[index + 1] = (starts[index] ?? 0) + right.length;
  const rows = starts[choices.length] ?? 0;
  const right = new Uint8Array(rows);
  const weight = new Float64Array(rows);
  for (const [index, choice] of choices.entries()) {
    const from = starts[index] ?? 0;
    for (const [at, good] of choice.right.entries()) {
      right[from + at] = good ? 1 : 0;
      weight[from + at] = choice.weight;
    }
  }
  const bins: Uint8Array[] = [];
  const edges: number[][] = [];
  const column = new Float64Array(rows);
  for (let feature = 0; feature < width; feature++) {
    let at = 0;
    for (const choice of choices)
      for (let row = 0; row < choice.right.length; row++)
        column[at++] = choice.rows[row * width + feature] ?? 0;
    const cuts = cutColumn(column);
    edges.push(cuts);
    bins.push(Uint8Array.from(column, (value) => binOf(cuts, value)));
  }
  return { rows, bins, edges, right, weight, starts };
}

/** Edges between values so that the bins hold about as many rows each. They lie halfway, rounded to what is stored. */
function cutColumn(column: Float64Array): number[] {
  const sorted = column.toSorted();
  const step = new Set(sorted).size > MOST_BINS ? sorted.length / MOST_BINS : 1;
  const cuts: number[] = [];
  let since = 0;
  for (let at = 1; at < sorted.length && cuts.length < MOST_CUTS; at++) {
    since++;
    const [below, above] = [sorted[at - 1] ?? 0, sorted[at] ?? 0];
    if (below === above || since < step) continue;
    const cut = Math.round(((below + above) / 2) * 100) / 100;
    if (cut < below || cut >= above) continue;
    cuts.push(cut);
    since = 0;
  }
  return cuts;
}

function binOf(cuts: readonly number[], value: number): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= (cuts[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}
