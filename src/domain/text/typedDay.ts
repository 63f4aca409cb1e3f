import { dayOf, numberOf } from '../days.ts';
import { findDay, readDay } from './readDay.ts';

/** What somebody may have meant by a day that they typed. `two-days` is `03/04/2024`: April here, March there. */
export type TypedDay =
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'two-days' }
  | { readonly kind: 'no-day' };

/** What may stand before a day and behind it: a weekday, and a time of day, which does not count. */
const WEEKDAY = /^(?:on\s+)?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?$/i;
const TIME =
  /^(?:(?:[\s,]*T|[\s,]+(?:at\s+)?)\d{1,2}(?:[:.]\d{2}){0,2}(?:\.\d{1,9})?\s?(?:[ap]\.?m\.?)?\s?(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?[\s.]*$/i;
const SHORT_YEAR = /(?<=^|\s)(\d{1,2})([/.-])(\d{1,2})\2(\d{2})(?=$|[\s,])/;
const BARE = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?=$|[\s,])/;
const AGO: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['yesterday', 1],
]);

/**
 * The day that somebody typed as people write days: `14 Oct 2025`, `Oct 14th, 2025`, `14/10/2025`, `14 Oct`,
 * `yesterday`.
 * @param today `YYYY-MM-DD`; `null` where what is read is not of today: then a day needs its year
 */
export function readTypedDay(typed: string, today: string | null): TypedDay {
  const written = typed.trim().replace(SHORT_YEAR, '$1$2$3$220$4');
  const found = findDay(written);
  if (found !== null) {
    const isAll = WEEKDAY.test(written.slice(0, found.start)) && TIME.test(written.slice(found.end));
    return isAll ? { kind: 'day', day: found.day } : { kind: 'no-day' };
  }
  const [, first = '', second = '', year = ''] = BARE.exec(written) ?? [];
  if (readDay(`${first}.${second}.${year}`) !== null) return { kind: 'two-days' };
  return today === null ? { kind: 'no-day' } : readNear(written, today);
}

/** A day that is counted from today, or the last one of a date without a year. */
function readNear(written: string, today: string): TypedDay {
  const ago = AGO.get(written.toLowerCase());
  if (ago !== undefined) return dayOrNone(dayOf(numberOf(today) - ago));
  if (!/^[\p{L}\d\s.]+$/u.test(written)) return { kind: 'no-day' };
  const year = Number(today.slice(0, 4));
  const ofYears = [year, year - 1].map((one) => readDay(`${written} ${one}`));
  return dayOrNone(ofYears.find((day) => day !== null && day <= today) ?? null);
}

function dayOrNone(day: string | null): TypedDay {
  return day === null ? { kind: 'no-day' } : { kind: 'day', day };
}
