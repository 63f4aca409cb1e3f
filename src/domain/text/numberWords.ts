/** A number in words: how many words it takes up, and its figures, with the ending of an ordinal ("21st"). */
export interface NumberWords {
  readonly count: number;
  readonly figures: string;
}

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';
const ORDINAL_UNITS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth';
const ORDINAL_TENS = 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth';

const table = (words: string, valueAt: (at: number) => number): ReadonlyMap<string, number> =>
  new Map(words.split(' ').map((word, at) => [word, valueAt(at)]));
const units = table(UNITS, (at) => at);
const tens = table(TENS, (at) => 20 + at * 10);
const ordinalUnits = table(ORDINAL_UNITS, (at) => at + 1);
const ordinalTens = table(ORDINAL_TENS, (at) => 20 + at * 10);
/** Every word that a number may begin with. */
const STARTS: ReadonlySet<string> = new Set(
  [units, tens, ordinalUnits, ordinalTens].flatMap((map) => [...map.keys()]),
);

/** What has been read of a number: its thousands, the rest, and the kind of its last word. */
interface Read {
  readonly thousands: number;
  readonly rest: number;
  readonly last: 'none' | 'units' | 'tens' | 'hundred' | 'thousand' | 'ordinal';
}

/**
 * The number that is written in words from `at` on, up to the hundred thousands; `null` where none begins.
 * @param joined whether only a blank or a hyphen stands before a word
 */
export function readNumberWords(
  words: readonly string[],
  at: number,
  joined: (at: number) => boolean,
): NumberWords | null {
  if (!STARTS.has(words[at] ?? '')) return null;
  let read: Read = { thousands: 0, rest: 0, last: 'none' };
  let next = at;
  while (read.last !== 'ordinal' && (next === at || joined(next))) {
    const mayJoin = read.last === 'hundred' || read.last === 'thousand';
    const hasAnd = mayJoin && words[next] === 'and' && joined(next + 1);
    const more = readOn(read, words[hasAnd ? next + 1 : next] ?? '', hasAnd);
    if (more === null) break;
    read = more;
    next += hasAnd ? 2 : 1;
  }
  const value = read.thousands + read.rest;
  return { count: next - at, figures: read.last === 'ordinal' ? ordinal(value) : String(value) };
}

/** What a further word makes of a number; `null` where it is no part of it. */
function readOn(read: Read, word: string, hasAnd: boolean): Read | null {
  const small = readSmall(read, word);
  if (small !== null) {
    const isOrdinal = ordinalUnits.has(word) || ordinalTens.has(word);
    return isOrdinal ? { ...small, last: 'ordinal' } : small;
  }
  const { thousands, rest, last } = read;
  if (hasAnd) return null;
  if (word === 'hundred' && last === 'units' && rest > 0 && rest < 100) {
    return { thousands, rest: rest * 100, last: 'hundred' };
  }
  const isFirst = thousands === 0 && last !== 'thousand' && rest > 0;
  return word === 'thousand' && isFirst ? { thousands: rest * 1000, rest: 0, last: 'thousand' } : null;
}

/** A word from one to ninety-nine behind what has been read. */
function readSmall({ thousands, rest, last }: Read, word: string): Read | null {
  const unit = units.get(word) ?? ordinalUnits.get(word);
  const fits = last !== 'units' && (last !== 'tens' || (unit !== undefined && unit > 0 && unit < 10));
  if (unit !== undefined) return fits ? { thousands, rest: rest + unit, last: 'units' } : null;
  const ten = tens.get(word) ?? ordinalTens.get(word);
  if (ten === undefined || last === 'units' || last === 'tens') return null;
  return { thousands, rest: rest + ten, last: 'tens' };
}

function ordinal(value: number): string {
  const isTeen = value % 100 > 10 && value % 100 < 14;
  const ending = isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
  return `${value}${ending}`;
}
