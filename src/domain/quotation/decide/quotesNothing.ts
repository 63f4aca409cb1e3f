import { WORD } from '../lexicon/lexicon.ts';
import type { Segment } from '../marks/segments.ts';
import type { Reading } from '../reading/reading.ts';

const TITLED = new Set(['titled', 'entitled', 'headlined', 'subtitled']);
const CALLED = new Set(['called', 'named']);

/**
 * What marks are put around that are surely nobody's words: a value in mark-up, and the title of a work that is called
 * one.
 */
export function quotesNothing(reading: Reading, { from, last }: Segment): boolean {
  const { tokens } = reading;
  const before = tokens.isSign(from - 1, ',:') ? from - 2 : from - 1;
  if (tokens.isSign(from - 1, '=')) return true;
  if (TITLED.has(tokens.word(before))) return true;
  // "a book called": but who is called something is often called so by somebody.
  const work = tokens.is(before - 1, WORD.document | WORD.opener) || isThing(reading, before - 1);
  return before === from - 1 && CALLED.has(tokens.word(before)) && work && !tokens.isSign(last, ',');
}

/** "a panel": a noun with its article that is no person. */
const isThing = ({ tokens }: Reading, at: number): boolean =>
  tokens.isWord(at) &&
  (tokens.reads(at - 1, 'a') || tokens.reads(at - 1, 'an')) &&
  !tokens.is(at, WORD.role | WORD.title | WORD.demonym | WORD.adverb);
