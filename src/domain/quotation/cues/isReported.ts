import { WORD } from '../lexicon/lexicon.ts';
import { isFiniteCue } from '../phrases/finiteCues.ts';
import { isWord, type Reading } from '../reading/reading.ts';
import type { Attribution } from './attribution.ts';

/**
 * `Smith said the council had called it "a disgrace"`: the clause of this cue is what another reporting verb reports.
 */
export function isReported(reading: Reading, { pattern, subject }: Attribution): boolean {
  if (pattern.endsWith('After')) return false;
  const { tokens, mentionAt } = reading;
  let at = subject.from - 1;
  while (
    isWord(reading, at) &&
    mentionAt[at] === -1 &&
    (tokens.is(at, WORD.adverb | WORD.time) || tokens.text.startsWith('that', tokens.start[at]))
  )
    at--;
  return isFiniteCue(reading, at) && tokens.is(at, WORD.cueStrong);
}
