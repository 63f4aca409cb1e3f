import weights from './weights.json' with { type: 'json' };

/** One linear model: named features in a fixed order and a weight for each. */
export interface Model<Name extends string> {
  readonly names: readonly Name[];
  readonly index: Readonly<Record<Name, number>>;
  readonly weights: number[];
  /** A row of zeroes to copy. Plain arrays: typed ones of this size cost an allocation outside the heap each. */
  readonly blank: readonly number[];
}

/** The features of one option, in the order of its model's names. */
export type Row = number[];

type ModelName = keyof typeof weights;

/**
 * A model over `names`, its weights taken from weights.json. A feature without a weight counts nothing. The weights
 * were fitted by scripts/trainAttribution.ts; none stands for a word or a name.
 */
export function defineModel<const Name extends string>(
  model: ModelName,
  names: readonly Name[],
): Model<Name> {
  const stored: Readonly<Record<string, number>> = weights[model];
  const index = Object.fromEntries(names.map((name, at) => [name, at])) as Record<Name, number>;
  const blank = Array.from(names, () => 0.5).fill(0);
  return { names, index, weights: names.map((name) => stored[name] ?? 0), blank };
}

export const newRow = (model: Model<string>): Row => model.blank.slice();

/** The weighted sum of a row of features. */
export function score(model: Model<string>, features: Row): number {
  let sum = 0;
  for (let at = 0; at < features.length; at++) sum += (features[at] ?? 0) * (model.weights[at] ?? 0);
  return sum;
}

export const logistic = (sum: number): number => 1 / (1 + Math.exp(-sum));

/** The best of several rows and its share of the probability; `null` for none. */
export function best(
  model: Model<string>,
  rows: readonly Row[],
): { readonly index: number; readonly probability: number; readonly sums: readonly number[] } | null {
  if (rows.length === 0) return null;
  const sums = rows.map((row) => score(model, row));
  let index = 0;
  for (let at = 1; at < sums.length; at++) if ((sums[at] ?? 0) > (sums[index] ?? 0)) index = at;
  const top = sums[index] ?? 0;
  let total = 0;
  for (const sum of sums) total += Math.exp(sum - top);
  return { index, probability: 1 / total, sums };
}

/** Lets training look at each choice and overrule it; see `attribute`. Returns the index of the row to take. */
export type Overrule<Choice> = (rows: readonly Row[], choices: readonly Choice[], index: number) => number;
