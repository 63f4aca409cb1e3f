import { Temporal } from 'temporal-polyfill';
import type { DailySettings } from '../../../../src/domain/daily/dailySettings.ts';

const SOON_DAYS = 12;

/** One server as its moderators see it: what they chose, and which local days are over for it. */
export interface Expected {
  readonly server: string;
  settings: DailySettings;
  /** Local days that have had a post, or are not to have one. */
  readonly done: Set<string>;
  next: { readonly day: string; readonly at: number } | null;
}

/**
 * When the next post is due after an instant, by Temporal alone: nothing of this is read from the product's own clock.
 */
export function lookAhead(one: Expected, after: number): void {
  const { settings, done } = one;
  one.next = null;
  if (settings.paused !== null) return;
  const today = Temporal.Instant.fromEpochMilliseconds(after).toZonedDateTimeISO(settings.zone).toPlainDate();
  for (let ahead = -1; ahead < SOON_DAYS; ahead++) {
    const date = today.add({ days: ahead });
    const time = { hour: Math.floor(settings.minute / 60), minute: settings.minute % 60 };
    const at = date
      .toPlainDateTime(time)
      .toZonedDateTime(settings.zone, { disambiguation: 'compatible' }).epochMilliseconds;
    const day = date.toString();
    if (at <= after || !settings.days.includes(date.dayOfWeek - 1) || done.has(day)) continue;
    if (one.next === null || at < one.next.at) one.next = { day, at };
    else return;
  }
}

export function localDay(at: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString();
}
