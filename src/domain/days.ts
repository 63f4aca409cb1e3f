const DAY = 86_400_000;
const FORM = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Days from `first` to `last`, both `YYYY-MM-DD` and both included. */
export interface Days {
  readonly first: string;
  readonly last: string;
}

/**
 * The days that `YYYY`, `YYYY-MM` or `YYYY-MM-DD` stands for; `null` for anything else, and for days that no calendar
 * has.
 */
export function readDays(typed: string): Days | null {
  const [, year, month, day] = FORM.exec(typed.trim()) ?? [];
  if (year === undefined) return null;
  const first = `${year}-${month ?? '01'}-${day ?? '01'}`;
  if (dayOf(numberOf(first)) !== first) return null;
  if (day !== undefined) return { first, last: first };
  if (month === undefined) return { first, last: `${year}-12-31` };
  if (month === '12') return { first, last: `${year}-12-31` };
  const next = String(Number(month) + 1).padStart(2, '0');
  return { first, last: dayOf(numberOf(`${year}-${next}-01`) - 1) ?? first };
}

/** Days since 1970-01-01, negative before. @param day `YYYY-MM-DD`; `NaN` where it is no day at all */
export function numberOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY;
}

/** The day so many days after 1970-01-01, as `YYYY-MM-DD`; `null` outside of the years 0000 to 9999. */
export function dayOf(number: number): string | null {
  const date = new Date(number * DAY);
  if (Number.isNaN(date.getTime())) return null;
  const [day = ''] = date.toISOString().split('T');
  return day.length === 'YYYY-MM-DD'.length ? day : null;
}
