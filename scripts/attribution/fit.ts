/** One choice of a training set: a row of features for each option, and which options are right. */
export interface Example {
  readonly rows: readonly (readonly number[])[];
  readonly right: readonly boolean[];
  readonly weight: number;
}

const RIDGE = 0.0005;
const RATE = 0.15;
const MOMENTUM = 0.9;
const SCALE_MEMORY = 0.99;

/**
 * Weights that make the right options likeliest: softmax over the options, full-batch gradient steps with per-weight scaling
 * (Kingma and Ba, "Adam", 2015), a small ridge. Starts from `from` and is deterministic.
 */
export function fit(examples: readonly Example[], from: readonly number[], steps: number): number[] {
  const size = from.length;
  const weights = [...from];
  const mean = weights.map(() => 0);
  const square = weights.map(() => 0);
  const total = examples.reduce((sum, example) => sum + example.weight, 0);
  for (let step = 1; step <= steps; step++) {
    const gradient = gradientOf(examples, weights);
    const rate = RATE * (step < steps * 0.6 ? 1 : step < steps * 0.85 ? 0.3 : 0.08);
    for (let at = 0; at < size; at++) {
      const slope = (gradient[at] ?? 0) / total + RIDGE * (weights[at] ?? 0);
      const first = MOMENTUM * (mean[at] ?? 0) + (1 - MOMENTUM) * slope;
      const second = SCALE_MEMORY * (square[at] ?? 0) + (1 - SCALE_MEMORY) * slope * slope;
      mean[at] = first;
      square[at] = second;
      const scaled = first / (1 - MOMENTUM ** step) / (Math.sqrt(second / (1 - SCALE_MEMORY ** step)) + 1e-8);
      weights[at] = (weights[at] ?? 0) - rate * scaled;
    }
  }
  return weights;
}

function gradientOf(examples: readonly Example[], weights: readonly number[]): number[] {
  const gradient = weights.map(() => 0);
  for (const { rows, right, weight } of examples) {
    const sums = rows.map((row) => dot(row, weights));
    const top = Math.max(...sums);
    const shares = sums.map((sum) => Math.exp(sum - top));
    const all = shares.reduce((sum, share) => sum + share, 0);
    const good = shares.reduce((sum, share, at) => sum + (right[at] === true ? share : 0), 0);
    if (good === 0) continue;
    for (const [option, row] of rows.entries()) {
      const share = shares[option] ?? 0;
      const pull = weight * (share / all - (right[option] === true ? share / good : 0));
      if (pull !== 0)
        for (let at = 0; at < row.length; at++) gradient[at] = (gradient[at] ?? 0) + pull * (row[at] ?? 0);
    }
  }
  return gradient;
}

export function dot(row: readonly number[], weights: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < row.length; at++) sum += (row[at] ?? 0) * (weights[at] ?? 0);
  return sum;
}
