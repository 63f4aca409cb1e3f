import type { Phrase } from '../phrases/phrase.ts';
import { readPhrase } from '../phrases/readPhrase.ts';
import { isComma, isWord, type Reading } from '../reading/reading.ts';
import { WORD } from '../lexicon/lexicon.ts';
import type { Mention } from '../people/mention.ts';
import { FLAG, lower, TOKEN } from '../words/tokens.ts';

const CONTENT_FREE =
  WORD.determiner |
  WORD.preposition |
  WORD.conjunction |
  WORD.pronoun |
  WORD.auxiliary |
  WORD.malePronoun |
  WORD.femalePronoun;

/** For each person the words the article describes them by: titles, roles and appositives, lower case. */
export type Descriptions = readonly ReadonlySet<string>[];

/** The telling words of a phrase, from `from` to `to`, lower case. */
export function tellingWords(reading: Reading, from: number, to: number): string[] {
  const { tokens } = reading;
  const words: string[] = [];
  for (let at = from; at <= to; at++) {
    const word = lower(tokens, at).replaceAll('.', '');
    const aged = tokens.type[at] === TOKEN.number && word.endsWith('-old');
    const telling =
      tokens.type[at] === TOKEN.word &&
      !((tokens.bits[at] ?? 0) & CONTENT_FREE) &&
      !((tokens.flags[at] ?? 0) & FLAG.possessive);
    if (aged || telling) words.push(word);
  }
  return words;
}

const SPELLED_OUT: Readonly<Record<string, string>> = {
  sen: 'senator',
  rep: 'representative',
  gov: 'governor',
  dr: 'doctor',
  prof: 'professor',
  gen: 'general',
  pres: 'president',
  sgt: 'sergeant',
  capt: 'captain',
  col: 'colonel',
  lt: 'lieutenant',
  rev: 'reverend',
  det: 'detective',
};

/** Reads every description of a person in the article: before the name, after it between commas, and "X is the ...". */
export function describePeople(reading: Reading): Descriptions {
  const described = reading.people.persons.map(() => new Set<string>());
  for (const [index, mention] of reading.mentions.entries()) {
    const set = described[reading.people.personOf[index] ?? -1];
    if (!set) continue;
    readBefore(reading, mention, set);
    if (!mention.possessive) readAfter(reading, mention, set);
  }
  return described;
}

const BEFORE_REACH = 8;
const AFTER_REACH = 12;

function readBefore(reading: Reading, { first }: Mention, words: Set<string>): void {
  let left = first;
  while (
    left > 0 &&
    first - left < BEFORE_REACH &&
    isWord(reading, left - 1) &&
    !reading.tokens.is(left - 1, CONTENT_FREE | WORD.cueFinite)
  )
    left--;
  if (left < first) addWords(reading, words, left, first - 1);
}

function readAfter(reading: Reading, { last }: Mention, words: Set<string>): void {
  const { tokens } = reading;
  const apposed = isComma(reading, last + 1);
  const equated = isWord(reading, last + 1) && EQUATES.has(tokens.spelled(last + 1));
  if (!apposed && !equated) return;
  const from = last + 2;
  // "Smith, 46," is "the 46-year-old" later on.
  if (apposed && tokens.isNumber(from)) words.add(`${tokens.word(from)}-year-old`);
  const determined = tokens.is(from, WORD.determiner);
  const bare = apposed && tokens.is(from, WORD.role | WORD.title | WORD.demonym);
  if (!isWord(reading, from) || !(determined || bare)) return;
  const phrase = readPhrase(reading, from, Math.min(tokens.count, from + AFTER_REACH));
  if (phrase?.kind !== 'nominal') return;
  if (!determined || tokens.is(phrase.head, WORD.role | WORD.title))
    addWords(reading, words, phrase.from, phrase.to);
}

const EQUATES = new Set(['is', 'was', 'became']);

function addWords(reading: Reading, words: Set<string>, from: number, to: number): void {
  for (const word of tellingWords(reading, from, to)) {
    words.add(word);
    const long = SPELLED_OUT[word];
    if (long) words.add(long);
  }
}

/** The gender a nominal phrase shows by its head: "actress", "spokesman". */
export function genderOfPhrase(reading: Reading, phrase: Phrase): 'male' | 'female' | 'unknown' {
  const bits = reading.tokens.bits[phrase.head] ?? 0;
  if (bits & (WORD.malePronoun | WORD.roleMale | WORD.titleMale)) return 'male';
  return bits & (WORD.femalePronoun | WORD.roleFemale | WORD.titleFemale) ? 'female' : 'unknown';
}

/** Anybody may be called so. */
const ANYBODY = new Set('man woman boy girl child gentleman lady fellow person stranger voice'.split(' '));

/** Of those whom the last of `words` describes, those whom most of them do. */
export function bestDescribed(
  described: Descriptions,
  persons: readonly number[],
  words: readonly string[],
): readonly number[] {
  const head = words.at(-1);
  if (head === undefined || ANYBODY.has(head)) return [];
  const called = persons.filter((person) => described[person]?.has(head));
  if (called.length < 2) return called;
  const fits = called.map((person) => words.filter((word) => described[person]?.has(word)).length);
  const most = Math.max(...fits);
  return called.filter((_, index) => fits[index] === most);
}
