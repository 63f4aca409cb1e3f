import { isFiniteCue } from '../phrases/finiteCues.ts';
import type { Reading } from '../reading/reading.ts';
import { firstSubject } from '../phrases/firstSubject.ts';
import { clauseEnd } from '../phrases/sentences.ts';
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
  /**
   * Another reporting verb, and one that takes the report up again: "and argued that", "adding that", "who also said".
   */
  readonly cue: boolean;
  readonly resumes: boolean;
  /**
   * Whom the whole sentences between them are about: the person named last as their subject, -2 for a newcomer without
   * a name, -1 for none.
   */
  readonly about: number;
}

/** "A man behind her laughed": somebody, and nobody named. */
export const NEWCOMER = -2;

const RESUMING = new Set(['and', 'but', 'then', 'also']);

/**
 * Reads what stands between two passages, as far as it lies in reach: `last` is the first one's last token, `from`
 * where what says who spoke it has ended, `to` where the second begins.
 */
export function readBetween(reading: Reading, last: number, from: number, to: number): Between {
  const { tokens, segmentAt } = reading;
  let words = 0;
  let sentences = 0;
  let resumes = false;
  let subject = false;
  let cue = false;
  let about = -1;
  let opens = from === last + 1 && tokens.isSign(last - 1, '.!?…');
  for (let at = Math.max(last + 1, to - BETWEEN_REACH); at < to; at++) {
    if (segmentAt[at] !== -1) continue;
    if (isResumed(tokens, at)) resumes = true;
    if (at < from) continue;
    if (opens && (tokens.isWord(at) || tokens.isNumber(at))) {
      about = subjectAt(reading, at, to) ?? about;
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
  return { words, sentences, subject, cue, resumes, about };
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

/**
 * Whom the sentence that begins at `at` brings up as its subject; `null` where it only goes on about somebody, or is
 * about a thing.
 */
function subjectAt(reading: Reading, at: number, limit: number): number | null {
  const phrase = firstSubject(reading, at, clauseEnd(reading, at, limit));
  if (!phrase || phrase.kind === 'pronoun') return null;
  const { tokens, people } = reading;
  if (phrase.kind === 'name') {
    const person = people.personOf[phrase.mention] ?? -1;
    return person === -1 ? null : person;
  }
  const isNew = NEW.has(tokens.word(phrase.from)) && tokens.is(phrase.head, WORD.role | WORD.title);
  return isNew ? NEWCOMER : null;
}

const NEW = new Set(['a', 'an', 'another', 'one']);
