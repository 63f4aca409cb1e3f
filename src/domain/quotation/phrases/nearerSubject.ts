import { WORD } from '../lexicon/lexicon.ts';
import { isComma, type Reading } from '../reading/reading.ts';
import { named, pronounAt, type Phrase } from './phrase.ts';

/**
 * `"...," the dawn of an era, she said` and `"..." under the Act for Care, its director Ann Smith said`: what stands
 * right before the verb speaks, where the phrase after the mark is no person's.
 */
export function nearerSubject(reading: Reading, first: Phrase, cue: number): Phrase | null {
  if (first.kind === 'pronoun' || first.to >= cue - 1) return null;
  if (first.kind === 'name' && reading.people.personOf[first.mention] !== -1) return null;
  const { tokens, mentions, mentionAt } = reading;
  const at = cue - 1;
  if (tokens.is(at, WORD.pronoun) && isComma(reading, at - 1)) return pronounAt(at);
  const mention = mentionAt[at] ?? -1;
  const name = mentions[mention];
  if (!name || name.last !== at || name.possessive || reading.people.personOf[mention] === -1) return null;
  const before = name.from - 1;
  if (
    !isComma(reading, before) &&
    !tokens.isSign(before, ')') &&
    (name.from === name.first || tokens.is(before, WORD.preposition))
  )
    return null;
  return named(name, mention);
}
