import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bagKey, freshSeed, seedThatBegins } from '../../../src/domain/search/bagOrder.ts';

const place = fc.integer({ min: 0, max: 2 ** 50 - 1 });
const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });

const byKey = (places: readonly number[], of: number): number[] =>
  places.toSorted((a, b) => bagKey(a, of) - bagKey(b, of));

it('gives different places different keys, which a database can hold', () => {
  fc.assert(
    fc.property(place, place, seed, (one, other, of) => {
      expect(Number.isSafeInteger(bagKey(one, of)) && bagKey(one, of) >= 0).toBe(true);
      expect(bagKey(one, of) === bagKey(other, of)).toBe(one === other);
      // Places that differ in one bit only, above or below the seed's.
      for (const near of [one % 2 === 0 ? one + 1 : one - 1, one % 2 ** 32]) {
        expect(bagKey(near, of) === bagKey(one, of)).toBe(near === one);
      }
    }),
  );
});

it('begins with the place that is to come first', () => {
  fc.assert(
    fc.property(fc.uniqueArray(place, { minLength: 1, maxLength: 50 }), (places) => {
      const [first = 0] = places;
      fc.pre(places.every((other) => other === first || other % 2 ** 32 !== first % 2 ** 32));
      expect(byKey(places, seedThatBegins(first))[0]).toBe(first);
    }),
  );
});

it('does not begin with what came last', () => {
  fc.assert(
    fc.property(fc.uniqueArray(place, { minLength: 2, maxLength: 9 }), fc.nat(), (places, chance) => {
      const [last = 0] = places;
      fc.pre(new Set(places.map((each) => each % 2 ** 32)).size === places.length);
      expect(byKey(places, freshSeed(places, chance, last))[0]).not.toBe(last);
    }),
  );
});

it('begins with each of six about as often, and ends with each', () => {
  const places = [11, 222, 3333, 2 ** 47 + 5, 2 ** 40 + 77, 2 ** 33];
  const firsts = new Map<number, number>();
  const lasts = new Map<number, number>();
  for (let chance = 0; chance < 6000; chance++) {
    const order = byKey(places, freshSeed(places, Math.imul(chance, 0x9e3779b1), null));
    const [first = 0, final = 0] = [order[0], order[5]];
    firsts.set(first, (firsts.get(first) ?? 0) + 1);
    lasts.set(final, (lasts.get(final) ?? 0) + 1);
  }
  for (const counts of [firsts, lasts]) {
    for (const each of places) expect(Math.abs((counts.get(each) ?? 0) - 1000)).toBeLessThan(150);
  }
});
