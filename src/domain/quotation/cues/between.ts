import { isFiniteCue } from '../phrases/finiteCues.ts';
import type { Reading } from '../reading/reading.ts';
import { WORD } from '../lexicon/lexicon.ts';
import { endsSentence, lower, TOKEN } from '../words/tokens.ts';

const BETWEEN_REACH = 120;

/** What stands between two quotations. */
export interface Between {
  /** How many words, and how many ends of sentences. */
  readonly words: number;
  readonly sentences: number;
  /** Another subject comes up. */
  readonly subject: boolean;
  /** Another reporting verb, and one that takes the report up again: "and argued that", "adding that", "who also said". */
  readonly cue: boolean;
  readonly resumes: boolean;
}

const RESUMING = new Set(['and', 'but', 'then', 'also']);

/**
 * Reads what stands between two passages, as far as it lies in reach: `last` is the first one's last token, `from` where what says who
 * spoke it has ended, `to` where the second begins.
 */
export function readBetween(reading: Reading, last: number, from: number, to: number): Between {
  const { tokens, segmentAt, mentionAt, mentions } = reading;
  let words = 0;
  let sentences = 0;
  let resumes = false;
  let subject = false;
  let cue = false;
  for (let at = Math.max(last + 1, to - BETWEEN_REACH); at < to; at++) {
    if (segmentAt[at] !== -1) continue;
    const bits = tokens.bits[at] ?? 0;
    if (
      bits & (WORD.cueFinite | WORD.cueIng) &&
      (lower(tokens, at) === 'adding' || RESUMING.has(lower(tokens, at - 1)))
    )
      resumes = true;
    if (at < from) continue;
    if (tokens.type[at] === TOKEN.punctuation) {
      if (endsSentence(tokens, at)) sentences++;
    } else if (tokens.type[at] === TOKEN.number) words++;
    else if (tokens.type[at] === TOKEN.word) {
      words++;
      if (isFiniteCue(reading, at) || (bits & WORD.cueIng && bits & WORD.cueStrong)) cue = true;
      if (sentences === 0) continue;
      const mention = mentions[mentionAt[at] ?? -1];
      if (
        bits & WORD.pronoun ||
        (mention && !mention.possessive && reading.people.personOf[mentionAt[at] ?? -1] !== -1)
      )
        subject = true;
    }
  }
  return { words, sentences, subject, cue, resumes };
}
