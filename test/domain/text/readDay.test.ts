import { describe, expect, it } from 'vitest';
import { findDay, readDay } from '../../../src/domain/text/readDay.ts';

describe('readDay', () => {
  it.each([
    ['2024-5-3', '2024-05-03'],
    ['2024/05/03', '2024-05-03'],
    ['2024.05.03', '2024-05-03'],
    ['20240503', '2024-05-03'],
    ['3 May 2024', '2024-05-03'],
    ['03-May-2024', '2024-05-03'],
    ['3rd of May, 2024', '2024-05-03'],
    ['11th Sept. 2024', '2024-09-11'],
    ['1st JANUARY 2024', '2024-01-01'],
    ['May 3, 2024', '2024-05-03'],
    ['Dec. 22nd 2024', '2024-12-22'],
    ['3.5.2024', '2024-05-03'],
    ['03. 05. 2024', '2024-05-03'],
    ['13/5/2024', '2024-05-13'],
    ['21-05-2024', '2024-05-21'],
    ['31/5/2024', '2024-05-31'],
    ['5/13/2024', '2024-05-13'],
    ['05-21-2024', '2024-05-21'],
    ['5/30/2024', '2024-05-30'],
    ['1600-05-03', '1600-05-03'],
  ])('reads %s', (written, day) => {
    expect(readDay(written)).toBe(day);
  });

  it.each(
    'January February March April May June July August September October November December'
      .split(' ')
      .map((month, at) => [month, String(at + 1).padStart(2, '0')]),
  )('knows %s, and its short form', (month, number) => {
    expect(readDay(`${month} 9, 2024`)).toBe(`2024-${number}-09`);
    expect(readDay(`9 ${month.slice(0, 3)}. 2024`)).toBe(`2024-${number}-09`);
  });

  it.each([
    '03/04/2024',
    '31/02/2024',
    '32 May 2024',
    'May 2024',
    '3 Mayor 2024',
    'Maybe 3, 2024',
    'Dismay 3, 2024',
    '3 May 20245',
    'May 3 20245',
    '113 May 2024',
    '12024-05-03',
    '2024-05-031',
    '120240503',
    '202405031',
    '3.5.20245',
    '113.5.2024',
    '113/05/2024',
    '13/05/20245',
    '105/13/2024',
    '5/13/20245',
    '5.13.2024',
    '1599-12-31',
    '0000-00-00',
    'soon',
  ])('reads no day in %s', (written) => {
    expect(readDay(written)).toBeNull();
  });

  it('says where the first one is', () => {
    expect(findDay('on 2 May 2023, not 2024-05-03')).toEqual({ day: '2023-05-02', start: 3, end: 13 });
    expect(findDay('2024-05-03, not 2 May 2023')).toEqual({ day: '2024-05-03', start: 0, end: 10 });

    expect(findDay('31/02/2024 or May 3, 2024')).toEqual({ day: '2024-05-03', start: 14, end: 25 });
  });
});
