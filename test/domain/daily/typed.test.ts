import { describe, expect, it } from 'vitest';
import { readClock, sayClock } from '../../../src/domain/daily/readClock.ts';
import { readDays } from '../../../src/domain/daily/readDays.ts';

describe('a time that was typed', () => {
  it.each([
    ['9', 540],
    ['9am', 540],
    ['9 AM', 540],
    ['09:00', 540],
    ['21.30', 1290],
    ['9:30 p.m.', 1290],
    ['9.30pm', 1290],
    ['2130', 1290],
    ['930', 570],
    ['9h', 540],
    ['9h05', 545],
    ['12am', 0],
    ['12 pm', 720],
    ['noon', 720],
    ['Midnight', 0],
    ['0:00', 0],
    ['23:59', 1439],
  ])('%s', (typed, minute) => expect(readClock(typed)).toBe(minute));

  it.each([
    '',
    '24',
    '24:00',
    '9:60',
    '13pm',
    '0am',
    '9:5',
    'nine',
    '9:00:00',
    '12345',
    '-9',
    '9 in the morning',
  ])('is not %j', (typed) => expect(readClock(typed)).toBeNull());

  it('is said by 24 hours', () => {
    expect([0, 545, 1439].map(sayClock)).toEqual(['00:00', '09:05', '23:59']);
  });
});

describe('days that were typed', () => {
  it.each([
    ['every day', [0, 1, 2, 3, 4, 5, 6]],
    ['weekdays', [0, 1, 2, 3, 4]],
    ['weekend', [5, 6]],
    ['Mon-Fri', [0, 1, 2, 3, 4]],
    ['mon, wed and fri', [0, 2, 4]],
    ['fridays', [4]],
    ['fri to mon', [0, 4, 5, 6]],
    ['tu th', [1, 3]],
    ['sunday, sunday', [6]],
  ])('%s', (typed, days) => expect(readDays(typed)).toEqual(days));

  it.each(['', 't', 's', 'mon to', 'to fri', 'mon to to fri', 'never', 'monx', 'toString'])(
    'are not %j',
    (typed) => expect(readDays(typed)).toBeNull(),
  );
});
