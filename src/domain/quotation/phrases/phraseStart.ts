import { WORD } from '../lexicon/lexicon.ts';
import { isWord, lowerAt, type Reading } from '../reading/reading.ts';
import { FLAG } from '../words/tokens.ts';

const NOUN = WORD.role | WORD.group | WORD.document | WORD.title;
const REACH = 8;
const NO_PART =
  WORD.preposition | WORD.conjunction | WORD.auxiliary | WORD.pronoun | WORD.cueFinite | WORD.adverb;

/** A preposition whose object follows; "after X said" and "as X put it" are clauses of their own. */
export function governs(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  return (
    isWord(reading, at) &&
    tokens.is(at, WORD.preposition) &&
    !tokens.is(at, WORD.conjunction) &&
    !isRoughly(reading, at) &&
    reading.mentionAt[at] === -1
  );
}

/** The leftmost token of the noun phrase that ends at `at`: back over adjectives, numbers and a determiner. */
export function phraseStart(reading: Reading, at: number, start: number): number {
  const { tokens, segmentAt } = reading;
  let left = at;
  while (left > start && left > at - REACH) {
    const before = left - 1;
    const number = tokens.isNumber(before) && segmentAt[before] === -1;
    if (!number) {
      if (!isWord(reading, before) || isGerund(reading, before)) break;
      if (tokens.is(before, WORD.determiner)) return opensClause(reading, before, start) ? left : before;
      const other = tokens.is(before, NO_PART) && reading.mentionAt[before] === -1;
      if (other && !tokens.has(before, FLAG.possessive)) break;
    }
    left = before;
  }
  return left;
}

/** "calling Smith": a form in -ing that is no noun. */
const isGerund = (reading: Reading, at: number): boolean =>
  lowerAt(reading, at).endsWith('ing') &&
  !reading.tokens.is(at, NOUN) &&
  !reading.tokens.is(at - 1, WORD.determiner);

/** "said that officials": the word belongs to the verb before it, not to the phrase. */
const opensClause = (reading: Reading, at: number, start: number): boolean =>
  at > start && reading.tokens.reads(at, 'that') && isWord(reading, at - 1);

const ROUGHLY = new Set(['about', 'around', 'over', 'nearly', 'almost']);

/** "about 200 people": the word belongs to the number. */
export const isRoughly = (reading: Reading, at: number): boolean =>
  reading.tokens.isNumber(at + 1) && ROUGHLY.has(lowerAt(reading, at));
