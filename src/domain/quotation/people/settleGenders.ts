import { WORD } from '../lexicon/lexicon.ts';
import type { People } from './people.ts';
import { endsSentence, TOKEN, type Tokens } from '../words/tokens.ts';

const SEVERAL = -2;
const PRONOUN_VOTE = 0.5;
const MOST_BY_PRONOUNS = 1.5;

/**
 * Fixes each person's gender by the votes of given name, title and role, and of every pronoun whose sentence has named only one
 * person before it.
 */
export function settleGenders(
  people: People,
  tokens: Tokens,
  segmentAt: Int32Array,
  mentionAt: Int32Array,
): void {
  const called = people.persons.map(() => ({ male: 0, female: 0 }));
  let only = -1;
  for (let at = 0; at < tokens.count; at++) {
    if (tokens.type[at] === TOKEN.break || endsSentence(tokens, at)) only = -1;
    if (tokens.type[at] !== TOKEN.word || segmentAt[at] !== -1) continue;
    const found = mentionAt[at] ?? -1;
    const person = found === -1 ? -1 : (people.personOf[found] ?? -1);
    if (person !== -1 && person !== only) only = only === -1 ? person : SEVERAL;
    const bits = tokens.bits[at] ?? 0;
    if (only < 0 || found !== -1 || !(bits & (WORD.malePronoun | WORD.femalePronoun))) continue;
    const votes = called[only];
    if (votes) votes[bits & WORD.malePronoun ? 'male' : 'female'] += PRONOUN_VOTE;
  }
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
