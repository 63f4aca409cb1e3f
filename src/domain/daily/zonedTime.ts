/** A calendar day, `YYYY-MM-DD`, and the minute of it, from 0 to 1439, as clocks and calendars somewhere show them. */
export interface LocalTime {
  readonly day: string;
  readonly minute: number;
}

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;

/** Formats that are kept: each is large, and most servers share a few zones. */
const KNOWN_FORMATS = 64;
const formats = new Map<string, Intl.DateTimeFormat>();

/** @throws {RangeError} where there is no such zone */
function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const [oldest] = formats.keys();
  if (formats.size >= KNOWN_FORMATS && oldest !== undefined) formats.delete(oldest);
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(zone, made);
  return made;
}

/** Whether it names a time zone of the IANA database. */
export function isZone(zone: string): boolean {
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
}

/** How far a zone's clocks are ahead of UTC at an instant, in ms. Instants are epoch milliseconds. */
export function offsetAt(instant: number, zone: string): number {
  const second = Math.floor(instant / 1_000) * 1_000;
  const shown: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const { type, value } of formatOf(zone).formatToParts(second)) shown[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second: of = 0 } = shown;
  return Date.UTC(year, month - 1, day, hour, minute, of) - second;
}

/** What clocks and calendars of a zone show at an instant. */
export function localTime(instant: number, zone: string): LocalTime {
  const shown = instant + offsetAt(instant, zone);
  const minute = Math.floor((shown - Math.floor(shown / DAY) * DAY) / MINUTE);
  return { day: dayOf(shown), minute };
}

/**
 * When a zone's clocks show a time of a day. A time that they skip is as much later as they skip; of a time that they
 * show twice it is the first.
 */
export function instantOf({ day, minute }: LocalTime, zone: string): number {
  const shown = Date.parse(`${day}T00:00:00Z`) + minute * MINUTE;
  const before = shown - offsetAt(shown - DAY, zone);
  const after = shown - offsetAt(shown + DAY, zone);
  const fitting = [before, after].filter((instant) => instant + offsetAt(instant, zone) === shown);
  return fitting.length === 0 ? before : Math.min(...fitting);
}

/** The day so many days later. */
export function addDays(day: string, count: number): string {
  return dayOf(Date.parse(`${day}T00:00:00Z`) + count * DAY);
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

function dayOf(shown: number): string {
  return new Date(shown).toISOString().slice(0, 10);
}
