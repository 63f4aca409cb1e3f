import type { Phrase } from '../phrases/phrase.ts';
import { readPhrase } from '../phrases/readPhrase.ts';
import { isComma, isWord, type Reading } from '../reading/reading.ts';
import { WORD } from '../lexicon/lexicon.ts';
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
  const { tokens, mentions, people } = reading;
  const described = people.persons.map(() => new Set<string>());
  for (const [index, mention] of mentions.entries()) {
    const set = described[people.personOf[index] ?? -1];
    if (!set) continue;
    const add = (from: number, to: number): void => {
      for (const word of tellingWords(reading, from, to)) {
        set.add(word);
        const long = SPELLED_OUT[word];
        if (long) set.add(long);
      }
    };
    let left = mention.first;
    while (
      left > 0 &&
      mention.first - left < 8 &&
      isWord(reading, left - 1) &&
      !((tokens.bits[left - 1] ?? 0) & (CONTENT_FREE | WORD.cueFinite))
    )
      left--;
    if (left < mention.first) add(left, mention.first - 1);
    let after = mention.last + 1;
    if (mention.possessive) continue;
    const apposed = isComma(reading, after);
    const equated =
      isWord(reading, after) &&
      ['is', 'was', 'became'].includes(tokens.text.slice(tokens.start[after], tokens.end[after]));
    if (!apposed && !equated) continue;
    after++;
    // "Smith, 46," is "the 46-year-old" later on.
    if (apposed && tokens.type[after] === TOKEN.number) set.add(`${lower(tokens, after)}-year-old`);
    if (isWord(reading, after) && (tokens.bits[after] ?? 0) & WORD.determiner) {
      const phrase = readPhrase(reading, after, Math.min(tokens.count, after + 12));
      if (phrase && phrase.kind === 'nominal' && (tokens.bits[phrase.head] ?? 0) & (WORD.role | WORD.title))
        add(phrase.from, phrase.to);
    } else if (
      apposed &&
      isWord(reading, after) &&
      (tokens.bits[after] ?? 0) & (WORD.role | WORD.title | WORD.demonym)
    ) {
      const phrase = readPhrase(reading, after, Math.min(tokens.count, after + 12));
      if (phrase && phrase.kind === 'nominal') add(phrase.from, phrase.to);
    }
  }
  return described;
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
