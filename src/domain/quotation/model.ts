import weights from './weights.json' with { type: 'json' };

/** One linear model: named features in a fixed order and a weight for each. */
export interface Model<Name extends string> {
  readonly names: readonly Name[];
  readonly index: Readonly<Record<Name, number>>;
  readonly weights: Float64Array;
}

type ModelName = keyof typeof weights;

/**
 * A model over `names`, its weights taken from weights.json. A feature without a weight counts nothing. The weights were fitted by
 * scripts/trainAttribution.ts; none stands for a word or a name.
 */
export function defineModel<const Name extends string>(
  model: ModelName,
  names: readonly Name[],
): Model<Name> {
  const stored: Readonly<Record<string, number>> = weights[model];
  const index = Object.fromEntries(names.map((name, at) => [name, at])) as Record<Name, number>;
  return { names, index, weights: Float64Array.from(names, (name) => stored[name] ?? 0) };
}

/** The weighted sum of a row of features. */
export function score(model: Model<string>, features: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < features.length; at++) sum += (features[at] ?? 0) * (model.weights[at] ?? 0);
  return sum;
}

export const logistic = (sum: number): number => 1 / (1 + Math.exp(-sum));

/** The best of several rows and its share of the probability; `null` for none. */
export function best(
  model: Model<string>,
  rows: readonly Float64Array[],
): { readonly index: number; readonly probability: number } | null {
  if (rows.length === 0) return null;
  const sums = rows.map((row) => score(model, row));
  const top = Math.max(...sums);
  let total = 0;
  for (const sum of sums) total += Math.exp(sum - top);
  return { index: sums.indexOf(top), probability: 1 / total };
}
