import { Temporal } from 'temporal-polyfill';
import { instantOf, localTime } from '../../../src/domain/daily/zonedTime.ts';

const FROM = '2025-12-01T00:00:00Z';
const YEARS = 3;
/** Minutes around a change of the clocks, before and after what they show when it comes. */
const AROUND = [-181, -121, -61, -60, -59, -31, -30, -29, -1, 0, 1, 29, 30, 31, 59, 60, 61, 119, 121, 180];

/** A zone whose clocks change at an instant. */
export interface Transition {
  readonly zone: string;
  readonly at: number;
}

/** Every change of the clocks of a zone within three years, and one moment without any. */
export function transitionsOf(zone: string): readonly Transition[] {
  const end = Temporal.Instant.from(FROM).epochMilliseconds + YEARS * 365.25 * 86_400_000;
  const found: Transition[] = [{ zone, at: Temporal.Instant.from(FROM).epochMilliseconds }];
  let moment = Temporal.Instant.from(FROM).toZonedDateTimeISO(zone);
  for (;;) {
    const next = moment.getTimeZoneTransition('next');
    if (next === null || next.epochMilliseconds > end) return found;
    found.push({ zone, at: next.epochMilliseconds });
    moment = next;
  }
}

/** How many of the times around a change were compared, and those that are not what Temporal says. */
export function compareAround({ zone, at }: Transition): {
  readonly compared: number;
  readonly wrong: string[];
} {
  const wrong: string[] = [];
  const shown = Temporal.Instant.fromEpochMilliseconds(at - 1)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .round('minute');
  for (const minutes of AROUND) {
    const time = shown.add({ minutes });
    const day = time.toPlainDate().toString();
    const minute = time.hour * 60 + time.minute;
    const right = time.toZonedDateTime(zone, { disambiguation: 'compatible' });
    const ours = instantOf({ day, minute }, zone);
    const back = localTime(right.epochMilliseconds, zone);
    const said = { day: right.toPlainDate().toString(), minute: right.hour * 60 + right.minute };
    if (ours !== right.epochMilliseconds || back.day !== said.day || back.minute !== said.minute)
      wrong.push(`${zone} ${time.toString()}`);
  }
  return { compared: AROUND.length, wrong };
}
