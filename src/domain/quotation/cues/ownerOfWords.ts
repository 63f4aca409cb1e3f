import { isFiniteCue } from '../phrases/finiteCues.ts';
import { named, pronounAt, type Phrase } from '../phrases/phrase.ts';
import { isWord, lowerAt, type Reading } from '../reading/reading.ts';
import { SPEECH_NOUNS } from '../lexicon/cueVerbs.ts';
import { WORD } from '../lexicon/lexicon.ts';
import { FLAG, type Tokens } from '../words/tokens.ts';

const REACH = 4;
const NOUNS = new Set(SPEECH_NOUNS.trim().split(/\s+/));
const NO_ADJECTIVE =
  WORD.determiner | WORD.preposition | WORD.conjunction | WORD.auxiliary | WORD.pronoun | WORD.cueFinite;

/**
 * `Smith's blunt warning that "..."`, `her call for "..."`: whoever owns the noun of speech at `noun`; `null` for none,
 * and where somebody else's verb says what to think of those words: `they called her remarks "..."`.
 */
export function ownerOfWords(reading: Reading, noun: number, start: number): Phrase | null {
  if (!NOUNS.has(lowerAt(reading, noun))) return null;
  const owner = ownerBefore(reading, noun, start);
  if (!owner) return null;
  const before = reading.tokens.reads(owner.from - 1, 'that') ? owner.from - 2 : owner.from - 1;
  return before >= start && isFiniteCue(reading, before) ? null : owner;
}

function ownerBefore(reading: Reading, noun: number, start: number): Phrase | null {
  const { tokens, mentions, mentionAt } = reading;
  for (let at = noun - 1; at >= start && at >= noun - REACH && isWord(reading, at); at--) {
    if (isOwnersPronoun(tokens, at)) return pronounAt(at);
    const found = mentionAt[at] ?? -1;
    const mention = mentions[found];
    if (mention?.possessive && mention.last === at) return named(mention, found);
    if (found === -1 && tokens.is(at, NO_ADJECTIVE) && !tokens.has(at, FLAG.possessive)) return null;
  }
  return null;
}

/** "her", "his": a pronoun that owns something. */
export const isOwnersPronoun = (tokens: Tokens, at: number): boolean =>
  tokens.is(at, WORD.malePronoun | WORD.femalePronoun) && !tokens.is(at, WORD.pronoun);
