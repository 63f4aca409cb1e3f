import type { Texts } from '../../texts/texts.ts';

/**
 * `every day`, `Monday to Friday`, `Monday, Wednesday and Friday`.
 * @param days rising from 0 for Monday
 */
export function sayDays(
  { everyDay, fromTo, and, weekdays }: Texts['daily'],
  days: readonly number[],
): string {
  const [first = 0, second] = days;
  const last = days.at(-1) ?? first;
  const nameOf = (day: number): string => weekdays[day as keyof typeof weekdays];
  if (days.length === 7) return everyDay;
  if (days.length > 2 && last - first === days.length - 1) return fromTo(nameOf(first), nameOf(last));
  if (second === undefined) return nameOf(first);
  return and(days.slice(0, -1).map(nameOf).join(', '), nameOf(last));
}
