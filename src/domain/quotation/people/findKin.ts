import type { Gender, Person } from './people.ts';

/** Kin by their word, and the gender of a parent. */
const SPOUSES = new Set(['wife', 'husband', 'spouse', 'lady']);
const PARENTS: ReadonlyMap<string, Gender> = new Map([
  ['mother', 'female'],
  ['mamma', 'female'],
  ['father', 'male'],
  ['papa', 'male'],
]);

/**
 * Finds the person who is `word` to another, "wife" or "father", by surnames: a spouse is the one other person of the
 * surname and the other gender, a parent the one who is only called Mr or Mrs with it; a child without a surname
 * belongs to the only couple there is. -1 for nobody, and for other words.
 */
export function findKin(persons: readonly Person[]): (word: string, of: number) => number {
  const bySurname = new Map<string, Person[]>();
  for (const person of persons) {
    const known = bySurname.get(person.surname);
    if (known) known.push(person);
    else bySurname.set(person.surname, [person]);
  }
  const couples = [...bySurname.values()].filter(
    (family) => parent(family, 'male') !== undefined && parent(family, 'female') !== undefined,
  );
  return (word, of) => {
    const person = persons[of];
    if (!person) return -1;
    const family = bySurname.get(person.surname) ?? [];
    if (SPOUSES.has(word)) {
      const others = family.filter(({ gender }) => isOther(person.gender, gender));
      return others.length === 1 ? (others[0]?.index ?? -1) : -1;
    }
    const gender = PARENTS.get(word);
    if (!gender) return -1;
    const home = family.length > 1 || couples.length !== 1 ? family : (couples[0] ?? []);
    const found = parent(home, gender);
    return found === undefined || found === person ? -1 : found.index;
  };
}

const TITLED = 3;

/** The one of a family who is known by title and surname only. */
const parent = (family: readonly Person[], gender: 'male' | 'female' | 'unknown'): Person | undefined =>
  gender === 'unknown'
    ? undefined
    : family.find(({ given, votes }) => given.length === 0 && votes[gender] >= TITLED);

const isOther = (gender: Gender, other: Gender): boolean =>
  gender !== 'unknown' && other !== 'unknown' && gender !== other;
