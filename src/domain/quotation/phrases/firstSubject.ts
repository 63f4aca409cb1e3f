import { WORD } from '../lexicon/lexicon.ts';
import { isComma, isWord, readPhrase, withApposition, type Phrase } from './phrases.ts';
import { isRoughly } from './phraseStart.ts';
import { lowerAt, type Reading } from '../reading/reading.ts';
import { FLAG, TOKEN } from '../words/tokens.ts';

/** The first noun phrase of a sentence that is no part of an opening phrase set off by a comma. */
export function firstSubject(reading: Reading, start: number, limit: number): Phrase | null {
  const { tokens } = reading;
  let at = afterDateline(reading, start, limit);
  for (let tries = 0; tries < 3 && at < limit; tries++) {
    while (at < limit && tokens.type[at] === TOKEN.punctuation) at++;
    while (at < limit && (isBareAdverb(reading, at) || isRoughly(reading, at))) at++;
    const bits = tokens.bits[at] ?? 0;
    const opening =
      isWord(reading, at) &&
      (bits & (WORD.preposition | WORD.conjunction | WORD.cueIng) ||
        /(?:ing|ed|ly)$/.test(lowerAt(reading, at))) &&
      reading.mentionAt[at] === -1;
    if (!opening || bits & WORD.determiner) {
      const phrase = readPhrase(reading, at, limit);
      const dated = phrase?.kind === 'nominal' && ((tokens.bits[phrase.head] ?? 0) & WORD.time) !== 0;
      if (phrase && !dated) return withApposition(reading, phrase, limit);
    }
    if (lowerAt(reading, at) === 'but' || lowerAt(reading, at) === 'and') {
      at++;
      continue;
    }
    while (at < limit && !isComma(reading, at))
      at = (reading.segments[reading.segmentAt[at] ?? -1]?.to ?? at) + 1;
    at++;
  }
  return null;
}

/** "then", "still": a word before the subject and no part of it. */
function isBareAdverb(reading: Reading, at: number): boolean {
  const bits = reading.tokens.bits[at] ?? 0;
  const other = WORD.preposition | WORD.determiner | WORD.role | WORD.group | WORD.document;
  return (
    isWord(reading, at) && (bits & WORD.adverb) !== 0 && (bits & other) === 0 && reading.mentionAt[at] === -1
  );
}

const DATELINE_REACH = 14;
const DASHES = new Set([45, 0x2013, 0x2014]);

/** `LONDON (AP) — `: where a report was filed is no part of its first sentence. */
function afterDateline(reading: Reading, start: number, limit: number): number {
  const { tokens } = reading;
  if (!((tokens.flags[start] ?? 0) & FLAG.allCapitals)) return start;
  const stop = Math.min(limit, start + DATELINE_REACH);
  for (let at = start; at < stop; at++) {
    if (tokens.type[at] === TOKEN.punctuation && DASHES.has(tokens.code[at] ?? 0)) return at + 1;
  }
  return start;
}
