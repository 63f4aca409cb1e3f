import { WORD, wordBits } from '../../quotation/lexicon/lexicon.ts';
import { sameGiven } from '../../quotation/people/nicknames.ts';
import { foldWords } from '../../text/fold.ts';

/** Words beside a name that do not tell two people apart. */
const TITLES = new Set(
  (
    'mr mrs ms miss mx dr prof professor sir dame lord lady sen senator senators rep representative gov governor president ' +
    'vice secretary minister prime chancellor judge justice general gen col colonel capt captain lt sgt rev reverend king ' +
    'queen prince princess pope mayor ambassador congressman congresswoman attorney former the jr sr ii iii iv phd md esq'
  ).split(' '),
);

/** Whether two names may be one person's: the same surname, and first names that do not contradict each other. */
export function isSameSpeaker(one: string, other: string): boolean {
  const left = nameWords(one);
  const right = nameWords(other);
  const surname = left.at(-1);
  if (surname === undefined || right.length === 0) return false;
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (short.every((word) => long.includes(word))) return true;
  if (surname !== right.at(-1) || short.length === 1) return false;
  const [first = '', ...rest] = left.slice(0, -1);
  const given = right.slice(0, -1);
  // A man known by his middle name, or by a short form of it, is the same man.
  return (
    given.some((name) => matchFirst(first, name)) || rest.some((name) => matchFirst(name, given[0] ?? ''))
  );
}

/**
 * The words of a name, folded, without titles and without a role before it ("Coach Hale"). The last is taken for the
 * surname. A handle is read as the words that its capitals set apart.
 */
export function nameWords(name: string): string[] {
  const plain = name.startsWith('@') ? name.replaceAll(/(?<=\p{Ll})(?=\p{Lu})|[@_]/gu, ' ') : name;
  const words = foldWords(plain.replace(/['’]s$/, ''));
  let kept = words.filter((word) => !TITLES.has(word));
  while (kept.length > 1 && isRole(kept[0] ?? '')) kept = kept.slice(1);
  return kept.length > 0 ? kept : words;
}

const ROLE = WORD.title | WORD.titleMale | WORD.titleFemale | WORD.role | WORD.roleMale | WORD.roleFemale;
const GIVEN = WORD.givenMale | WORD.givenFemale;

/** Whether a word says what somebody is, and is nobody's name. */
function isRole(word: string): boolean {
  const bits = wordBits(word);
  return (bits & ROLE) !== 0 && (bits & GIVEN) === 0;
}

function matchFirst(one: string, other: string): boolean {
  if (one.startsWith(other) || other.startsWith(one)) return true;
  if (one.length >= 3 && one.slice(0, 3) === other.slice(0, 3)) return true;
  return sameGiven(one, other);
}
