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

const readings = new Map<string, number>();

function learn(word: string, bits: number): void {
  readings.set(word, (readings.get(word) ?? 0) | bits);
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
const rolesOfAll = `${roles.ROLES} ${roles.MALE_ROLES} ${roles.FEMALE_ROLES}`;
for (const role of split(rolesOfAll)) if (!/(?:s|y|ch|man|woman)$/.test(role)) learn(`${role}s`, WORD.group);
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

/** All known words by a hash of their characters, so that a word is looked up where it stands in a text. */
const known = [...readings.keys()];
const slots = new Int32Array(1 << Math.ceil(Math.log2(known.length * 4)));
const readingsOf = Int32Array.from(readings.values());
const PLAIN = 128;

for (const [index, word] of known.entries()) {
  let slot = hashOf(word, 0, word.length);
  while (slot !== -1 && slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
  if (slot !== -1) slots[slot] = index + 1;
}

/** A character in lower case and with a straight apostrophe, as far as that is plain. */
function fold(sign: number): number {
  if (sign >= 65 && sign <= 90) return sign + 32;
  return sign === 0x2019 ? 39 : sign;
}

/** The first slot for a stretch of text; -1 where it has more than plain letters and signs. */
function hashOf(text: string, from: number, to: number): number {
  let hash = 0;
  for (let at = from; at < to; at++) {
    const sign = fold(text.charCodeAt(at));
    if (sign >= PLAIN) return -1;
    hash = (Math.imul(hash, 31) + sign) | 0;
  }
  return (hash ^ (hash >>> 15)) & (slots.length - 1);
}

/** All readings of the word from `from` to `to`, whatever its case and apostrophes; 0 for one that is not known. */
export function readingsAt(text: string, from: number, to: number): number {
  let slot = hashOf(text, from, to);
  if (slot === -1) return readings.get(text.slice(from, to).toLowerCase().replaceAll('’', "'")) ?? 0;
  for (;;) {
    const index = (slots[slot] ?? 0) - 1;
    if (index === -1) return 0;
    if (isSpelled(known[index] ?? '', text, from, to)) return readingsOf[index] ?? 0;
    slot = (slot + 1) & (slots.length - 1);
  }
}

/** All readings of a word; 0 for one that is not known. */
export const wordBits = (word: string): number => readingsAt(word, 0, word.length);

function isSpelled(word: string, text: string, from: number, to: number): boolean {
  if (word.length !== to - from) return false;
  for (let at = 0; at < word.length; at++)
    if (word.charCodeAt(at) !== fold(text.charCodeAt(from + at))) return false;
  return true;
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
