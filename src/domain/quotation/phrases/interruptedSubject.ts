import { WORD } from '../lexicon/lexicon.ts';
import { isComma, isWord, type Reading } from '../reading/reading.ts';
import { FLAG } from '../words/tokens.ts';
import { named, nominal, type Phrase } from './phrase.ts';
import { governs, phraseStart } from './phraseStart.ts';

const REACH = 40;
/** So many passages an interruption may hold. */
const MOST_PASSAGES = 1;
const NOUN = WORD.role | WORD.group | WORD.document | WORD.title;

/**
 * `Ann Smith, who wrote to the mayor, said`: the subject before what stands between the comma at `comma`, right before
 * the verb, and an earlier one. A name that fills the interruption is in apposition and says who it is: `the mayor, Ann
 * Smith, said`.
 */
export function interruptedSubject(reading: Reading, comma: number, start: number): Phrase | null {
  const { mentions, mentionAt, segments, segmentAt, tokens } = reading;
  // "Smith, who wore the words “Stay home,” shouted".
  const within = segments[segmentAt[comma] ?? -1];
  if (within ? !tokens.isSign(within.last, ',') : !isComma(reading, comma)) return null;
  const stop = Math.max(start, comma - REACH);
  let passages = 0;
  for (let at = within ? comma : comma - 1; at > stop; at--) {
    const inside = segments[segmentAt[at] ?? -1];
    if (inside) {
      if (++passages > MOST_PASSAGES) return null;
      at = inside.from;
      continue;
    }
    if (!isComma(reading, at)) continue;
    const head = nounPhraseAt(reading, at - 1, start);
    if (!head) continue;
    const mention = mentionAt[comma - 1] ?? -1;
    const name = mentions[mention];
    const filled =
      name?.last === comma - 1 &&
      reading.people.personOf[mention] !== -1 &&
      phraseStart(reading, name.from, at + 1) === at + 1;
    if (head.kind === 'nominal' && filled) return named(name, mention);
    return filled ? null : head;
  }
  return null;
}

/** The noun phrase that ends at `at`, unless a preposition governs it or it owns what follows. */
function nounPhraseAt(reading: Reading, at: number, start: number): Phrase | null {
  if (at < start || !isWord(reading, at)) return null;
  const { tokens, mentions, mentionAt } = reading;
  const found = mentionAt[at] ?? -1;
  const mention = mentions[found];
  if (mention) {
    if (mention.last !== at || mention.possessive || mention.kind === 'body') return null;
    const left = phraseStart(reading, mention.from, start);
    if (left > start && governs(reading, left - 1)) return null;
    return named(mention, found);
  }
  if (!tokens.is(at, NOUN) || tokens.has(at + 1, FLAG.possessive)) return null;
  const left = phraseStart(reading, at, start);
  if (left > start && governs(reading, left - 1)) return null;
  return nominal(left, at);
}
