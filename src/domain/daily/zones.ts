import type { Suggestion } from '../search/suggestion.ts';
import { foldText } from '../text/fold.ts';
import { sayClock } from './readClock.ts';
import { isZone, localTime, offsetAt } from './zonedTime.ts';

/** As many as Discord shows. */
const SHOWN = 25;

/** `utc+2`, `GMT -5:30`, `+1`. */
const OFFSET = /^(?:utc|gmt|z)?\s?([+-])\s?(\d{1,2})(?::?(\d\d))?$/;

/** Cities whose zones are still listed under names that they no longer have. */
const RENAMED: Readonly<Record<string, string>> = {
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Godthab': 'America/Nuuk',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
};

/** What many call a zone by. */
const CALLED: Readonly<Record<string, readonly string[]>> = {
  'America/New_York': ['est', 'edt', 'eastern'],
  'America/Chicago': ['cst', 'cdt', 'central'],
  'America/Denver': ['mst', 'mdt', 'mountain'],
  'America/Los_Angeles': ['pst', 'pdt', 'pacific'],
  'Europe/London': ['gmt', 'bst'],
  'Europe/Paris': ['cet', 'cest'],
  'Asia/Kolkata': ['ist', 'india'],
  'Asia/Tokyo': ['jst', 'japan'],
};

const LISTED = Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC');
const ALL: readonly string[] = ['UTC', ...LISTED.map((zone) => RENAMED[zone] ?? zone)];

/** Zones by what they may be called, folded and with spaces: `europe berlin`. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ...ALL.map((zone) => [spoken(zone), zone] as const),
  ...Object.entries(RENAMED).map(([before, zone]) => [spoken(before), zone] as const),
  ...Object.entries(CALLED).flatMap(([zone, names]) => names.map((name) => [name, zone] as const)),
]);

/**
 * Time zones for what was typed so far, the best first: a city, `utc+2`, the name in the IANA database. Each tells what
 * its clocks show.
 * @param now epoch milliseconds
 * @param say puts a zone and what its clocks show into words
 */
export function suggestZones(
  typed: string,
  now: number,
  say: (zone: string, clock: string) => string,
): readonly Suggestion[] {
  return zonesFor(typed, now)
    .slice(0, SHOWN)
    .map((zone) => ({
      name: say(sayZone(zone), sayClock(localTime(now, zone).minute)),
      value: zone,
    }));
}

/** The zone that was chosen or typed; `null` where it is none, or may be one of several. */
export function readZone(typed: string, now: number): string | null {
  const trimmed = typed.trim();
  if (ALL.includes(trimmed) || (/^Etc\/GMT[+-]\d{1,2}$/.test(trimmed) && isZone(trimmed))) return trimmed;
  const words = spoken(typed);
  const named = [...NAMES].find(([name]) => isNamed(name, words))?.[1];
  const [only, another] = zonesFor(typed, now);
  return named ?? (another === undefined ? (only ?? null) : null);
}

/** To choose by: `New York (America)`, `UTC+2`. */
export function sayZone(zone: string): string {
  const regions = zone.startsWith('Etc/') ? [] : spaced(zone).slice(0, -1);
  return regions.length === 0 ? sayPlace(zone) : `${sayPlace(zone)} (${regions.join(', ')})`;
}

/** To name a zone that was chosen: `New York`, `UTC+2`. */
export function sayPlace(zone: string): string {
  const fixed = /^Etc\/GMT([+-])(\d{1,2})$/.exec(zone);
  // The signs of those names are turned round.
  if (fixed !== null) return `UTC${fixed[1] === '+' ? '−' : '+'}${fixed[2]}`;
  return spaced(zone).at(-1) ?? zone;
}

function spaced(zone: string): readonly string[] {
  return zone.replaceAll('_', ' ').split('/');
}

function zonesFor(typed: string, now: number): readonly string[] {
  const words = spoken(typed);
  if (words === '') return ALL;
  const offset = OFFSET.exec(typed.trim().toLowerCase().replace('−', '-'));
  if (offset !== null) return zonesAhead(offset, now);
  const found = [...NAMES].filter(([name]) => ` ${name}`.includes(` ${words}`));
  const exact = found.filter(([name]) => isNamed(name, words));
  return [...new Set([...exact, ...found].map(([, zone]) => zone))];
}

/** Of whole hours the zone without summer time; else those whose clocks are so far ahead now. */
function zonesAhead([, sign, hours, minutes = '00']: RegExpExecArray, now: number): readonly string[] {
  if (minutes === '00') {
    if (Number(hours) === 0) return ['UTC'];
    const zone = `Etc/GMT${sign === '+' ? '-' : '+'}${Number(hours)}`;
    return isZone(zone) ? [zone] : [];
  }
  const ahead = (Number(hours) * 60 + Number(minutes)) * 60_000 * (sign === '+' ? 1 : -1);
  return ALL.filter((zone) => offsetAt(now, zone) === ahead);
}

/** Whether the words are all of a name, or its city. */
function isNamed(name: string, words: string): boolean {
  return words !== '' && (name === words || name.endsWith(` ${words}`));
}

function spoken(name: string): string {
  return foldText(name)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
