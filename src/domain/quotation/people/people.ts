import { WORD } from '../lexicon/lexicon.ts';

export type Gender = 'male' | 'female' | 'unknown';

/** A person as one article knows them. `name` is the fullest form it uses, titles left out. */
export interface Person {
  readonly index: number;
  name: string;
  readonly surname: string;
  /** Given names and initials of the fullest form, lower case. */
  given: readonly string[];
  gender: Gender;
  readonly votes: { male: number; female: number };
  /** Every full form the article uses: how many given names it has, and how often it stands there. */
  readonly forms: Map<string, { readonly given: number; times: number }>;
  /** Head nouns of titles, roles and appositives the article ties to the person. */
  readonly roles: Set<string>;
  /** Mentions by full name: the person a bare surname means is the one named in full most. */
  named: number;
  /** A title, a speech verb or a bare surname shows that this is a person, not a thing that has a given name in it. */
  confirmed: boolean;
}

/** The people of an article, and for each mention the person it names, or -1. */
export interface People {
  readonly persons: Person[];
  readonly personOf: Int32Array;
  /** 1 for a mention by a name that several people of the article share. */
  readonly shared: Uint8Array;
}

/** The gender that a given name shows by its readings. */
export const genderOfGiven = (readings: number): Gender =>
  oneOf((readings & WORD.givenMale) !== 0, (readings & WORD.givenFemale) !== 0);

/** The gender that a title or role shows by its readings. */
export const genderOfTitle = (readings: number): Gender =>
  oneOf(
    (readings & (WORD.titleMale | WORD.roleMale)) !== 0,
    (readings & (WORD.titleFemale | WORD.roleFemale)) !== 0,
  );

function oneOf(male: boolean, female: boolean): Gender {
  if (male === female) return 'unknown';
  return male ? 'male' : 'female';
}
