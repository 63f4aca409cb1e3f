const NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

export const EVERY_DAY: readonly number[] = [0, 1, 2, 3, 4, 5, 6];
const WORKDAYS: readonly number[] = [0, 1, 2, 3, 4];
const WEEKEND: readonly number[] = [5, 6];

/** By the words that stand for them. */
const GROUPS: Readonly<Record<string, readonly number[]>> = {
  daily: EVERY_DAY,
  'every day': EVERY_DAY,
  weekdays: WORKDAYS,
  workdays: WORKDAYS,
  weekend: WEEKEND,
  weekends: WEEKEND,
};

/** What can be typed, for whoever has typed nothing yet. */
export const OFFERED_DAYS = [
  'every day',
  'weekdays',
  'weekends',
  'Monday',
  'Mon, Wed, Fri',
  'Tue, Thu',
] as const;

/**
 * Days of the week that were typed, rising from 0 for Monday: `weekdays`, `mon, wed and fri`, `Mon-Fri`, `fri to mon`.
 * `null` where one of the words is no day.
 */
export function readDays(typed: string): readonly number[] | null {
  const text = typed.trim().toLowerCase();
  const group = Object.hasOwn(GROUPS, text) ? GROUPS[text] : undefined;
  if (group !== undefined) return group;
  const words = text
    .replaceAll(/[-–]/g, ' to ')
    .split(/[\s,&+]/)
    .filter((word) => word !== '' && word !== 'and');
  const days = new Set<number>();
  let last: number | null = null;
  let isRange = false;
  for (const word of words) {
    if (word === 'to') {
      if (last === null || isRange) return null;
      isRange = true;
      continue;
    }
    const day = word.length < 2 ? -1 : NAMES.findIndex((name) => fits(name.toLowerCase(), word));
    if (day < 0) return null;
    const first: number = isRange && last !== null ? last : day;
    for (let each = first; each !== day; each = (each + 1) % 7) days.add(each);
    days.add(day);
    last = day;
    isRange = false;
  }
  return days.size === 0 || isRange ? null : [...days].toSorted((a, b) => a - b);
}

/** `mon`, `mondays`; `tu` and `th`, but nothing that two days begin with. */
function fits(name: string, word: string): boolean {
  return name.startsWith(word) || word === `${name}s`;
}
