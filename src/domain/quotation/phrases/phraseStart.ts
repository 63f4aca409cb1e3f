import { WORD } from '../lexicon/lexicon.ts';
import { isWord } from './phrases.ts';
import { lowerAt, type Reading } from '../reading/reading.ts';
import { FLAG, TOKEN } from '../words/tokens.ts';

const NOUN = WORD.role | WORD.group | WORD.document | WORD.title;

/** A preposition whose object follows; "after X said" and "as X put it" are clauses of their own. */
export function governs(reading: Reading, at: number): boolean {
  const bits = reading.tokens.bits[at] ?? 0;
  return (
    isWord(reading, at) &&
    (bits & WORD.preposition) !== 0 &&
    !(bits & WORD.conjunction) &&
    !isRoughly(reading, at) &&
    reading.mentionAt[at] === -1
  );
}

/** The leftmost token of the noun phrase that ends at `at`: back over adjectives, numbers and a determiner. */
export function phraseStart(reading: Reading, at: number, start: number): number {
  const { tokens } = reading;
  let left = at;
  while (left > start && left > at - 8) {
    const before = left - 1;
    if (tokens.type[before] === TOKEN.number && reading.segmentAt[before] === -1) {
      left = before;
      continue;
    }
    if (!isWord(reading, before)) break;
    if (
      lowerAt(reading, before).endsWith('ing') &&
      !((tokens.bits[before] ?? 0) & NOUN) &&
      !((tokens.bits[before - 1] ?? 0) & WORD.determiner)
    )
      break;
    const bits = tokens.bits[before] ?? 0;
    if (bits & WORD.determiner) return opensClause(reading, before, start) ? left : before;
    if (
      bits &
        (WORD.preposition |
          WORD.conjunction |
          WORD.auxiliary |
          WORD.pronoun |
          WORD.cueFinite |
          WORD.adverb) &&
      reading.mentionAt[before] === -1
    ) {
      if (!((tokens.flags[before] ?? 0) & FLAG.possessive)) break;
    }
    left = before;
  }
  return left;
}

/** "said that officials": the word belongs to the verb before it, not to the phrase. */
const opensClause = (reading: Reading, at: number, start: number): boolean =>
  at > start && lowerAt(reading, at) === 'that' && isWord(reading, at - 1);

const ROUGHLY = new Set(['about', 'around', 'over', 'nearly', 'almost']);

/** "about 200 people": the word belongs to the number. */
export const isRoughly = (reading: Reading, at: number): boolean =>
  reading.tokens.type[at + 1] === TOKEN.number && ROUGHLY.has(lowerAt(reading, at));
