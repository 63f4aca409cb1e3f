import { WORD } from './lexicon/lexicon.ts';
import { isFiniteCue } from './phrases.ts';
import type { Reading } from './reading.ts';
import { endsSentence, TOKEN } from './tokens.ts';

const BETWEEN_REACH = 120;

/** What stands between two quotations: how many sentences end there, whether another subject comes up, and another reporting verb. */
export interface Between {
  readonly sentences: number;
  readonly subject: boolean;
  readonly cue: boolean;
}

/** Reads what stands between two tokens, as far as it lies in reach. */
export function readBetween(reading: Reading, from: number, to: number): Between {
  const { tokens, segmentAt, mentionAt, mentions } = reading;
  let sentences = 0;
  let subject = false;
  let cue = false;
  for (let at = Math.max(from, to - BETWEEN_REACH); at < to; at++) {
    if (segmentAt[at] !== -1) continue;
    if (tokens.type[at] === TOKEN.punctuation) {
      if (endsSentence(tokens, at)) sentences++;
    } else if (tokens.type[at] === TOKEN.word) {
      if (
        isFiniteCue(reading, at) ||
        ((tokens.bits[at] ?? 0) & WORD.cueIng && (tokens.bits[at] ?? 0) & WORD.cueStrong)
      )
        cue = true;
      if (sentences === 0) continue;
      const mention = mentions[mentionAt[at] ?? -1];
      if (
        (tokens.bits[at] ?? 0) & WORD.pronoun ||
        (mention && !mention.possessive && reading.people.personOf[mentionAt[at] ?? -1] !== -1)
      )
        subject = true;
    }
  }
  return { sentences, subject, cue };
}
