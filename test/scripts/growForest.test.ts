import { expect, it } from 'vitest';
import { growForest } from '../../scripts/attribution/growForest.ts';
import type { Choice } from '../../scripts/attribution/tabulate.ts';
import { readForest, scoreRows } from '../../src/domain/quotation/weights/forest.ts';

const WIDTH = 3;

/** Choices between three rows: the second feature is highest in the right one, the first says nothing, the third never changes. */
function choicesOf(count: number, weight = 1): Choice[] {
  return Array.from({ length: count }, (_, index) => {
    const good = index % 3;
    const rows = Float64Array.from(
      [0, 1, 2].flatMap((row) => [(index * 7 + row * 5) % 11, row === good ? 5 : row, 4]),
    );
    return { rows, right: [0, 1, 2].map((row) => row === good), weight };
  });
}

const bestOf = (trees: number[][], rows: Float64Array): number => {
  const sums = new Float64Array(3);
  scoreRows(readForest(trees), rows, 3, WIDTH, WIDTH, sums);
  return sums.indexOf(Math.max(...sums));
};

it('ranks the right row of each choice first', () => {
  const choices = choicesOf(90);
  const trees = growForest(choices, WIDTH);
  expect(choices.map(({ rows }) => bestOf(trees, rows))).toEqual(
    choices.map(({ right }) => right.indexOf(true)),
  );
});

it('asks for nothing that never changes', () => {
  const asked = growForest(choicesOf(90), WIDTH).flatMap((tree) => tree.filter((_, at) => at % 3 === 0));
  expect(asked).toContain(1);
  expect(asked).not.toContain(2);
});

it('grows the same trees from the same choices', () => {
  expect(growForest(choicesOf(90), WIDTH)).toEqual(growForest(choicesOf(90), WIDTH));
});

it('follows the choices that count more where they contradict others', () => {
  const turned = choicesOf(90).map((choice) => ({
    ...choice,
    right: choice.right.map((_, row) => choice.right[(row + 1) % 3] === true),
  }));
  const [first] = choicesOf(1);
  const trees = growForest([...choicesOf(90, 5), ...turned], WIDTH);
  expect(bestOf(trees, first?.rows ?? new Float64Array())).toBe(0);
});

it('gives each node two children side by side, and leaves a value', () => {
  for (const tree of growForest(choicesOf(90), WIDTH))
    for (let at = 0; at < tree.length; at += 3) {
      const [feature = 0, , yes = 0] = tree.slice(at, at + 3);
      if (feature >= 0) expect(yes * 3 + 3).toBeLessThan(tree.length);
      else expect(yes).toBe(0);
    }
});
