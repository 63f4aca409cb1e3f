import type { DailySettings } from './dailySettings.ts';
import { addDays, instantOf, localTime, weekdayOf } from './zonedTime.ts';

/** One local day's post, and when it is due, in epoch milliseconds. */
export interface DuePost {
  readonly day: string;
  readonly at: number;
}

/** What was missed is caught up with for so long, in ms. */
export const CATCH_UP_MS = 6 * 3_600_000;

/** A zone that jumps over the date line has no such day; no zone does it twice in a week. */
const MOST_DAYS = 16;

/** The first post that is due after an instant. */
export function nextPost(
  { minute, zone, days }: Pick<DailySettings, 'minute' | 'zone' | 'days'>,
  after: number,
): DuePost {
  // The day before: a time that was skipped at its end may still be to come.
  let day = addDays(localTime(after, zone).day, -1);
  for (let tried = 0; tried < MOST_DAYS; tried++) {
    const at = instantOf({ day, minute }, zone);
    if (at > after && days.includes(weekdayOf(day))) return { day, at };
    day = addDays(day, 1);
  }
  throw new RangeError('a week without days');
}
