import { WORD } from '../lexicon/lexicon.ts';
import { IRREGULAR_PASTS } from '../lexicon/words.ts';
import { isWord, lowerAt, type Reading } from '../reading/reading.ts';
import { FLAG } from '../words/tokens.ts';
import { isFiniteCue } from './finiteCues.ts';
import { named, nominal, pronounAt, type Phrase } from './phrase.ts';

const NOUN = WORD.role | WORD.group | WORD.document | WORD.title;
const ENDS_PHRASE = WORD.preposition | WORD.auxiliary | WORD.conjunction;
const LONGEST_PHRASE = 14;
const PASTS = new Set(IRREGULAR_PASTS.split(/\s+/));
/** Determiners that stand alone for people: "one of them said", "others agreed". */
const QUANTIFIERS = new Set('one another some many both several few most none all each others'.split(' '));

/** "many", "one": a determiner that can stand alone for people. */
export const isQuantifier = (word: string): boolean => QUANTIFIERS.has(word);

/** A phrase as far as it has been read: `mention` is the name it ends in, -1 for none. */
interface Draft {
  readonly from: number;
  readonly limit: number;
  end: number;
  mention: number;
  sawNoun: boolean;
}

/** Reads a noun phrase that begins at `at`, before `limit`. */
export function readPhrase(reading: Reading, at: number, limit: number): Phrase | null {
  if (at >= limit || !(isWord(reading, at) || reading.tokens.isNumber(at))) return null;
  if (reading.tokens.is(at, WORD.pronoun) && reading.mentionAt[at] === -1) return pronounAt(at);
  const draft: Draft = { from: at, limit, end: at - 1, mention: -1, sawNoun: false };
  let here = at;
  while (here < limit && here - at < LONGEST_PHRASE) {
    const next = extend(reading, draft, here);
    if (next === here) break;
    here = next;
  }
  return finish(reading, draft);
}

/** Takes the token at `here` into the phrase and returns the one after it; `here` where the phrase has ended. */
function extend(reading: Reading, draft: Draft, here: number): number {
  const { tokens, segmentAt } = reading;
  if (tokens.isNumber(here) && segmentAt[here] === -1) {
    if (tokens.text.endsWith('-old', tokens.end[here])) draft.sawNoun = true;
    draft.end = here;
    return here + 1;
  }
  if (!isWord(reading, here)) return here;
  if (reading.mentionAt[here] !== -1) return extendByName(reading, draft, here);
  if (tokens.has(here, FLAG.possessive)) {
    if (!draft.sawNoun || !isOwner(reading, here)) return here;
  } else {
    if (endsBefore(reading, draft, here)) return here;
    if (!tokens.is(here, WORD.determiner)) draft.sawNoun = true;
  }
  draft.mention = -1;
  draft.end = here;
  return here + 1;
}

function extendByName({ mentions, mentionAt }: Reading, draft: Draft, here: number): number {
  const before = mentions[draft.mention];
  // Two people side by side are no one phrase.
  if (before?.kind === 'person' && before.last > before.first) return here;
  draft.mention = mentionAt[here] ?? -1;
  draft.end = Math.min(mentions[draft.mention]?.last ?? here, draft.limit - 1);
  draft.sawNoun = true;
  return draft.end + 1;
}

/** Whether the plain word at `here` belongs to the phrase no more. */
function endsBefore(reading: Reading, { from, limit, mention, sawNoun }: Draft, here: number): boolean {
  const { tokens } = reading;
  const noun = tokens.is(here, NOUN);
  const opens = here === from;
  if (tokens.is(here, ENDS_PHRASE) && !tokens.is(here, WORD.determiner) && !(opens && noun)) return true;
  if (opens) return false;
  if (tokens.is(here, WORD.pronoun)) return true;
  if (sawNoun && (isFiniteCue(reading, here) || isPast(reading, here))) return true;
  if (sawNoun && tokens.is(here, WORD.adverb) && !noun && !tokens.is(here, WORD.determiner)) return true;
  if (nounBefore(reading, here, from) && looksVerbal(reading, here)) return true;
  // Whatever follows a name belongs to the phrase only if it leads to a noun: "Smith aide Jones", not "Smith walked".
  return mention !== -1 && !noun && !leadsToNoun(reading, here, limit);
}

const isPast = (reading: Reading, at: number): boolean => PASTS.has(lowerAt(reading, at));

function finish(reading: Reading, { from, limit, end, mention, sawNoun }: Draft): Phrase | null {
  const { tokens, mentions } = reading;
  if (end === from && !sawNoun && isQuantifier(lowerAt(reading, from))) return nominal(from, from);
  if (end < from || !sawNoun) return null;
  const name = mentions[mention];
  if (name) return { ...named(name, mention, from), to: end };
  const holder = tokens.is(end, WORD.role | WORD.title) ? holderOf(reading, end, limit) : null;
  if (holder) return { ...holder, from };
  if (
    tokens.is(end, WORD.role | WORD.title) &&
    isWord(reading, end + 1) &&
    reading.tokens.reads(end + 1, 'and')
  ) {
    const second = readPhrase(reading, end + 2, limit);
    // "the founder and President Ann Smith".
    if (second?.kind === 'name' && (mentions[second.mention]?.titleBits ?? 0) !== 0)
      return { ...second, from };
  }
  return nominal(from, end);
}

/** "chief of staff Ann Smith", "master of ceremonies Ann Smith": whoever holds an office of two words. */
function holderOf(
  { tokens, mentions, mentionAt, people }: Reading,
  role: number,
  limit: number,
): Phrase | null {
  const field = role + 2;
  if (!tokens.reads(role + 1, 'of') || (tokens.bits[field] ?? 0) & ENDS_FIELD || tokens.isCapital(field))
    return null;
  const index = mentionAt[field + 1] ?? -1;
  const name = mentions[index];
  if (!name || name.last >= limit || name.possessive || (people.personOf[index] ?? -1) === -1) return null;
  return name.first === field + 1 ? named(name, index) : null;
}
const ENDS_FIELD = ENDS_PHRASE | WORD.determiner | WORD.pronoun | WORD.cueFinite;

/** A plain word that ends like a verb's past, or stands after a person's name like a verb's present. */
function looksVerbal({ tokens, mentions, mentionAt }: Reading, at: number): boolean {
  if (tokens.is(at, NOUN | WORD.determiner | WORD.demonym) || tokens.isCapital(at)) return false;
  const word = tokens.spelled(at);
  if (/(?:ed|ly)$/.test(word)) return true;
  return mentions[mentionAt[at - 1] ?? -1]?.kind === 'person' && /[^s]s$/.test(word);
}

const NOUN_REACH = 5;

/** Within the next few words of the same phrase a noun or a name comes. */
function leadsToNoun(reading: Reading, at: number, limit: number): boolean {
  const { tokens } = reading;
  for (let here = at; here < limit && here < at + NOUN_REACH; here++) {
    if (!isWord(reading, here)) return false;
    if (reading.mentionAt[here] !== -1) return true;
    if (tokens.is(here, ENDS_PHRASE | WORD.determiner | WORD.pronoun)) return false;
    if (tokens.is(here, NOUN)) return true;
    if (isFiniteCue(reading, here) || looksVerbal(reading, here)) return false;
  }
  return false;
}

/** The token before is a noun we know or a name, so that the phrase may be complete. */
const nounBefore = (reading: Reading, at: number, from: number): boolean =>
  at > from && (reading.tokens.is(at - 1, NOUN) || reading.mentionAt[at - 1] !== -1);

/** "Smith 's aide": the mark of possession is followed by a word of the same phrase, not by "'s said" or a comma. */
const isOwner = (reading: Reading, at: number): boolean =>
  isWord(reading, at + 1) && !isFiniteCue(reading, at + 1);
