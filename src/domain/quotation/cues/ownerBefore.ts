import { isFiniteCue } from '../phrases/finiteCues.ts';
import { named, pronounAt, type Phrase } from '../phrases/phrase.ts';
import { isWord, type Reading } from '../reading/reading.ts';
import { isOwnersPronoun } from './ownerOfWords.ts';

const REACH = 8;

/** `Smith's "plan"`, `her rejection of "..."`: whoever owns the words or the noun before them. */
export function ownerBefore(reading: Reading, from: number, start: number): Phrase | null {
  const { tokens, mentionAt, mentions } = reading;
  for (let at = from - 1; at >= start && at > from - REACH; at--) {
    if (!isWord(reading, at) || isFiniteCue(reading, at)) return null;
    if (isOwnersPronoun(tokens, at)) return pronounAt(at);
    const found = mentionAt[at] ?? -1;
    const mention = mentions[found];
    if (mention?.possessive && mention.last === at && mention.kind !== 'body') return named(mention, found);
  }
  return null;
}
