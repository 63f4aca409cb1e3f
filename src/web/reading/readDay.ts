import { readDays } from '../../domain/days.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const ISO = /^\s*(\d{4})-?(\d{2})-?(\d{2})(?!\d)/;
const DAY_FIRST = /\b(\d{1,2})(?:st|nd|rd|th)?[\s-]+([A-Za-z]{3,9})\.?,?[\s-]+(\d{4})\b/;
const MONTH_FIRST = /\b([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/;

/**
 * The calendar day, `YYYY-MM-DD`, of a time as pages write it: ISO 8601, or with the month's English name. It is the
 * day where it was written, whatever the zone. `null` for anything else: 03/04/2024 is two days.
 */
export function readDay(written: string): string | null {
  const iso = ISO.exec(written);
  if (iso !== null) return dayIn(iso[1], iso[2], iso[3]);
  const dayFirst = DAY_FIRST.exec(written);
  if (dayFirst !== null) return dayIn(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]);
  const monthFirst = MONTH_FIRST.exec(written);
  return monthFirst === null ? null : dayIn(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]);
}

function monthOf(name = ''): string {
  return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

/** Of years before there was news, none: those are the zero of somebody's calendar. */
function dayIn(year = '', month = '', day = ''): string | null {
  if (year < '1600') return null;
  return readDays(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)?.first ?? null;
}
