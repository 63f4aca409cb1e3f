import { WORD } from '../lexicon/lexicon.ts';
import { isWord, type Reading } from '../reading/reading.ts';
import { isFiniteCue } from './finiteCues.ts';

/** "the Smith campaign": a name directly before a noun only says which. */
export const isModifier = (reading: Reading, last: number): boolean =>
  isWord(reading, last + 1) &&
  reading.tokens.is(last + 1, WORD.role | WORD.group | WORD.document) &&
  !reading.tokens.is(last + 1, WORD.determiner | WORD.preposition) &&
  !isFiniteCue(reading, last + 1);
