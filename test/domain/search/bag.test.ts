import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Bag } from '../../../src/domain/search/bag.ts';
import { drawItem, fillBag } from '../../../src/domain/search/bag.ts';

function drawAll(bag: Bag): string[] {
  const drawn: string[] = [];
  for (let next = drawItem(bag); next !== null; next = drawItem(next.rest)) drawn.push(next.item);
  return drawn;
}

const names = (count: number): string[] => Array.from({ length: count }, (_, at) => `item ${at}`);

test('a bag gives each item once and is then empty', () => {
  fc.assert(
    fc.property(fc.nat(60), fc.integer(), fc.boolean(), (count, seed, bestFirst) => {
      const drawn = drawAll(fillBag(names(count), seed, null, bestFirst));
      expect(drawn.toSorted()).toEqual(names(count).toSorted());
    }),
  );
});

test('the best comes first where it is wanted', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.integer(), (count, seed) => {
      expect(drawItem(fillBag(names(count), seed, null, true))?.item).toBe('item 0');
    }),
  );
});

test('a new bag does not begin with what was drawn last', () => {
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 60 }), fc.integer(), fc.nat(), (count, seed, which) => {
      const last = `item ${which % count}`;
      expect(drawItem(fillBag(names(count), seed, last, false))?.item).not.toBe(last);
    }),
  );
});

test('the order is another with another seed', () => {
  const orders = new Set([1, 2, 3, 4, 5].map((seed) => drawAll(fillBag(names(8), seed, null, false)).join()));
  expect(orders.size).toBeGreaterThan(1);
});

test('a bag is plain data: kept as JSON it goes on where it was', () => {
  const bag = fillBag(names(9), 7, null, false);
  const rest = drawItem(bag)?.rest;
  if (rest === undefined) throw new Error('empty');
  expect(drawAll(JSON.parse(JSON.stringify(rest)) as Bag)).toEqual(drawAll(bag).slice(1));
});
