import { WORD } from './lexicon/lexicon.ts';
import { TOKEN } from './tokens.ts';
import type { Reading } from './reading.ts';

export type PhraseKind = 'name' | 'pronoun' | 'nominal';

/** A phrase that can be a speaker. Tokens are inclusive. `head` is the token that carries its meaning. */
export interface Phrase {
  readonly kind: PhraseKind;
  readonly from: number;
  readonly to: number;
  readonly head: number;
  /** The mention that names the speaker, or -1. */
  readonly mention: number;
}

const NOUN = WORD.role | WORD.group | WORD.document | WORD.title;
const ENDS_PHRASE = WORD.preposition | WORD.auxiliary | WORD.conjunction;
const LONGEST_PHRASE = 14;
const LONGEST_APPOSITIVE = 30;

/** True for a word token outside quoted text. */
export const isWord = (reading: Reading, at: number): boolean =>
  reading.tokens.type[at] === TOKEN.word && reading.segmentAt[at] === -1;

export const isComma = (reading: Reading, at: number): boolean =>
  reading.tokens.type[at] === TOKEN.punctuation &&
  reading.tokens.code[at] === 44 &&
  reading.segmentAt[at] === -1;

/** True where a form of a reporting verb is used as a verb: not after a determiner, and not a noun's plural after an adjective. */
export function isFiniteCue(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  if (!isWord(reading, at) || !((tokens.bits[at] ?? 0) & WORD.cueFinite)) return false;
  const bits = tokens.bits[at - 1] ?? 0;
  if (at === 0 || tokens.type[at - 1] !== TOKEN.word || reading.segmentAt[at - 1] !== -1) return true;
  if (bits & WORD.determiner && !(bits & WORD.pronoun)) return false;
  return !(bits & WORD.preposition) || (bits & WORD.adverb) !== 0;
}

/** Reads a noun phrase that begins at `at`, before `limit`. */
export function readPhrase(reading: Reading, at: number, limit: number): Phrase | null {
  const { tokens, mentionAt, mentions } = reading;
  if (at >= limit || !isWord(reading, at)) return null;
  const bits = tokens.bits[at] ?? 0;
  if (bits & WORD.pronoun && mentionAt[at] === -1)
    return { kind: 'pronoun', from: at, to: at, head: at, mention: -1 };
  let end = at - 1;
  let mention = -1;
  let sawNoun = false;
  let possessed = false;
  for (let here = at; here < limit && here - at < LONGEST_PHRASE;) {
    const found = mentionAt[here] ?? -1;
    if (tokens.type[here] === TOKEN.number && reading.segmentAt[here] === -1) {
      end = here++;
      continue;
    }
    if (!isWord(reading, here)) break;
    if (found !== -1) {
      mention = found;
      end = Math.min(mentions[found]?.last ?? here, limit - 1);
      here = end + 1;
      possessed = false;
      sawNoun = true;
      continue;
    }
    const word = tokens.bits[here] ?? 0;
    const possessive = ((tokens.flags[here] ?? 0) & 8) !== 0;
    if (possessive) {
      if (!sawNoun || !isOwner(reading, here)) break;
      possessed = true;
      mention = -1;
      end = here++;
      continue;
    }
    if (here > at && word & ENDS_PHRASE && !(word & WORD.determiner)) break;
    if (here === at && word & ENDS_PHRASE && !(word & (WORD.determiner | NOUN))) break;
    if (here > at && word & WORD.cueFinite && (sawNoun || possessed) && isFiniteCue(reading, here)) break;
    if (here > at && word & WORD.pronoun) break;
    if (word & WORD.adverb && !(word & (NOUN | WORD.determiner)) && sawNoun) break;
    if (mention !== -1 && mentions[mention]?.kind !== 'person' && !(word & NOUN)) {
      // "Smith walked": whatever follows a name and is no noun we know ends the phrase.
      if (
        !(word & WORD.determiner) &&
        !/(?:er|or|ist|man|woman|ant|ign|ion|ment|ship|s)$/.test(
          tokens.text.slice(tokens.start[here], tokens.end[here]),
        )
      )
        break;
    } else if (mention !== -1 && !(word & NOUN)) break;
    if (mention !== -1) mention = -1;
    if (!(word & WORD.determiner)) sawNoun = true;
    end = here++;
  }
  if (end < at || !sawNoun) return null;
  if (mention !== -1)
    return { kind: 'name', from: at, to: end, head: mentions[mention]?.last ?? end, mention };
  return { kind: 'nominal', from: at, to: end, head: end, mention: -1 };
}

/** "Smith 's aide": the mark of possession is followed by a word of the same phrase, not by "'s said" or a comma. */
function isOwner(reading: Reading, at: number): boolean {
  return at + 1 < reading.tokens.count && isWord(reading, at + 1) && !isFiniteCue(reading, at + 1);
}

/** "his wife, Ann Smith, said" and "the group's president, Ann Smith": the name in apposition says who it is. */
export function withApposition(reading: Reading, phrase: Phrase, limit: number): Phrase {
  if (phrase.kind !== 'nominal') return phrase;
  let at = phrase.to + 1;
  if (!isComma(reading, at)) return phrase;
  at++;
  const found = reading.mentionAt[at] ?? -1;
  const mention = found === -1 ? undefined : reading.mentions[found];
  if (
    !mention ||
    at >= limit ||
    mention.kind === 'body' ||
    mention.possessive ||
    reading.people.personOf[found] === -1
  )
    return phrase;
  return { kind: 'name', from: phrase.from, to: mention.last, head: mention.last, mention: found };
}

/** The first token after an appositive, parenthesis, relative clause or prepositional phrase that belongs to `phrase`. */
export function afterModifiers(reading: Reading, at: number, limit: number): number {
  const { tokens } = reading;
  const stop = Math.min(limit, at + LONGEST_APPOSITIVE);
  for (let here = at; here < stop; here++) {
    if (isFiniteCue(reading, here) && (tokens.bits[here] ?? 0) & WORD.cueStrong) return here;
  }
  return -1;
}
