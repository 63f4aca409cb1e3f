import { WORD } from '../lexicon/lexicon.ts';
import type { Phrase } from '../phrases/phrase.ts';
import { readPhrase } from '../phrases/readPhrase.ts';
import { isWord, type Reading } from '../reading/reading.ts';

const REACH = 10;

/** Who made a document: "a tweet on Monday by Ann Smith", "a letter from her"; `null` where the text does not say. */
export function authorOf(reading: Reading, phrase: Phrase, limit: number): Phrase | null {
  if (phrase.kind !== 'nominal') return null;
  const { tokens } = reading;
  const stop = Math.min(limit, phrase.to + REACH);
  let document = false;
  for (let at = phrase.from; at < stop && !tokens.isPunctuation(at); at++) {
    if (!isWord(reading, at)) continue;
    if (tokens.is(at, WORD.document)) document = true;
    if (!document || at <= phrase.to || !isAuthorship(reading, at, phrase.to + 1)) continue;
    const author = readPhrase(reading, at + 1, limit);
    if (author?.kind === 'name' && reading.people.personOf[author.mention] !== -1) return author;
  }
  return null;
}

/** "by", and right after the document "from". */
const isAuthorship = (reading: Reading, at: number, next: number): boolean =>
  reading.tokens.reads(at, 'by') || (at === next && reading.tokens.reads(at, 'from'));
