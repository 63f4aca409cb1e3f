import type { Phrase } from '../phrases/phrase.ts';
import type { Reading } from '../reading/reading.ts';
import { WORD } from '../lexicon/lexicon.ts';

/** The owner that opens a description: "her" of "her letter", "Smith" of "Smith's wife"; `null` for none. */
export function possessorOf({ tokens, mentions, mentionAt, people }: Reading, phrase: Phrase): Phrase | null {
  const { from } = phrase;
  if (phrase.kind !== 'nominal') return null;
  if ((tokens.bits[from] ?? 0) & (WORD.malePronoun | WORD.femalePronoun))
    return { kind: 'pronoun', from, to: from, head: from, mention: -1 };
  const mention = mentionAt[from] ?? -1;
  const named = mentions[mention];
  if (!named?.possessive || people.personOf[mention] === -1) return null;
  return { kind: 'name', from, to: named.last, head: named.last, mention };
}
