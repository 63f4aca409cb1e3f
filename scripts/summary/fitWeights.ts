import type { SummaryWeights } from '../../src/domain/summary/chooseSentences.ts';
import { weightNames, type Example } from './readExamples.ts';

/** How strongly weights are held near zero, in units of each feature's own spread. */
const RIDGE = 0.4;

/** Ridge regression of how good a set is, among the sets of its article, on its features. Deterministic. */
export function fitWeights(examples: readonly Example[]): SummaryWeights {
  const { matrix, right } = sumOf(examples);
  const spreads = matrix.map((row, i) => Math.sqrt(row[i] ?? 0) + 1e-9);
  for (const [i, row] of matrix.entries()) {
    for (const [j, value] of row.entries())
      row[j] = value / ((spreads[i] ?? 1) * (spreads[j] ?? 1)) + (i === j ? RIDGE : 0);
    right[i] = (right[i] ?? 0) / (spreads[i] ?? 1);
  }
  const solution = solve(matrix, right);
  const fitted: Partial<Record<keyof SummaryWeights, number>> = {};
  for (const [i, name] of weightNames.entries()) {
    fitted[name] = Number(((solution[i] ?? 0) / (spreads[i] ?? 1)).toFixed(4));
  }
  if (!isComplete(fitted)) throw new Error('A weight is missing or not a number');
  return fitted;
}

function sumOf(examples: readonly Example[]) {
  const size = weightNames.length;
  const matrix = Array.from({ length: size }, () => new Float64Array(size));
  const right = new Float64Array(size);
  for (const { products, gains } of examples) {
    for (const [i, row] of matrix.entries()) {
      for (const [j, value] of row.entries()) row[j] = value + (products[i]?.[j] ?? 0);
      right[i] = (right[i] ?? 0) + (gains[i] ?? 0);
    }
  }
  return { matrix, right };
}

function isComplete(weights: Partial<SummaryWeights>): weights is SummaryWeights {
  return weightNames.every((name) => Number.isFinite(weights[name]));
}

/** Gaussian elimination with the largest pivot. */
function solve(matrix: readonly Float64Array[], right: Float64Array): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++) {
      if (Math.abs(rows[row]?.[column] ?? 0) > Math.abs(rows[pivot]?.[column] ?? 0)) pivot = row;
    }
    const leading = rows[pivot] ?? [];
    rows[pivot] = rows[column] ?? [];
    rows[column] = leading;
    for (const [row, entries] of rows.entries()) {
      if (row === column) continue;
      const factor = (entries[column] ?? 0) / (leading[column] ?? 1);
      for (let k = column; k <= size; k++) entries[k] = (entries[k] ?? 0) - factor * (leading[k] ?? 0);
    }
  }
  return rows.map((row, i) => (row[size] ?? 0) / (row[i] ?? 1));
}
