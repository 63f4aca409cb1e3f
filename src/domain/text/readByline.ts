import { findDay } from './readDay.ts';

/** What a line says of who wrote an article and when; `null` where it does not say. */
export interface Byline {
  readonly author: string | null;
  /** `YYYY-MM-DD` */
  readonly date: string | null;
}

const LONGEST = 160;
/** What stands around days and names in such a line, and is neither; also as papers of other languages put it. */
const AROUND_ELSEWHERE =
  /(?<!\p{L})(?:(?:publié|mis à jour|modifié)(?: en ligne)?(?: le)?|(?:veröffentlicht|aktualisiert|stand)(?: am)?|(?:publicado|actualizado|atualizado|pubblicato|aggiornato)(?: el| em| il)?|(?:gepubliceerd|bijgewerkt)(?: op)?|(?:à|um|a las|às|alle|om)? ?\d{1,2}(?:h\d{2}| ?uhr))(?!\p{L})/giu;
const AROUND =
  /\b(?:(?:first |last |originally )?(?:published|posted|updated|modified|released?|created|issued)(?: online)?|for immediate|date|on|at|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?[ap]\.?m\b\.?)?|\d{1,2}\s?[ap]\.?m\b\.?|(?:\d{1,3} )?min(?:ute)?s? read|gmt|utc|bst|cet|cest|[ecmp][sd]t|[cmp]t|ist)\b\.?/gi;
/** Eastern time, and no French “and”. */
const EASTERN = /\bET\b/g;
const BY =
  /^(?:(?:words|text|story|reporting|report|written|posted|published)\s+)?by\b[:\s]\s*|^(?:par|von|por|door)\s+(?=\p{Lu})/iu;
const PUBLISHED = /\b(?:published|posted|issued)(?: online)?(?: on)?[\s:|]*$/i;
const PARTICLE = '(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ibn|y|ter|ten|af|av)';
const NAME = new RegExp(`^(?:(?:${PARTICLE}|\\p{Lu}[\\p{L}\\p{M}'’.-]*)(?:\\s+|$)){1,6}$`, 'u');

/**
 * Reads a line that says only who wrote an article or when, such as "By Lena Okafor, 14 October 2025"; `null` for any
 * other line. Linear.
 */
export function readByline(line: string): Byline | null {
  if (line.length > LONGEST) return null;
  let rest = line;
  let date: string | null = null;
  // One more than a line ever has: published and updated.
  for (let round = 0; round < 3; round++) {
    const found = findDay(rest);
    if (found === null) break;
    if (date === null || PUBLISHED.test(rest.slice(0, found.start))) date = found.day;
    rest = `${rest.slice(0, found.start)}|${rest.slice(found.end)}`;
  }
  const parts = rest
    .replace(BY, (by) => (by.toLowerCase().includes('by') ? 'by ' : by))
    .replace(AROUND_ELSEWHERE, ' ')
    .replace(AROUND, ' ')
    .replace(EASTERN, ' ')
    .split(/[|•·;()\n]|\s[–—-]\s|,|\sin\s/)
    .map((part) =>
      part.replace(/^[\s:,.–—-]+|(?<![\s:,–—-])[\s:,–—-]+$/g, '').replace(/(?<=\p{Ll}{3})\.$/u, ''),
    )
    .filter((part) => part !== '');
  if (parts.length === 0) return date === null ? null : { author: null, date };
  const at = parts.findIndex((part) => BY.test(`${part} `));
  // "The Harbour Gazette | By Lena Okafor": what comes before is where and for whom.
  if (!parts.slice(0, at === -1 ? parts.length : at).every((part) => NAME.test(part))) return null;
  if (at === -1) return date === null ? null : { author: null, date };
  if (at > 0 && date === null) return null;
  const [first = '', ...others] = parts.slice(at);
  const names = first.replace(BY, '').split(/(?<!\s)\s+(?:and|&|et|und|y)\s+/);
  const isNamed = names.every((name) => NAME.test(name)) && others.every((part) => isAside(part));
  const isName = names.some((name) => name.includes(' ')) || date !== null;
  return isNamed && isName ? { author: authorsOf(names, others), date } : null;
}

/** "Tom Reed", "Staff Writer", "The Harbour Gazette", "in Riga": of few words, and no part of a sentence. */
function isAside(part: string): boolean {
  return (
    part.split(/\s+(?:(?:et|and|und|y)\s+)?/).length <= 5 &&
    !/[.!?]["”’»)]*$/.test(part) &&
    /^(?:(?:in|for|of|and|with|avec|mit|con|met)\s+)?\p{Lu}|^[\p{Ll}\s]*\b(?:writer|editor|reporter|correspondent|agency|producer)s?\b/u.test(
      part,
    )
  );
}

/** With commas several are named: "By Lena Okafor, Tom Reed and Ida Moss". */
function authorsOf(names: readonly string[], others: readonly string[]): string {
  const last = others.find((part) => /(?<!\s)\s+(?:and|&)\s+/.test(part));
  const more = last === undefined ? [] : others.slice(0, others.indexOf(last) + 1);
  return [names.join(' and '), ...more].join(', ');
}
