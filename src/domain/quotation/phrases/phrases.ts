import { particlesOf, WORD } from '../lexicon/lexicon.ts';
import { IRREGULAR_PASTS } from '../lexicon/words.ts';
import { FLAG, TOKEN } from '../words/tokens.ts';
import type { Reading } from '../reading/reading.ts';

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
const DISPLAYED = new Set(['said', 'says', 'read', 'reads']);
/** After these "that" opens a clause or points. */
const NO_ANTECEDENT =
  WORD.cueFinite | WORD.cueIng | WORD.preposition | WORD.conjunction | WORD.auxiliary | WORD.determiner;
const SEVERAL = /s$|^(?:people|police|men|women|children|percent|many|some)$/;
const PASTS = new Set(IRREGULAR_PASTS.split(/\s+/));
/** Forms of reporting verbs that are as often the plural of a noun. */
const PLURALS = new Set(
  `attacks comments remarks reports points emails e-mails letters rules plans demands claims shows notes answers calls offers orders questions
  requests releases posts tweets protests promises uses views charges voices fears worries hopes quotes boasts taunts jokes details insults
  threats warnings cheers praises documents signs texts messages labels brands names titles terms issues lists features talks addresses
  books speeches`.split(/\s+/),
);
const SUBJECT_WORD =
  WORD.pronoun |
  WORD.role |
  WORD.title |
  WORD.group |
  WORD.document |
  WORD.adverb |
  WORD.auxiliary |
  WORD.demonym |
  WORD.conjunction;
/** Determiners that stand alone for people: "one of them said", "others agreed". */
const QUANTIFIERS = new Set([
  'one',
  'another',
  'some',
  'many',
  'both',
  'several',
  'few',
  'most',
  'none',
  'all',
  'each',
  'others',
]);

/** "many", "one": a determiner that can stand alone for people. */
export const isQuantifier = (word: string): boolean => QUANTIFIERS.has(word);

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
  if (!isWord(reading, at)) return false;
  if (!((tokens.bits[at] ?? 0) & WORD.cueFinite) && !isPhrasalCue(reading, at))
    return isPluralCue(reading, at);
  const bits = tokens.bits[at - 1] ?? 0;
  if (at === 0 || tokens.type[at - 1] !== TOKEN.word || reading.segmentAt[at - 1] !== -1) return true;
  if (bits & WORD.determiner && !(bits & WORD.pronoun)) return isRelativeThat(reading, at - 1);
  if (isPluralNoun(reading, at)) return false;
  return !(bits & WORD.preposition) || (bits & WORD.adverb) !== 0;
}

/** "her rival's attacks", "harsh remarks": a word that is the plural of a noun, unless what can be its subject stands before it. */
function isPluralNoun(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  if (!PLURALS.has(lowerOf(reading, at))) return false;
  if ((tokens.flags[at - 1] ?? 0) & FLAG.possessive) return true;
  const bits = tokens.bits[at - 1] ?? 0;
  if (!(bits & WORD.cueIng) && ['to', 'that'].includes(lowerOf(reading, at + 1))) return false;
  return (bits & SUBJECT_WORD) === 0 && reading.mentionAt[at - 1] === -1;
}

/** "critics say", "they call": the plain form with several people, "I" or "you" before it. */
function isPluralCue(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  if (!((tokens.bits[at] ?? 0) & WORD.cueBase) || (tokens.flags[at] ?? 0) & FLAG.capital) return false;
  let before = at - 1;
  while (isWord(reading, before) && (tokens.bits[before] ?? 0) & WORD.adverb) before--;
  if (!isWord(reading, before)) return false;
  const bits = tokens.bits[before] ?? 0;
  if (bits & (WORD.malePronoun | WORD.femalePronoun | WORD.preposition)) return false;
  return (bits & WORD.pronoun) !== 0 || ((bits & WORD.group) !== 0 && SEVERAL.test(lowerOf(reading, before)));
}

/** "a message that said": the word stands for the noun before it. */
export function isRelativeThat(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  return (
    tokens.text.slice(tokens.start[at], tokens.end[at]) === 'that' &&
    DISPLAYED.has(lowerOf(reading, at + 1)) &&
    isWord(reading, at - 1) &&
    ((tokens.bits[at - 1] ?? 0) & NO_ANTECEDENT) === 0 &&
    reading.mentionAt[at - 1] === -1
  );
}

/** "put it", "shot back": a verb that reports speech together with the small word after it. */
function isPhrasalCue(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  if (((tokens.bits[at] ?? 0) & WORD.phrasal) === 0 || !isWord(reading, at + 1)) return false;
  const words = particlesOf(tokens.text.slice(tokens.start[at], tokens.end[at]).toLowerCase());
  return words?.has(tokens.text.slice(tokens.start[at + 1], tokens.end[at + 1]).toLowerCase()) ?? false;
}

/** Whether the verb at `at` introduces full utterances. */
export const isStrongCue = (reading: Reading, at: number): boolean =>
  ((reading.tokens.bits[at] ?? 0) & WORD.cueStrong) !== 0 || isPhrasalCue(reading, at);

/** A plain word that ends like a verb's past, or stands after a person's name like a verb's present. */
function looksVerbal(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  const bits = tokens.bits[at] ?? 0;
  if (bits & (NOUN | WORD.determiner | WORD.demonym) || (tokens.flags[at] ?? 0) & FLAG.capital) return false;
  const word = tokens.text.slice(tokens.start[at], tokens.end[at]);
  if (/(?:ed|ly)$/.test(word)) return true;
  const named = reading.mentions[reading.mentionAt[at - 1] ?? -1];
  return named?.kind === 'person' && /[^s]s$/.test(word);
}

/** Within the next few words of the same phrase a noun or a name comes. */
function leadsToNoun(reading: Reading, at: number, limit: number): boolean {
  const { tokens } = reading;
  for (let here = at; here < limit && here < at + 5; here++) {
    if (!isWord(reading, here)) return false;
    if (reading.mentionAt[here] !== -1) return true;
    const bits = tokens.bits[here] ?? 0;
    if (bits & (ENDS_PHRASE | WORD.determiner | WORD.pronoun)) return false;
    if (bits & NOUN) return true;
    if (isFiniteCue(reading, here) || looksVerbal(reading, here)) return false;
  }
  return false;
}

/** The token before is a noun we know or a name, so that the phrase may be complete. */
function nounBefore(reading: Reading, at: number, from: number): boolean {
  return at > from && (((reading.tokens.bits[at - 1] ?? 0) & NOUN) !== 0 || reading.mentionAt[at - 1] !== -1);
}

/** Reads a noun phrase that begins at `at`, before `limit`. */
export function readPhrase(reading: Reading, at: number, limit: number): Phrase | null {
  const { tokens, mentionAt, mentions } = reading;
  if (at >= limit || !isWord(reading, at)) return null;
  if ((tokens.bits[at] ?? 0) & WORD.pronoun && mentionAt[at] === -1) {
    return { kind: 'pronoun', from: at, to: at, head: at, mention: -1 };
  }
  let end = at - 1;
  let mention = -1;
  let sawNoun = false;
  for (let here = at; here < limit && here - at < LONGEST_PHRASE;) {
    const found = mentionAt[here] ?? -1;
    if (tokens.type[here] === TOKEN.number && reading.segmentAt[here] === -1) {
      if (tokens.text.endsWith('-old', tokens.end[here])) sawNoun = true;
      end = here++;
      continue;
    }
    if (!isWord(reading, here)) break;
    if (found !== -1) {
      const before = mentions[mention];
      if (before?.kind === 'person' && before.last > before.first) break;
      mention = found;
      end = Math.min(mentions[found]?.last ?? here, limit - 1);
      here = end + 1;
      sawNoun = true;
      continue;
    }
    const word = tokens.bits[here] ?? 0;
    if ((tokens.flags[here] ?? 0) & FLAG.possessive) {
      if (!sawNoun || !isOwner(reading, here)) break;
      mention = -1;
      end = here++;
      continue;
    }
    if (word & ENDS_PHRASE && !(word & WORD.determiner) && (here > at || !(word & NOUN))) break;
    if (here > at) {
      if (word & WORD.pronoun || (sawNoun && isFiniteCue(reading, here))) break;
      if (sawNoun && word & WORD.adverb && !(word & (NOUN | WORD.determiner))) break;
      if (sawNoun && PASTS.has(lowerOf(reading, here))) break;
      if (nounBefore(reading, here, at) && looksVerbal(reading, here)) break;
      // Whatever follows a name belongs to the phrase only if it leads to a noun: "Smith aide Jones", not "Smith walked".
      if (mention !== -1 && !(word & NOUN) && !leadsToNoun(reading, here, limit)) break;
    }
    mention = -1;
    if (!(word & WORD.determiner)) sawNoun = true;
    end = here++;
  }
  if (end === at && !sawNoun && isQuantifier(lowerOf(reading, at)))
    return { kind: 'nominal', from: at, to: at, head: at, mention: -1 };
  if (end < at || !sawNoun) return null;
  if (mention !== -1)
    return { kind: 'name', from: at, to: end, head: mentions[mention]?.last ?? end, mention };
  if ((tokens.bits[end] ?? 0) & (WORD.role | WORD.title) && lowerOf(reading, end + 1) === 'and') {
    const second = readPhrase(reading, end + 2, limit);
    if (second?.kind === 'name' && (mentions[second.mention]?.titleBits ?? 0) !== 0)
      return { ...second, from: at };
  }
  return { kind: 'nominal', from: at, to: end, head: end, mention: -1 };
}

const lowerOf = (reading: Reading, at: number): string =>
  isWord(reading, at)
    ? reading.tokens.text.slice(reading.tokens.start[at], reading.tokens.end[at]).toLowerCase()
    : '';

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
