import { isComma, type Reading } from '../reading/reading.ts';
import { named, type Phrase } from './phrase.ts';

/** "his wife, Ann Smith, said" and "the group's president, Ann Smith": the name in apposition says who it is. */
export function withApposition(reading: Reading, phrase: Phrase, limit: number): Phrase {
  if (phrase.kind !== 'nominal' || !isComma(reading, phrase.to + 1)) return phrase;
  const at = phrase.to + 2;
  const found = reading.mentionAt[at] ?? -1;
  const mention = reading.mentions[found];
  if (!mention || at >= limit || mention.kind === 'body' || mention.possessive) return phrase;
  return reading.people.personOf[found] === -1 ? phrase : named(mention, found, phrase.from);
}
