import { WORD } from '../lexicon/lexicon.ts';
import { isComma, isWord, lowerAt, type Reading } from '../reading/reading.ts';
import { FLAG } from '../words/tokens.ts';
import type { Phrase } from './phrase.ts';
import { isRoughly } from './phraseStart.ts';
import { readPhrase } from './readPhrase.ts';
import { withApposition } from './withApposition.ts';

const MOST_TRIES = 3;

/** The first noun phrase of a sentence that is no part of an opening phrase set off by a comma. */
export function firstSubject(reading: Reading, start: number, limit: number): Phrase | null {
  const { tokens } = reading;
  let at = afterDateline(reading, start, limit);
  for (let tries = 0; tries < MOST_TRIES && at < limit; tries++) {
    while (at < limit && tokens.isPunctuation(at)) at++;
    while (at < limit && (isBareAdverb(reading, at) || isRoughly(reading, at))) at++;
    const phrase = isOpening(reading, at) ? null : readPhrase(reading, at, limit);
    if (tries > 0 && phrase?.kind === 'name' && isAskedWhat(reading, phrase.to)) {
      at = afterComma(reading, phrase.to + 2, limit);
      continue;
    }
    if (phrase && !(phrase.kind === 'nominal' && tokens.is(phrase.head, WORD.time)))
      return withApposition(reading, phrase, limit);
    at = ['but', 'and'].includes(lowerAt(reading, at)) ? at + 1 : afterComma(reading, at, limit);
  }
  return null;
}

/** "In May, ...", "Asked why, ...": what a sentence opens with before its subject. */
function isOpening(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  if (!isWord(reading, at) || reading.mentionAt[at] !== -1 || tokens.is(at, WORD.determiner)) return false;
  return (
    tokens.is(at, WORD.preposition | WORD.conjunction | WORD.cueIng) ||
    (/(?:ing|ed|ly)$/.test(lowerAt(reading, at)) && !tokens.is(at + 1, WORD.role))
  );
}

/** "Asked by the chairman, Ann Smith, what she meant, ...": a name that belongs to what the sentence opens with. */
const isAskedWhat = (reading: Reading, last: number): boolean =>
  isComma(reading, last + 1) && ASKED.has(lowerAt(reading, last + 2));
const ASKED = new Set('what which why whether if how who whose when where'.split(' '));

function afterComma(reading: Reading, from: number, limit: number): number {
  let at = from;
  while (at < limit && !isComma(reading, at))
    at = (reading.segments[reading.segmentAt[at] ?? -1]?.to ?? at) + 1;
  return at + 1;
}

const NO_ADVERB = WORD.preposition | WORD.determiner | WORD.role | WORD.group | WORD.document;

/** "then", "still": a word before the subject and no part of it. */
const isBareAdverb = (reading: Reading, at: number): boolean =>
  isWord(reading, at) &&
  reading.tokens.is(at, WORD.adverb) &&
  !reading.tokens.is(at, NO_ADVERB) &&
  reading.mentionAt[at] === -1;

const DATELINE_REACH = 14;

/** `LONDON (AP) — `: where a report was filed is no part of its first sentence. */
function afterDateline({ tokens }: Reading, start: number, limit: number): number {
  if (!tokens.has(start, FLAG.allCapitals)) return start;
  const stop = Math.min(limit, start + DATELINE_REACH);
  for (let at = start; at < stop; at++) if (tokens.isSign(at, '-–—')) return at + 1;
  return start;
}
