import { WORD } from '../lexicon/lexicon.ts';
import type { People } from './people.ts';
import { endsSentence, type Tokens } from '../words/tokens.ts';

const SEVERAL = -2;
const PRONOUN_VOTE = 0.5;
const MOST_BY_PRONOUNS = 1.5;

/**
 * Fixes each person's gender by the votes of given name, title and role, and of every pronoun whose sentence has named
 * only one person before it.
 */
export function settleGenders(
  people: People,
  tokens: Tokens,
  segmentAt: Int32Array,
  mentionAt: Int32Array,
): void {
  const called = countPronouns(people, tokens, segmentAt, mentionAt);
  for (const [index, person] of people.persons.entries()) {
    const pronouns = called[index] ?? { male: 0, female: 0 };
    const { votes } = person;
    // "Smith met her father": pronouns near a name do not outvote what the name itself says.
    const most = votes.male === votes.female ? Infinity : MOST_BY_PRONOUNS;
    const male = votes.male + Math.min(pronouns.male, votes.female > votes.male ? most : Infinity);
    const female = votes.female + Math.min(pronouns.female, votes.male > votes.female ? most : Infinity);
    person.gender = male === female ? 'unknown' : male > female ? 'male' : 'female';
  }
}

interface Votes {
  male: number;
  female: number;
}

/** The votes of the pronouns for each person. */
function countPronouns(
  people: People,
  tokens: Tokens,
  segmentAt: Int32Array,
  mentionAt: Int32Array,
): readonly Votes[] {
  const called = people.persons.map((): Votes => ({ male: 0, female: 0 }));
  let only = -1;
  for (let at = 0; at < tokens.count; at++) {
    if (!tokens.isWord(at)) {
      if (tokens.isBreak(at) || endsSentence(tokens, at)) only = -1;
      continue;
    }
    if (segmentAt[at] !== -1) continue;
    const found = mentionAt[at] ?? -1;
    const person = people.personOf[found] ?? -1;
    if (person !== -1 && person !== only) only = only === -1 ? person : SEVERAL;
    const votes = called[only];
    if (!votes || found !== -1 || !tokens.is(at, WORD.malePronoun | WORD.femalePronoun)) continue;
    votes[tokens.is(at, WORD.malePronoun) ? 'male' : 'female'] += PRONOUN_VOTE;
  }
  return called;
}
