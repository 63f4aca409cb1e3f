import { describe, expect, it } from 'vitest';
import {
  MOST_LEAVES,
  readForest,
  scoreRows,
  type StoredForest,
} from '../../../../src/domain/quotation/weights/forest.ts';

const WIDTH = 4;

/** Feature 0 up to 1: feature 3 up to 5: .1, above .2; feature 0 above 1: .4. */
const DEEP = [0, 1, 1, 3, 5, 3, -1, 0.4, 0, -1, 0.1, 0, -1, 0.2, 0];
/** Feature 2 up to -.5: 10, above 20. */
const LOW = [2, -0.5, 1, -1, 10, 0, -1, 20, 0];
/** A leaf alone. */
const BARE = [-1, 100, 0];

function score(trees: StoredForest, rows: readonly (readonly number[])[], common = WIDTH): number[] {
  const sums = new Float64Array(rows.length);
  scoreRows(readForest(trees), Float64Array.from(rows.flat()), rows.length, WIDTH, common, sums);
  return [...sums].map((sum) => Math.round(sum * 1000) / 1000);
}

describe('a forest', () => {
  it('goes to the first child with what is at most the threshold, and to the second with what is above', () => {
    expect(
      score(
        [DEEP],
        [
          [1, 0, 0, 5],
          [1, 0, 0, 5.01],
          [1.01, 0, 0, 5],
          [2, 0, 0, 9],
        ],
      ),
    ).toEqual([0.1, 0.2, 0.4, 0.4]);
  });

  it('adds up what its trees say', () => {
    expect(
      score(
        [DEEP, LOW, BARE],
        [
          [0, 0, -1, 0],
          [3, 0, 0, 0],
        ],
      ),
    ).toEqual([110.1, 120.4]);
  });

  it('looks at what all rows have in common in the first row only', () => {
    const rows = [
      [0, 0, -1, 9],
      [0, 0, 0, 0],
      [2, 0, 0, 0],
    ];
    expect(score([DEEP, LOW], rows, 2)).toEqual([10.2, 10.2, 10.4]);
    expect(score([DEEP, LOW], rows)).toEqual([10.2, 20.1, 20.4]);
  });

  it('holds trees of as many leaves as a number has bits', () => {
    // Up to 0: 0, else up to 1: 1, and so on: node, its leaf, the next node.
    const last = MOST_LEAVES - 1;
    const tree = Array.from({ length: last }, (_, at) => [0, at, 2 * at + 1, -1, at, 0]).flat();
    const nodes = [...tree, -1, last, 0];
    expect(
      score(
        [nodes],
        [0, 1, 17, 30.5, 99].map((value) => [value, 0, 0, 0]),
      ),
    ).toEqual([0, 1, 17, last, last]);
  });
});
