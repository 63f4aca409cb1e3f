import { expect, it } from 'vitest';
import { en } from '../../../src/texts/en/index.ts';
import { sayDays } from '../../../src/views/daily/sayDays.ts';

it.each([
  [[0, 1, 2, 3, 4, 5, 6], 'every day'],
  [[0, 1, 2, 3, 4], 'Monday to Friday'],
  [[5, 6], 'Saturday and Sunday'],
  [[0, 2, 4], 'Monday, Wednesday and Friday'],
  [[4], 'Friday'],
  [[0, 4, 5, 6], 'Monday, Friday, Saturday and Sunday'],
])('says the days %j', (days, said) => {
  expect(sayDays(en.daily, days)).toBe(said);
});
