import { isFiniteCue } from '../phrases/finiteCues.ts';
import type { Reading } from '../reading/reading.ts';
import { WORD } from '../lexicon/lexicon.ts';
import { endsSentence, type Tokens } from '../words/tokens.ts';

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
  /** The person whose name begins the last whole sentence between them; -1 where none does. */
  readonly opener: number;
}

const RESUMING = new Set(['and', 'but', 'then', 'also']);

/**
 * Reads what stands between two passages, as far as it lies in reach: `last` is the first one's last token, `from` where what says who
 * spoke it has ended, `to` where the second begins.
 */
export function readBetween(reading: Reading, last: number, from: number, to: number): Between {
  const { tokens, segmentAt } = reading;
  let words = 0;
  let sentences = 0;
  let resumes = false;
  let subject = false;
  let cue = false;
  let opener = -1;
  let opens = false;
  for (let at = Math.max(last + 1, to - BETWEEN_REACH); at < to; at++) {
    if (segmentAt[at] !== -1) continue;
    if (isResumed(tokens, at)) resumes = true;
    if (at < from) continue;
    if (opens && (tokens.isWord(at) || tokens.isNumber(at))) {
      opener = isSubject(reading, at) ? personAt(reading, at) : -1;
      opens = false;
    }
    if (tokens.isNumber(at)) words++;
    else if (tokens.isWord(at)) {
      words++;
      if (reports(reading, at)) cue = true;
      if (sentences > 0 && isSubject(reading, at)) subject = true;
    } else if (endsSentence(tokens, at)) {
      sentences++;
      opens = true;
    }
  }
  return { words, sentences, subject, cue, resumes, opener };
}

const isResumed = (tokens: Tokens, at: number): boolean =>
  tokens.is(at, WORD.cueFinite | WORD.cueIng) &&
  (tokens.reads(at, 'adding') || RESUMING.has(tokens.word(at - 1)));

const reports = (reading: Reading, at: number): boolean =>
  isFiniteCue(reading, at) || (reading.tokens.is(at, WORD.cueIng) && reading.tokens.is(at, WORD.cueStrong));

/** A pronoun or a person's name that owns nothing. */
function isSubject({ tokens, mentions, mentionAt, people }: Reading, at: number): boolean {
  if (tokens.is(at, WORD.pronoun)) return true;
  const found = mentionAt[at] ?? -1;
  return found !== -1 && mentions[found]?.possessive === false && people.personOf[found] !== -1;
}

function personAt({ mentionAt, people }: Reading, at: number): number {
  return people.personOf[mentionAt[at] ?? -1] ?? -1;
}
