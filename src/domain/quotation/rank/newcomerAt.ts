import type { Source } from '../cues/sources.ts';
import { WORD } from '../lexicon/lexicon.ts';
import type { Reading } from '../reading/reading.ts';
import { genderOfPhrase } from '../speakers/descriptions.ts';

/**
 * "A former ringer, behind a curtain, said that he could guess. “It was I,” he said": where the newcomer stands
 * whom the pronoun means, and nobody named before; -1 for none. Whoever is named only within words is never
 * meant by one either. -2 where no pronoun asks.
 */
export function newcomerAt(reading: Reading, { phrase }: Source, sources: readonly Source[]): number {
  if (phrase?.kind !== 'pronoun' || genderOfPhrase(reading, phrase) === 'unknown') return -2;
  const before = sources.find(({ kind }) => kind === 'lastSentence')?.phrase;
  const { tokens } = reading;
  const isNew =
    before?.kind === 'nominal' && tokens.is(before.head, WORD.role) && NEW.has(tokens.word(before.from));
  return isNew ? before.from : -1;
}
const NEW = new Set(['a', 'an', 'another', 'one']);
