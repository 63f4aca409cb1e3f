import { readDays } from '../days.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const NAME =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

/** The forms in which a day is written, and where year, month and day stand in each. */
const FORMS: readonly (readonly [form: RegExp, order: string])[] = [
  [/(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/, 'ymd'],
  [/(?<!\d)(\d{4})(\d{2})(\d{2})(?!\d)/, 'ymd'],
  [
    new RegExp(
      `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[\\s-]+(${NAME})\\b\\.?,?[\\s-]+(\\d{4})(?!\\d)`,
      'i',
    ),
    'dmy',
  ],
  [new RegExp(`\\b(${NAME})\\b\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)`, 'i'), 'mdy'],
  [/(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/, 'dmy'],
  // Where the second number is no month, the first one is; 03/04/2024 is two days.
  [/(?<!\d)(1[3-9]|2\d|3[01])[/-](\d{1,2})[/-](\d{4})(?!\d)/, 'dmy'],
  [/(?<!\d)(\d{1,2})[/-](1[3-9]|2\d|3[01])[/-](\d{4})(?!\d)/, 'mdy'],
];

/** A day that is written somewhere in a line, and where. */
export interface WrittenDay {
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The first calendar day in what somebody wrote: ISO 8601, or as English newspapers write it. It is the day where it
 * was written, whatever the zone. `null` where there is none that is one day only.
 */
export function findDay(written: string): WrittenDay | null {
  let first: WrittenDay | null = null;
  for (const [form, order] of FORMS) {
    const match = form.exec(written);
    if (match === null || (first !== null && first.start <= match.index)) continue;
    const part = (which: string): string => match[order.indexOf(which) + 1] ?? '';
    const day = dayIn(part('y'), monthOf(part('m')), part('d'));
    if (day !== null) first = { day, start: match.index, end: match.index + match[0].length };
  }
  return first;
}

/** As `findDay`, the day only. */
export function readDay(written: string): string | null {
  return findDay(written)?.day ?? null;
}

function monthOf(written: string): string {
  return /^\d/.test(written) ? written : String(MONTHS.indexOf(written.slice(0, 3).toLowerCase()) + 1);
}

/** Of years before there was news, none: those are the zero of somebody's calendar. */
function dayIn(year: string, month: string, day: string): string | null {
  if (year < '1600') return null;
  return readDays(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)?.first ?? null;
}
