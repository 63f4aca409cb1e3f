import { WORD } from '../lexicon/lexicon.ts';
import { isComma, lowerAt, type Reading } from '../reading/reading.ts';
import { endsSentence } from '../words/tokens.ts';
import type { Attribution } from './attribution.ts';
import { readAfter } from './readAfter.ts';

const REACH = 45;
const LONGEST_APPOSITION = 25;
/** No sentence opens more clauses that an attribution could be; hostile texts do. */
const MOST_TRIES = 6;

/**
 * The attribution at the end of a sentence that goes on after the quotation: `"a mess" that he would mend, said X`,
 * `"bold" and "new," X said`.
 */
export function readLooseAfter(reading: Reading, from: number, limit: number): Attribution | null {
  const { tokens, segmentAt, segments } = reading;
  const stop = Math.min(limit, from + REACH);
  let open = false;
  let tries = 0;
  // What stands right beside the quotation is somebody's answer to it.
  if (segmentAt[from] !== -1) return null;
  for (let at = from; at < stop; at++) {
    const segment = segments[segmentAt[at] ?? -1];
    if (segment) {
      at = segment.to;
      if (tokens.isSign(segment.last, '.?!')) return null;
      open = tokens.isSign(segment.last, ',');
    } else if (endsSentence(tokens, at)) return null;
    else if (isComma(reading, at)) open = true;
    else {
      if (open && ++tries > MOST_TRIES) return null;
      const found = open ? readAfter(reading, at, limit) : null;
      if (found && found.strong && found.gap < LONGEST_APPOSITION && closes(reading, found, limit))
        return { ...found, pattern: 'looseAfter' };
      open = false;
    }
  }
  return null;
}

/** The clause of an attribution ends soon after it, so that it belongs to what stands before. */
function closes(reading: Reading, { cueTo, subject }: Attribution, limit: number): boolean {
  const end = Math.max(cueTo, subject.to) + 1;
  if (end >= limit || reading.tokens.isPunctuation(end)) return true;
  return reading.tokens.is(end, WORD.preposition | WORD.time) && lowerAt(reading, end) !== 'that';
}
