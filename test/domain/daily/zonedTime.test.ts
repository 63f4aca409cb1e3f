import { describe, expect, it } from 'vitest';
import { addDays, instantOf, isZone, localTime, weekdayOf } from '../../../src/domain/daily/zonedTime.ts';
import { compareAround, transitionsOf } from './transitions.ts';

const at = (text: string): number => Date.parse(text);

describe('the clocks of a zone', () => {
  it('skip an hour in spring: what is in it comes an hour later', () => {
    expect(instantOf({ day: '2026-03-29', minute: 150 }, 'Europe/Berlin')).toBe(at('2026-03-29T01:30Z'));
    expect(localTime(at('2026-03-29T01:30Z'), 'Europe/Berlin')).toEqual({ day: '2026-03-29', minute: 210 });
  });

  it('show an hour twice in autumn: the first counts', () => {
    expect(instantOf({ day: '2026-10-25', minute: 150 }, 'Europe/Berlin')).toBe(at('2026-10-25T00:30Z'));
    expect(localTime(at('2026-10-25T01:30Z'), 'Europe/Berlin')).toEqual({ day: '2026-10-25', minute: 150 });
  });

  it('skip half an hour on Lord Howe Island, and midnight in Beirut', () => {
    expect(instantOf({ day: '2026-10-04', minute: 135 }, 'Australia/Lord_Howe')).toBe(
      at('2026-10-03T15:45Z'),
    );
    expect(instantOf({ day: '2026-03-29', minute: 0 }, 'Asia/Beirut')).toBe(at('2026-03-28T22:00Z'));
  });

  it('know leap days and weekdays', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
    expect(instantOf({ day: '2028-02-29', minute: 540 }, 'Asia/Kolkata')).toBe(at('2028-02-29T03:30Z'));
    expect(['2026-11-30', '2026-12-06'].map(weekdayOf)).toEqual([0, 6]);
  });

  it('are of zones that there are', () => {
    expect(['Europe/Berlin', 'UTC', 'Etc/GMT+5', 'Mars/Base', ''].map(isZone)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it('agree with Temporal around their changes', () => {
    // A tenth of the zones; `npm run eval` compares all.
    const zones = Intl.supportedValuesOf('timeZone').filter((_, index) => index % 10 === 7);
    const results = zones.flatMap(transitionsOf).map(compareAround);
    expect(results.reduce((sum, { compared }) => sum + compared, 0)).toBeGreaterThan(1_500);
    expect(results.flatMap(({ wrong }) => wrong)).toEqual([]);
  });
});
