import { WORD } from '../lexicon/lexicon.ts';
import type { Phrase } from '../phrases/phrase.ts';
import { readPhrase } from '../phrases/readPhrase.ts';
import { withApposition } from '../phrases/withApposition.ts';
import { isComma, isWord, type Reading } from '../reading/reading.ts';

const REACH = 10;

/** Who made a document: "a tweet on Monday by Ann Smith", "a letter from her"; `null` where the text does not say. */
export function authorOf(reading: Reading, phrase: Phrase, limit: number): Phrase | null {
  if (phrase.kind !== 'nominal') return null;
  const { tokens } = reading;
  const stop = Math.min(limit, phrase.to + REACH);
  let document = false;
  // "A second email, from the head of safety, Ann Smith, read".
  const comma = isComma(reading, phrase.to + 1) ? phrase.to + 1 : -1;
  for (let at = phrase.from; at < stop && (at === comma || !tokens.isPunctuation(at)); at++) {
    if (!isWord(reading, at)) continue;
    if (tokens.is(at, WORD.document)) document = true;
    if (!document || at <= phrase.to || !isAuthorship(reading, at, Math.max(phrase.to, comma) + 1)) continue;
    const phraseOf = readPhrase(reading, at + 1, limit);
    const author = phraseOf && withOffice(reading, phraseOf, limit);
    if (author?.kind === 'name' && reading.people.personOf[author.mention] !== -1) return author;
  }
  return null;
}

/** "by", and right after the document "from". */
const isAuthorship = (reading: Reading, at: number, next: number): boolean =>
  reading.tokens.reads(at, 'by') || (at === next && reading.tokens.reads(at, 'from'));

/** "the head of safety, Ann Smith": past what somebody is the head of. */
function withOffice(reading: Reading, phrase: Phrase, limit: number): Phrase {
  // "A statement read by her lawyer, Ann Smith": somebody else's words.
  if (reading.tokens.is(phrase.from, WORD.malePronoun | WORD.femalePronoun)) return phrase;
  const of = phrase.to + 1;
  const field = reading.tokens.reads(of, 'of') ? readPhrase(reading, of + 1, limit) : null;
  return withApposition(reading, field?.kind === 'nominal' ? { ...phrase, to: field.to } : phrase, limit);
}
