import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dayOf, numberOf, readDays } from '../../src/domain/days.ts';

it.each([
  ['2022-09-04', '2022-09-04', '2022-09-04'],
  [' 2022-09 ', '2022-09-01', '2022-09-30'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['1900-02', '1900-02-01', '1900-02-28'],
  ['2022-12', '2022-12-01', '2022-12-31'],
  ['2022', '2022-01-01', '2022-12-31'],
  ['0000', '0000-01-01', '0000-12-31'],
  ['9999-12', '9999-12-01', '9999-12-31'],
])('%j is from %s to %s', (typed, first, last) => {
  expect(readDays(typed)).toEqual({ first, last });
});

it.each([
  '',
  '22',
  '2022-9-4',
  '2022-13',
  '2022-00',
  '2022-02-30',
  '2022-09-31',
  '4.9.2022',
  '2022-09-04T00',
])('%j is no day', (typed) => {
  expect(readDays(typed)).toBeNull();
});

it('counts days from 1970, and back', () => {
  expect([numberOf('1970-01-01'), numberOf('1969-12-31'), numberOf('2022-09-04')]).toEqual([0, -1, 19_239]);
  fc.assert(
    fc.property(fc.integer({ min: -719_528, max: 2_932_896 }), (number) => {
      const day = dayOf(number) ?? '';
      expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(numberOf(day)).toBe(number);
    }),
  );
  expect([-719_529, 2_932_897, Number.NaN, 1e12].map(dayOf)).toEqual([null, null, null, null]);
});
