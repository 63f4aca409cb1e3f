import type { Person } from './people.ts';

const SPOUSES = new Set(['wife', 'husband', 'spouse', 'lady']);

export const isSpouse = (word: string): boolean => SPOUSES.has(word);

/** For a person the one other person of the same surname and the other gender, as far as the article tells; -1 for nobody. */
export function pairSpouses(persons: readonly Person[]): (person: number) => number {
  const bySurname = new Map<string, Person[]>();
  for (const person of persons) {
    const known = bySurname.get(person.surname);
    if (known) known.push(person);
    else bySurname.set(person.surname, [person]);
  }
  return (index) => {
    const person = persons[index];
    if (!person || person.gender === 'unknown') return -1;
    const others = (bySurname.get(person.surname) ?? []).filter(
      ({ gender }) => gender !== 'unknown' && gender !== person.gender,
    );
    return others.length === 1 ? (others[0]?.index ?? -1) : -1;
  };
}
