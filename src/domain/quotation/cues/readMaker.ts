import { WORD } from '../lexicon/lexicon.ts';
import { readPhrase } from '../phrases/readPhrase.ts';
import type { Reading } from '../reading/reading.ts';
import type { Attribution } from './attribution.ts';

const REACH = 24;

/** `There was a post by the council at noon: "`: whoever made what is read. At most one. */
export function readMaker(reading: Reading, start: number, from: number): Attribution[] {
  const { tokens } = reading;
  if (!tokens.isSign(from - 1, ':')) return [];
  for (let at = Math.max(start, from - REACH); at < from; at++) {
    const makes = tokens.reads(at + 1, 'by') || tokens.reads(at + 1, 'from');
    if (!makes || !tokens.is(at, WORD.document)) continue;
    const subject = readPhrase(reading, at + 2, from);
    if (!subject) return [];
    const gap = from - 2 - subject.to;
    return [{ pattern: 'looseBefore', cueFrom: at, cueTo: at + 1, subject, gap, strong: true }];
  }
  return [];
}
