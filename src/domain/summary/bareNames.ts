import { WORD, wordBits } from '../quotation/lexicon/lexicon.ts';
import { sentenceStarters, timeWords } from '../text/abbreviations.ts';

/**
 * Words of an article that stand for a person it names in full somewhere: "Lund", and "Amara", once it has "Amara
 * Lund"; with the number of words in the longest form that ends with them.
 */
export type ShortNames = ReadonlyMap<string, number>;

/** The short names that a sentence uses before giving the full name, and those whose full (or titled) name it gives. */
export interface SentenceNames {
  readonly needs: ReadonlySet<string>;
  readonly gives: ReadonlySet<string>;
}

const WORD_OF_NAME =
  "(?:(?:\\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|Capt|Maj|Sgt|Rev|St)\\.(?=\\s)|\\p{Lu}[\\p{L}\\p{M}'’-]*)";
const CAPITALS = new RegExp(
  `${WORD_OF_NAME}(?:\\s(?:(?:bin|de|del|der|la|van|von|al|el)\\s)?${WORD_OF_NAME}){0,7}`,
  'gu',
);

/** Between whose it is and what it is. */
const OWNED = /(?<=['’]s)\s+/u;

const COURTESY = /^(?:Mr|Mrs|Ms|Miss|Mx)\.?$/;

/** What follows a bare given name, as no list has them all. */
const SPEAKS = /^ (?:said|says|told|added|wrote)(?!\p{L})/u;

/** What an article's runs of capitals tell of its names. */
interface Mentions {
  /** Last words of runs of several, with the number of words of the longest. */
  readonly endings: ReadonlyMap<string, number>;
  /** First words of runs of two. */
  readonly starts: ReadonlySet<string>;
  /** Words that stand alone somewhere; that then speak; that then follow an article or a preposition. */
  readonly alone: ReadonlySet<string>;
  readonly speaking: ReadonlySet<string>;
  readonly common: ReadonlySet<string>;
  /** Given names of runs of several, and their last words. */
  readonly people: ReadonlySet<string>;
}

export function readShortNames(text: string): ShortNames {
  const { endings, starts, alone, speaking, common, people: named } = readMentions(text);
  const people = new Set(named);
  for (const name of speaking) if (starts.has(name) && !isNoPerson(name)) people.add(name);
  for (const ending of endings.keys()) {
    const person = speaking.has(ending) ? !isBody(ending) : !common.has(ending) && !isNoPerson(ending);
    if (alone.has(ending) && person) people.add(ending);
  }
  for (const [word] of text.matchAll(/(?<![\p{L}’'-])\p{Ll}{2,}/gu)) people.delete(capitalised(word));
  return new Map([...people].map((name) => [name, endings.get(name) ?? 2]));
}

function readMentions(text: string): Mentions {
  const endings = new Map<string, number>();
  const starts = new Set<string>();
  const alone = new Set<string>();
  const speaking = new Set<string>();
  const common = new Set<string>();
  const people = new Set<string>();
  for (const match of text.matchAll(CAPITALS)) {
    const words = nameWords(match[0]);
    const last = words.at(-1) ?? '';
    if (words.length === 1) {
      alone.add(last);
      if (SPEAKS.test(text.slice(match.index + last.length, match.index + last.length + 8)))
        speaking.add(last);
      const before = text.slice(Math.max(0, match.index - 8), match.index);
      if (/\b(?:the|a|an|in|at|from|to|near|across)\s$/i.test(before)) common.add(last);
      continue;
    }
    endings.set(last, Math.max(words.length, endings.get(last) ?? 0));
    if (words.length === 2) starts.add(words[0] ?? '');
    const given = words.findIndex((word, at) => at < words.length - 1 && isGivenName(word));
    if (given === -1) continue;
    if (!isNoPerson(last)) people.add(last);
    people.add(words[given] ?? '');
  }
  return { endings, starts, alone, speaking, common, people };
}

export function namesIn(sentence: string, known: ShortNames): SentenceNames {
  const needs = new Set<string>();
  const gives = new Set<string>();
  // “Lund's Harbour Board” has two names.
  for (const name of Array.from(sentence.matchAll(CAPITALS), ([run]) => run.split(OWNED)).flat()) {
    const words = nameWords(name);
    const longest = known.get(words.at(-1) ?? '') ?? 0;
    const full =
      words.length > 1 && (words.length >= longest || words.some(isGivenName) || isTitle(words[0] ?? ''));
    for (const word of words) {
      if (!known.has(word)) continue;
      if (full) gives.add(word);
      else if (!gives.has(word)) needs.add(word);
    }
  }
  return { needs, gives };
}

/** Days and months, places and peoples, bodies and their initials also end a run of capitals. */
export function isNoPerson(word: string): boolean {
  return isBody(word) || timeWords.has(word.toLowerCase()) || (bitsOf(word) & WORD.time) !== 0;
}

/** “Per Lund III” */
const NUMERAL = /^[IVX]{2,}$/;

/** A place, a people, or an organisation, which all may speak. */
function isBody(word: string): boolean {
  return (
    (word === word.toUpperCase() && !NUMERAL.test(word)) ||
    (bitsOf(word) & (WORD.place | WORD.demonym | WORD.organisation)) !== 0
  );
}

function bitsOf(word: string): number {
  return wordBits(word);
}

function isGivenName(word: string): boolean {
  const bits = bitsOf(word);
  return (bits & (WORD.givenMale | WORD.givenFemale)) !== 0 && (bits & WORD.place) === 0;
}

function isTitle(word: string): boolean {
  return (bitsOf(word) & (WORD.title | WORD.role)) !== 0;
}

/** The words of a run of capitals that belong to one name: no sentence opener, nothing up to a possessive inside. */
function nameWords(capitals: string): string[] {
  const words = capitals.replace(/['’]s?$/u, '').split(/\s+/);
  const owner = words.findLastIndex((word, at) => at < words.length - 1 && /['’]s$/u.test(word));
  if (owner !== -1) words.splice(0, owner + 1);
  while (words.length > 1 && sentenceStarters.has(words[0]?.toLowerCase() ?? '')) words.shift();
  // “Ms. Lund” introduces nobody where the article has a fuller name.
  if (words.length > 1 && COURTESY.test(words[0] ?? '')) words.shift();
  return words.length === 1 && sentenceStarters.has(words[0]?.toLowerCase() ?? '') ? [] : words;
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
