import { FEMALE_GIVEN_NAMES, MALE_GIVEN_NAMES } from '../../../src/domain/quotation/lexicon/givenNames.ts';
import { readText } from '../../../src/domain/quotation/reading/reading.ts';
import { tokenise } from '../../../src/domain/quotation/words/tokenise.ts';

/** An article of the evaluation sets, as far as names matter. */
export interface NamedArticle {
  readonly id: string;
  readonly text: string;
  readonly quotes: readonly {
    readonly spans: readonly (readonly [number, number])[];
    readonly text: string;
    readonly speaker: string | null;
    readonly speakerSpan: readonly [number, number] | null;
    readonly speakerCanonical: string | null;
  }[];
  readonly ignore: readonly (readonly [number, number])[];
}

const split = (list: string): string[] => list.split(/\s+/).filter((name) => name !== '');
const MALE = new Set(split(MALE_GIVEN_NAMES));
const FEMALE = new Set(split(FEMALE_GIVEN_NAMES));
const ONLY_MALE = [...MALE].filter((name) => !FEMALE.has(name));
const ONLY_FEMALE = [...FEMALE].filter((name) => !MALE.has(name));
const EITHER = [...MALE].filter((name) => FEMALE.has(name));
const STARTS = split(
  'Bren Cald Dor Esk Farn Gal Harl Ing Jarv Kel Lorn Marr Nor Ost Pell Quin Rav Sten Thal Ulv Vorn Wick Yar Zell',
);
const ENDS = split('ton wick ard ley mont strom ova elli by croft enko ham quist eaux aro ski');

/**
 * A copy of an article in which every person has another given name of the same gender and another surname, the same word for the
 * same word throughout. Offsets follow. If names had been learned, the copy would score worse.
 */
export function shuffleNames(article: NamedArticle): NamedArticle {
  const words = replacements(article.text);
  const { start, end, count } = tokenise(article.text);
  const cuts: { readonly at: number; readonly to: number; readonly by: string }[] = [];
  for (let at = 0; at < count; at++) {
    const from = start[at] ?? 0;
    const to = end[at] ?? 0;
    const by = words.get(article.text.slice(from, to));
    if (by !== undefined) cuts.push({ at: from, to, by });
  }
  const { text, move } = cutText(article.text, cuts);
  const rename = (name: string | null): string | null =>
    name && name.replace(/[\p{L}'’-]+/gu, (word) => words.get(word) ?? word);
  const shift = ([from, to]: readonly [number, number]): readonly [number, number] => [move(from), move(to)];
  return {
    ...article,
    text,
    ignore: article.ignore.map(shift),
    quotes: article.quotes.map((quote) => ({
      ...quote,
      spans: quote.spans.map(shift),
      speaker: rename(quote.speaker),
      speakerSpan: quote.speakerSpan && shift(quote.speakerSpan),
      speakerCanonical: rename(quote.speakerCanonical),
    })),
  };
}

const SUFFIX = /^(?:Jr|Sr|I{2,3}|IV)$/;
const isGiven = (word: string): boolean => MALE.has(word.toLowerCase()) || FEMALE.has(word.toLowerCase());

/** For each word of a person's name in the text its stand-in. */
function replacements(text: string): Map<string, string> {
  const { people } = readText(text);
  const words = new Map<string, string>();
  const give = (word: string, by: string): void => {
    if (!words.has(word)) words.set(word, word === word.toUpperCase() ? by.toUpperCase() : by);
    const loud = word.toUpperCase();
    if (loud !== word && !words.has(loud)) words.set(loud, by.toUpperCase());
  };
  for (const { index, name, forms } of people.persons) {
    const seed = hash(name) + index;
    const standIns: string[] = [];
    // All forms of a person get the same stand-ins, so that a short form stays a form of the same name.
    for (const form of [name, ...forms.keys()]) {
      const parts = form
        .split(/\s+/)
        .filter((part) => /^\p{Lu}[\p{L}'’-]+$/u.test(part) && !SUFFIX.test(part));
      const [alone] = parts;
      // Whoever is only called by a given name keeps one, and with it the gender.
      if (parts.length === 1 && alone !== undefined && isGiven(alone)) {
        give(alone, otherGiven(alone, seed));
        continue;
      }
      for (const [place, part] of parts.slice(0, -1).entries()) {
        const standIn = standIns[place] ?? otherGiven(part, seed + 11 * place);
        standIns[place] = standIn;
        give(part, standIn);
      }
      const surname = parts.at(-1);
      if (surname !== undefined) give(surname, invent(seed));
    }
  }
  return words;
}

function cutText(
  text: string,
  cuts: readonly { readonly at: number; readonly to: number; readonly by: string }[],
): { text: string; move: (at: number) => number } {
  const moves: { readonly from: number; readonly by: number }[] = [];
  let built = '';
  let last = 0;
  for (const { at, to, by } of cuts) {
    built += text.slice(last, at) + by;
    last = to;
    moves.push({ from: to, by: built.length - to });
  }
  const move = (at: number): number => {
    let low = 0;
    let high = moves.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((moves[middle]?.from ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return at + (moves[low - 1]?.by ?? 0);
  };
  return { text: built + text.slice(last), move };
}

const pick = (list: readonly string[], seed: number): string => list[seed % list.length] ?? '';
const invent = (seed: number): string => pick(STARTS, seed) + pick(ENDS, Math.floor(seed / STARTS.length));

/** Another given name of the same gender; an invented one for a name that says none. */
function otherGiven(name: string, seed: number): string {
  const word = name.toLowerCase();
  const known = MALE.has(word)
    ? FEMALE.has(word)
      ? EITHER
      : ONLY_MALE
    : FEMALE.has(word)
      ? ONLY_FEMALE
      : null;
  return known ? capital(pick(known, seed)) : invent(seed + 5);
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function hash(word: string): number {
  let sum = 7;
  for (let at = 0; at < word.length; at++) sum = (sum * 31 + word.charCodeAt(at)) % 1_000_003;
  return sum;
}
