import { describe, expect, it } from 'vitest';
import { readTypedDay } from '../../../src/domain/text/typedDay.ts';

const TODAY = '2026-03-01';
const read = (typed: string, today: string | null = TODAY): string => {
  const got = readTypedDay(typed, today);
  return got.kind === 'day' ? got.day : got.kind;
};

describe('readTypedDay', () => {
  it.each([
    ['2025-10-14', '2025-10-14'],
    ['14 Oct 2025', '2025-10-14'],
    ['14/10/2025', '2025-10-14'],
    ['10/14/2025', '2025-10-14'],
    ['14.10.25', '2025-10-14'],
    ['Oct 14th 2025', '2025-10-14'],
    ['October 14, 2025', '2025-10-14'],
    ['Tue, 14 Oct 2025 18:30', '2025-10-14'],
    ['on Tuesday 14 October 2025 at 6.30pm', '2025-10-14'],
    ['14 Oct 2025, 6 p.m.', '2025-10-14'],
    ['2025-10-14T18:30:00.123Z', '2025-10-14'],
    ['2025-10-14 18:30 +0200', '2025-10-14'],
    ['Today', '2026-03-01'],
    [' yesterday ', '2026-02-28'],
    ['28 Feb', '2026-02-28'],
    ['Oct 14th', '2025-10-14'],
    ['1 March', '2026-03-01'],
  ])('reads %s', (typed, day) => {
    expect(read(typed)).toBe(day);
  });

  it.each(['03/04/2024', '3-4-2024', '03/04/24', '03/04/2024 18:30'])('does not choose for %s', (typed) => {
    expect(read(typed)).toBe('two-days');
  });

  it.each([
    '',
    'May',
    '2025',
    '2025-10',
    '2025-02-29',
    '31 Feb',
    '99/99/2024',
    '13 May 2024 to 14 May 2024',
    'born on 14 Oct 2025',
    '14 Oct 2025 in Rome',
    'soon',
    '14',
  ])('reads no day from “%s”', (typed) => {
    expect(read(typed)).toBe('no-day');
  });

  it('reads nothing that depends on today where there is none', () => {
    expect(['yesterday', '14 Oct', '14 Oct 2024'].map((typed) => read(typed, null))).toEqual([
      'no-day',
      'no-day',
      '2024-10-14',
    ]);
  });
});
