import { americanSpelling } from './lexicon/spellingVariants.ts';
import { readNumberWords } from './numberWords.ts';
import { splitWords, type Words } from './splitWords.ts';

/** Forms typed without their apostrophe; those that are another word ("were", "well") are not here. */
const WITHOUT_APOSTROPHE: ReadonlyMap<string, readonly string[]> = new Map([
  ...'do does did is are was were would could should has have had must need'
    .split(' ')
    .map((verb): [string, string[]] => [`${verb}nt`, [verb, 'not']]),
  ['wont', ['will', 'not']],
  ['cant', ['can', 'not']],
  ['cannot', ['can', 'not']],
  ['im', ['i', 'am']],
  ...'i you we they'.split(' ').map((who): [string, string[]] => [`${who}ve`, [who, 'have']]),
  ...'you they'.split(' ').map((who): [string, string[]] => [`${who}re`, [who, 'are']]),
  ...'you they it that there'.split(' ').map((who): [string, string[]] => [`${who}ll`, [who, 'will']]),
]);
const IRREGULAR: ReadonlyMap<string, readonly string[]> = new Map([
  ["won't", ['will', 'not']],
  ["can't", ['can', 'not']],
  ["shan't", ['shall', 'not']],
]);
const CONTRACTED = /^(\p{L}+)(n't|'(?:re|ve|ll|m))$/u;
const ENDINGS: Readonly<Record<string, string>> = {
  "n't": 'not',
  "'re": 'are',
  "'ve": 'have',
  "'ll": 'will',
  "'m": 'am',
};
const THOUSANDS = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
/** “3 000”, “1 250 000.50”: the first and the other groups of a number that is parted by blanks. */
const FIRST_GROUP = /^-?[1-9]\d{0,2}$/;
const NEXT_GROUP = /^\d{3}$/;
const LAST_GROUP = /^\d{3}(?:\.\d+)?$/;
/** What may stand between the words of one number. */
const JOINT = /^(?:\s|[-‐‑])$/u;

/**
 * The words of a text in one spelling, so that what says the same is the same: “don’t” is *do not*, “&” *and*,
 * “twenty-five” and “25” are one number, “per cent” is *%*, “colour” *color*. A word that became two has the place of
 * the whole for both, and several that became one have the place of all. Linear in the text.
 */
export function uniformWords(text: string): Words {
  const { words, starts, ends } = splitWords(text);
  const uniform: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  const push = (word: string, first: number, last = first): void => {
    uniform.push(word);
    from.push(starts[first] ?? 0);
    to.push(ends[last] ?? 0);
  };
  const joined = (at: number): boolean => JOINT.test(text.slice(ends[at - 1], starts[at]));
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const number = readNumberWords(words, at, joined);
    const between = (next: number): string => text.slice(ends[next - 1], starts[next]);
    const figures = readGroups(words, at, between) ?? readFigures(words, at, between);
    if (number !== null) {
      push(number.figures, at, at + number.count - 1);
      at += number.count - 1;
    } else if (figures !== null) {
      for (const part of figures.parts) push(part, at, at + figures.more);
      at += figures.more;
    } else if (word === 'per' && words[at + 1] === 'cent' && joined(at + 1)) {
      push('%', at, at + 1);
      at++;
    } else {
      for (const part of partsOf(word, isNumeral(words[at - 1]))) push(part, at);
    }
  }
  return { words: uniform, starts: Uint32Array.from(from), ends: Uint32Array.from(to) };
}

/** What is short for a power of ten behind any number; "m" is, behind an amount of money. */
const POWERS: ReadonlyMap<string, string> = new Map([
  ...['mn', 'mln'].map((short): [string, string] => [short, 'million']),
  ...['bn', 'bln'].map((short): [string, string] => [short, 'billion']),
  ...['tn', 'trn'].map((short): [string, string] => [short, 'trillion']),
]);
const FIGURES = /^(-?[\d.,:/]*\d)([a-z]{0,4})$/;
/** Endings that are no unit: “21st”, “1990s”. */
const NO_UNIT = /^(?:st|nd|rd|th|s)$/;
const CLOCK = /^\d{1,2}(?:[.:]\d\d)?$/;

/** What was read as a number and its unit, and over how many words it goes beyond the first. */
interface Figures {
  readonly parts: readonly string[];
  readonly more: number;
}

/** What stands before a word and behind the one before it. */
type Between = (at: number) => string;

/** A time of day ("7.30 p.m." is *7:30 pm*) or an amount that begins at a word; `null` where none does. */
function readFigures(words: readonly string[], at: number, between: Between): Figures | null {
  const [, number, letters] = FIGURES.exec(words[at] ?? '') ?? [];
  if (number === undefined || letters === undefined) return null;
  const isOfMoney = /^\p{Sc}$/u.test(words[at - 1] ?? '') && BLANK.test(between(at));
  if (letters !== '') {
    return (
      readTime(number, letters, { words, next: at + 1, between }) ?? readAmount(number, letters, isOfMoney)
    );
  }
  const unit = words[at + 1];
  if (unit === undefined || !BLANK.test(between(at + 1))) return null;
  const figures =
    readTime(number, unit, { words, next: at + 2, between }) ??
    (POWERS.has(unit) || (unit === 'm' && isOfMoney) ? readAmount(number, unit, isOfMoney) : null);
  return figures === null ? null : { ...figures, more: figures.more + 1 };
}

const BLANK = /^\s?$/;

/** A number whose thousands are parted by blanks. */
function readGroups(words: readonly string[], at: number, between: Between): Figures | null {
  if (!FIRST_GROUP.test(words[at] ?? '')) return null;
  let next = at + 1;
  while (NEXT_GROUP.test(words[next] ?? '') && GAP.test(between(next))) next++;
  // Only the last one has a fraction.
  if (LAST_GROUP.test(words[next] ?? '') && GAP.test(between(next))) next++;
  return next === at + 1 ? null : { parts: [words.slice(at, next).join('')], more: next - at - 1 };
}

const GAP = /^\s$/;

/** @param letters the first letter of "p.m.", or both */
function readTime(
  number: string,
  letters: string,
  {
    words,
    next,
    between,
  }: { readonly words: readonly string[]; readonly next: number; readonly between: Between },
): Figures | null {
  if (!CLOCK.test(number) || !/^[ap]m?$/.test(letters)) return null;
  const more = 2 - letters.length;
  if (more === 1 && !(words[next] === 'm' && /^\.\s?$/.test(between(next)))) return null;
  return { parts: [number.replace('.', ':'), `${letters.charAt(0)}m`], more };
}

/** "£1.2bn" is *1.2 billion*, "40k" *40000*, "90kg" *90 kg*. */
function readAmount(number: string, unit: string, isOfMoney: boolean): Figures | null {
  if (NO_UNIT.test(unit)) return null;
  const figures = figuresOf(number);
  const thousands = unit === 'k' ? Number(figures) * 1000 : NaN;
  if (Number.isInteger(thousands)) return { parts: [String(thousands)], more: 0 };
  const power = unit === 'm' && isOfMoney ? 'million' : POWERS.get(unit);
  return { parts: [figures, power ?? unit], more: 0 };
}

const known = new Map<string, readonly string[]>();
const KNOWN_AT_MOST = 50_000;

function partsOf(word: string, isCounted: boolean): readonly string[] {
  if (isCounted && (word === 'degrees' || word === 'degree')) return ['°'];
  const found = known.get(word);
  if (found !== undefined) return found;
  const parts = readParts(word);
  // Bounded, so that a text of rare words cannot fill the memory.
  if (known.size < KNOWN_AT_MOST) known.set(word, parts);
  return parts;
}

function readParts(word: string): readonly string[] {
  const listed = WITHOUT_APOSTROPHE.get(word) ?? IRREGULAR.get(word);
  if (listed !== undefined) return listed;
  if (word.includes("'")) {
    const [, stem, ending] = CONTRACTED.exec(word) ?? [];
    return stem === undefined || ending === undefined ? [word] : [stem, ENDINGS[ending] ?? ending];
  }
  if (word === '&') return ['and'];
  if (word === 'percent') return ['%'];
  return [/\d/.test(word) ? figuresOf(word) : americanSpelling(word)];
}

function isNumeral(word: string | undefined): boolean {
  return word !== undefined && /^-?\.?\d/.test(word);
}

/** A number without the commas of its thousands, and with the nought before its point. */
function figuresOf(word: string): string {
  const plain = THOUSANDS.test(word) ? word.replaceAll(',', '') : word;
  return plain.replace(/^(-?)\./, '$10.');
}
