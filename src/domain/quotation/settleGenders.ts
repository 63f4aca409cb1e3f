import { WORD } from './lexicon/lexicon.ts';
import type { People } from './people.ts';
import { endsSentence, TOKEN, type Tokens } from './tokens.ts';

const SEVERAL = -2;
const PRONOUN_VOTE = 0.5;

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
  let only = -1;
  for (let at = 0; at < tokens.count; at++) {
    if (tokens.type[at] === TOKEN.break || endsSentence(tokens, at)) only = -1;
    if (tokens.type[at] !== TOKEN.word || segmentAt[at] !== -1) continue;
    const found = mentionAt[at] ?? -1;
    const person = found === -1 ? -1 : (people.personOf[found] ?? -1);
    if (person !== -1 && person !== only) only = only === -1 ? person : SEVERAL;
    const bits = tokens.bits[at] ?? 0;
    if (only < 0 || found !== -1 || !(bits & (WORD.malePronoun | WORD.femalePronoun))) continue;
    const votes = people.persons[only]?.votes;
    if (votes) votes[bits & WORD.malePronoun ? 'male' : 'female'] += PRONOUN_VOTE;
  }
  for (const person of people.persons) {
    const { male, female } = person.votes;
    person.gender = male === female ? 'unknown' : male > female ? 'male' : 'female';
  }
}
