import { DOUBLING_VERBS, IRREGULAR_VERBS, PHRASAL_CUES, STRONG_CUES, WEAK_CUES } from './cueVerbs.ts';
import { FEMALE_GIVEN_NAMES, MALE_GIVEN_NAMES } from './givenNames.ts';
import * as roles from './titlesAndRoles.ts';
import * as words from './words.ts';

/** What a word can be, as bits of one number, so that a token carries all its readings at once. */
export const WORD = {
  cueFinite: 1 << 0,
  cueIng: 1 << 1,
  cueBase: 1 << 2,
  cueStrong: 1 << 3,
  cueWeak: 1 << 4,
  titleMale: 1 << 5,
  titleFemale: 1 << 6,
  title: 1 << 7,
  roleMale: 1 << 8,
  roleFemale: 1 << 9,
  role: 1 << 10,
  group: 1 << 11,
  document: 1 << 12,
  determiner: 1 << 13,
  preposition: 1 << 14,
  conjunction: 1 << 15,
  pronoun: 1 << 16,
  auxiliary: 1 << 17,
  adverb: 1 << 18,
  time: 1 << 19,
  organisation: 1 << 20,
  place: 1 << 21,
  demonym: 1 << 22,
  particle: 1 << 23,
  suffix: 1 << 24,
  opener: 1 << 25,
  givenMale: 1 << 26,
  givenFemale: 1 << 27,
  abbreviation: 1 << 28,
  malePronoun: 1 << 29,
  femalePronoun: 1 << 30,
  /** A reporting verb only together with a small word: "put it", "shot back". The sign bit, so test it with `!== 0`. */
  phrasal: 1 << 31,
} as const;

/** Words that hold a sentence together and name nothing. */
export const FUNCTION_WORD =
  WORD.determiner | WORD.preposition | WORD.conjunction | WORD.pronoun | WORD.auxiliary | WORD.adverb;

const ids = new Map<string, number>();
const bitsOf: number[] = [0];
const spelled: string[] = [''];

function learn(word: string, bits: number): void {
  let id = ids.get(word);
  if (id === undefined) {
    id = bitsOf.length;
    ids.set(word, id);
    bitsOf.push(0);
    spelled.push(word);
  }
  bitsOf[id] = (bitsOf[id] ?? 0) | bits;
}

const split = (list: string): string[] => list.split(/\s+/).filter((word) => word !== '');
function learnAll(list: string, bits: number): void {
  for (const word of split(list)) learn(word, word.endsWith('.') ? bits | WORD.abbreviation : bits);
}

const doubling = new Set(split(DOUBLING_VERBS));

/** Third person, past and -ing forms of a verb; irregular ones from the table. */
function inflect(lemma: string): { readonly finite: readonly string[]; readonly ing: string } {
  const irregular = IRREGULAR_VERBS[lemma];
  if (irregular) return { finite: irregular.slice(0, -1), ing: irregular.at(-1) ?? lemma };
  const last = lemma.at(-1) ?? '';
  const before = lemma.at(-2) ?? '';
  const consonantY = last === 'y' && !'aeiou'.includes(before);
  const hissing = /(?:s|sh|ch|x|z)$/.test(lemma);
  const stem = doubling.has(lemma) ? lemma + last : lemma;
  return {
    finite: [
      consonantY ? `${lemma.slice(0, -1)}ies` : lemma + (hissing ? 'es' : 's'),
      consonantY ? `${lemma.slice(0, -1)}ied` : last === 'e' ? `${lemma}d` : `${stem}ed`,
    ],
    ing: last === 'e' && before !== 'e' ? `${lemma.slice(0, -1)}ing` : `${stem}ing`,
  };
}

function learnVerbs(list: string, strength: number): void {
  for (const lemma of split(list)) {
    const forms = inflect(lemma);
    learn(lemma, strength | WORD.cueBase);
    for (const form of forms.finite) learn(form, strength | WORD.cueFinite);
    learn(forms.ing, strength | WORD.cueIng);
  }
}

learnVerbs(STRONG_CUES, WORD.cueStrong);
learnVerbs(WEAK_CUES, WORD.cueWeak);
for (const line of PHRASAL_CUES) {
  for (const form of split(line.verb)) learn(form, WORD.phrasal);
}
learnAll(MALE_GIVEN_NAMES, WORD.givenMale);
learnAll(FEMALE_GIVEN_NAMES, WORD.givenFemale);
learnAll(roles.MALE_TITLES, WORD.titleMale | WORD.title);
learnAll(roles.FEMALE_TITLES, WORD.titleFemale | WORD.title);
learnAll(roles.TITLES, WORD.title);
learnAll(roles.MALE_ROLES, WORD.roleMale | WORD.role);
learnAll(roles.FEMALE_ROLES, WORD.roleFemale | WORD.role);
learnAll(roles.ROLES, WORD.role);
for (const role of split(roles.ROLES)) if (!/(?:s|y|ch|man|woman)$/.test(role)) learn(`${role}s`, WORD.group);
learnAll(roles.GROUPS, WORD.group);
learnAll(roles.DOCUMENTS, WORD.document);
learnAll(words.DETERMINERS, WORD.determiner);
learnAll(words.PREPOSITIONS, WORD.preposition);
learnAll(words.CONJUNCTIONS, WORD.conjunction);
learnAll(words.SUBJECT_PRONOUNS, WORD.pronoun);
learnAll(words.MALE_PRONOUNS, WORD.malePronoun);
learnAll(words.FEMALE_PRONOUNS, WORD.femalePronoun);
learnAll(words.AUXILIARIES, WORD.auxiliary);
learnAll(words.ADVERBS, WORD.adverb);
learnAll(words.TIME_WORDS, WORD.time);
learnAll(words.ORGANISATION_WORDS, WORD.organisation);
learnAll(words.PLACES, WORD.place);
learnAll(words.DEMONYMS, WORD.demonym);
learnAll(words.NAME_PARTICLES, WORD.particle);
learnAll(words.NAME_SUFFIXES, WORD.suffix);
learnAll(words.TITLE_OPENERS, WORD.opener);

const bitTable = Int32Array.from(bitsOf);

/** The number of a known word, in lower case and with straight apostrophes; 0 for any other. */
export function wordId(word: string): number {
  return ids.get(word) ?? 0;
}

/** All readings of a word by its number. */
export function wordBits(id: number): number {
  return bitTable[id] ?? 0;
}

const particles = new Map(
  PHRASAL_CUES.flatMap(({ verb, particle }) =>
    split(verb).map((form) => [form, new Set(split(particle))] as const),
  ),
);

/** The small words that make a reporting verb of a word marked `phrasal`. */
export function particlesOf(verb: string): ReadonlySet<string> | undefined {
  return particles.get(verb);
}
