import { isFiniteCue } from '../phrases/finiteCues.ts';
import type { Phrase } from '../phrases/phrase.ts';
import { isWord, lowerAt, type Reading } from '../reading/reading.ts';
import { SPEECH_NOUNS } from '../lexicon/cueVerbs.ts';
import { WORD } from '../lexicon/lexicon.ts';

const REACH = 4;
const NOUNS = new Set(SPEECH_NOUNS.trim().split(/\s+/));
const NO_ADJECTIVE =
  WORD.determiner | WORD.preposition | WORD.conjunction | WORD.auxiliary | WORD.pronoun | WORD.cueFinite;

/**
 * `Smith's blunt warning that "..."`, `her call for "..."`: whoever owns the noun of speech at `noun`; `null` for none, and where
 * somebody else's verb says what to think of those words: `they called her remarks "..."`.
 */
export function ownerOfWords(reading: Reading, noun: number, start: number): Phrase | null {
  if (!NOUNS.has(lowerAt(reading, noun))) return null;
  const owner = ownerBefore(reading, noun, start);
  if (!owner) return null;
  const before = lowerAt(reading, owner.from - 1) === 'that' ? owner.from - 2 : owner.from - 1;
  return before >= start && isFiniteCue(reading, before) ? null : owner;
}

function ownerBefore(reading: Reading, noun: number, start: number): Phrase | null {
  const { tokens, mentions, mentionAt } = reading;
  for (let at = noun - 1; at >= start && at >= noun - REACH && isWord(reading, at); at--) {
    const bits = tokens.bits[at] ?? 0;
    if (bits & (WORD.malePronoun | WORD.femalePronoun) && !(bits & WORD.pronoun))
      return { kind: 'pronoun', from: at, to: at, head: at, mention: -1 };
    const found = mentionAt[at] ?? -1;
    const mention = mentions[found];
    if (mention?.possessive && mention.last === at)
      return { kind: 'name', from: mention.from, to: at, head: at, mention: found };
    const mark = lowerAt(reading, at);
    if (found === -1 && bits & NO_ADJECTIVE && mark !== "'s" && mark !== '’s') return null;
  }
  return null;
}
