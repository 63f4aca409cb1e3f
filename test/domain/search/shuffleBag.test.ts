import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawFromBag } from '../../../src/domain/search/shuffleBag.ts';

const draws = (count: number, seed: number, steps: number, bestFirst: boolean): readonly number[] =>
  Array.from({ length: steps }, (_, step) => drawFromBag(count, seed, step, bestFirst));

/** Everything that may come first, over many seeds. */
const firstDraws = (bestFirst: boolean): ReadonlySet<number> =>
  new Set(Array.from({ length: 200 }, (_, seed) => drawFromBag(6, seed, 0, bestFirst)));

describe('drawFromBag', () => {
  it('draws everything once a round and never the same twice in a row', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 30 }), fc.nat(), fc.boolean(), (count, seed, bestFirst) => {
        const drawn = draws(count, seed, count * 4, bestFirst);
        for (let round = 0; round < 4; round++) {
          expect(new Set(drawn.slice(round * count, (round + 1) * count)).size).toBe(count);
        }
        expect(drawn.every((item, at) => at === 0 || item !== drawn[at - 1])).toBe(true);
      }),
    );
  });

  it('begins with the best where that is wanted, and anywhere otherwise', () => {
    expect(firstDraws(true)).toEqual(new Set([0]));
    expect(firstDraws(false).size).toBe(6);
  });

  it('orders by the seed', () => {
    const orders = new Set(Array.from({ length: 50 }, (_, seed) => draws(6, seed, 6, true).join()));
    expect(orders.size).toBeGreaterThan(30);
  });

  it('has nothing to choose among none or one', () => {
    expect(draws(0, 7, 3, true)).toEqual([0, 0, 0]);
    expect(draws(1, 7, 3, false)).toEqual([0, 0, 0]);
  });
});
