import { WORD } from '../lexicon/lexicon.ts';
import type { Segment } from '../marks/segments.ts';
import type { Reading } from '../reading/reading.ts';

const TITLED = new Set(['titled', 'entitled', 'headlined', 'subtitled']);
const CALLED = new Set(['called', 'named']);

/**
 * What marks are put around that are surely nobody's words: a value in mark-up, and the title of a work that is called
 * one.
 */
export function quotesNothing({ tokens }: Reading, { from, last }: Segment): boolean {
  const before = tokens.isSign(from - 1, ',:') ? from - 2 : from - 1;
  if (tokens.isSign(from - 1, '=')) return true;
  if (TITLED.has(tokens.word(before))) return true;
  // "a book called": but who is called something is often called so by somebody.
  const work = tokens.is(before - 1, WORD.document) || tokens.is(before - 1, WORD.opener);
  return before === from - 1 && CALLED.has(tokens.word(before)) && work && !tokens.isSign(last, ',');
}
