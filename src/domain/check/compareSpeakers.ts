import { foldWords } from '../text/fold.ts';

/** Words beside a name that do not tell two people apart. */
const TITLES = new Set(
  (
    'mr mrs ms miss mx dr prof professor sir dame lord lady sen senator senators rep representative gov governor president ' +
    'vice secretary minister prime chancellor judge justice general gen col colonel capt captain lt sgt rev reverend king ' +
    'queen prince princess pope mayor ambassador congressman congresswoman attorney former the jr sr ii iii iv phd md esq'
  ).split(' '),
);

/** First names that share no beginning with their long form. */
const SHORT_FORMS: readonly string[][] = [
  ['william', 'bill', 'billy', 'will', 'liam'],
  ['robert', 'bob', 'bobby', 'rob'],
  ['richard', 'dick', 'rick', 'rich'],
  ['michael', 'mike', 'mick'],
  ['james', 'jim', 'jimmy', 'jamie'],
  ['john', 'jack', 'johnny'],
  ['edward', 'ted', 'ed', 'eddie', 'ned'],
  ['margaret', 'peggy', 'maggie', 'meg'],
  ['elizabeth', 'liz', 'beth', 'betty', 'lizzie'],
  ['charles', 'chuck', 'charlie'],
  ['henry', 'harry', 'hank'],
  ['anthony', 'tony'],
  ['katherine', 'kate', 'kathy', 'katie'],
  ['theodore', 'ted', 'teddy'],
];

/** Whether two names may be one person's: the same surname, and first names that do not contradict each other. */
export function isSameSpeaker(one: string, other: string): boolean {
  const left = nameWords(one);
  const right = nameWords(other);
  const surname = left.at(-1);
  if (surname === undefined || right.length === 0) return false;
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (short.every((word) => long.includes(word))) return true;
  if (surname !== right.at(-1) || short.length === 1) return false;
  return matchFirst(left[0] ?? '', right[0] ?? '');
}

/** The words of a name, folded, without titles. The last is taken for the surname. */
export function nameWords(name: string): string[] {
  const words = foldWords(name.replace(/['’]s$/, ''));
  const kept = words.filter((word) => !TITLES.has(word));
  return kept.length > 0 ? kept : words;
}

function matchFirst(one: string, other: string): boolean {
  if (one.startsWith(other) || other.startsWith(one)) return true;
  if (one.length >= 3 && one.slice(0, 3) === other.slice(0, 3)) return true;
  return SHORT_FORMS.some((forms) => forms.includes(one) && forms.includes(other));
}
