/** `9`, `9am`, `09:00`, `21.30`, `9h30`, `2130`, `noon`. */
const CLOCK = /^(\d{1,2})(?:(?:[:.h]|(?=\d\d$))(\d\d)?)?\s?(?:(a|p)\.?m\.?)?$/;

const NAMED: Readonly<Record<string, number>> = { midnight: 0, noon: 720 };

/** The minute of the day that was typed, from 0 to 1439; `null` where it is none. */
export function readClock(typed: string): number | null {
  const text = typed.trim().toLowerCase();
  const named = Object.hasOwn(NAMED, text) ? NAMED[text] : undefined;
  if (named !== undefined) return named;
  const [, hours = '', minutes = '0', half] = CLOCK.exec(text) ?? [];
  if (hours === '') return null;
  const hour = Number(hours);
  const minute = Number(minutes);
  if (minute > 59) return null;
  if (half === undefined) return hour > 23 ? null : hour * 60 + minute;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) * 60 + minute + (half === 'p' ? 720 : 0);
}

/** `09:05` */
export function sayClock(minute: number): string {
  return `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`;
}

function twoDigits(count: number): string {
  return String(count).padStart(2, '0');
}
