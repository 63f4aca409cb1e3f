const STYLES: { readonly [style: string]: Intl.DateTimeFormatOptions } = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
  s: { dateStyle: 'short', timeStyle: 'short' },
  S: { dateStyle: 'short', timeStyle: 'medium' },
};

const STEPS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** Where and when the reader is: BCP 47 locale, IANA time zone, and now in epoch milliseconds. */
export interface Reader {
  readonly locale: string;
  readonly timeZone: string;
  readonly now: number;
}

/**
 * The words for `<t:SECONDS:STYLE>` in the reader's locale; an unknown style reads as `f`, as in Discord.
 * `seconds` must be a moment, as `isMoment` says.
 */
export function formatTimestamp(seconds: number, style: string, reader: Reader): string {
  if (style === 'R') return formatRelative(seconds - reader.now / 1000, reader.locale);
  const format = { ...(STYLES[style] ?? STYLES['f']), timeZone: reader.timeZone };
  return new Intl.DateTimeFormat(reader.locale, format).format(new Date(seconds * 1000));
}

/** Whether a count of seconds since 1970 lies within what a Date can hold. */
export function isMoment(seconds: number): boolean {
  return !Number.isNaN(new Date(seconds * 1000).getTime());
}

function formatRelative(ahead: number, locale: string): string {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const [unit, length] = STEPS.find(([, step]) => Math.abs(ahead) >= step) ?? ['second', 1];
  return format.format(Math.round(ahead / length), unit);
}
