import { particlesOf, WORD } from '../lexicon/lexicon.ts';
import { PLURALS_LIKE_VERBS } from '../lexicon/words.ts';
import { isWord, lowerAt, type Reading } from '../reading/reading.ts';
import { FLAG } from '../words/tokens.ts';

const DISPLAYED = new Set(['said', 'says', 'read', 'reads']);
/** After these "that" opens a clause or points. */
const NO_ANTECEDENT =
  WORD.cueFinite | WORD.cueIng | WORD.preposition | WORD.conjunction | WORD.auxiliary | WORD.determiner;
const SEVERAL = /s$|^(?:people|police|men|women|children|percent|many|some)$/;
const PLURALS = new Set(PLURALS_LIKE_VERBS.split(/\s+/));
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

/**
 * True where a form of a reporting verb is used as a verb: not after a determiner, and not a noun's plural after an
 * adjective.
 */
export function isFiniteCue(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  if (!isWord(reading, at)) return false;
  if (!tokens.is(at, WORD.cueFinite) && !isPhrasalCue(reading, at)) return isPluralCue(reading, at);
  const before = at - 1;
  if (!isWord(reading, before)) return true;
  if (tokens.is(before, WORD.determiner) && !tokens.is(before, WORD.pronoun))
    return isRelativeThat(reading, before);
  if (isPluralNoun(reading, at)) return false;
  return !tokens.is(before, WORD.preposition) || tokens.is(before, WORD.adverb);
}

/** Whether the verb at `at` introduces full utterances. */
export const isStrongCue = (reading: Reading, at: number): boolean =>
  reading.tokens.is(at, WORD.cueStrong) || isPhrasalCue(reading, at);

/** "a message that said": the word stands for the noun before it. */
export const isRelativeThat = (reading: Reading, at: number): boolean =>
  reading.tokens.spelled(at) === 'that' &&
  isWord(reading, at + 1) &&
  DISPLAYED.has(lowerAt(reading, at + 1)) &&
  isWord(reading, at - 1) &&
  !reading.tokens.is(at - 1, NO_ANTECEDENT) &&
  reading.mentionAt[at - 1] === -1;

/**
 * "her rival's attacks", "harsh remarks": a word that is the plural of a noun, unless what can be its subject stands
 * before it.
 */
function isPluralNoun(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  if (!PLURALS.has(lowerAt(reading, at))) return false;
  if (tokens.has(at - 1, FLAG.possessive)) return true;
  const opensClause = isWord(reading, at + 1) && ['to', 'that'].includes(lowerAt(reading, at + 1));
  if (opensClause && !tokens.is(at - 1, WORD.cueIng)) return false;
  return !tokens.is(at - 1, SUBJECT_WORD) && reading.mentionAt[at - 1] === -1;
}

/** "critics say", "they call": the plain form with several people, "I" or "you" before it. */
function isPluralCue(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  if (!tokens.is(at, WORD.cueBase) || tokens.isCapital(at)) return false;
  let before = at - 1;
  while (isWord(reading, before) && tokens.is(before, WORD.adverb)) before--;
  // "..., say inspectors".
  if (!isWord(reading, before))
    return before === at - 1 && tokens.is(at + 1, WORD.group) && isParted(reading, before);
  if (tokens.is(before, WORD.malePronoun | WORD.femalePronoun | WORD.preposition)) return false;
  if (tokens.is(before, WORD.pronoun)) return true;
  return tokens.is(before, WORD.group) && SEVERAL.test(lowerAt(reading, before));
}

/** A comma or a quotation ends right before. */
const isParted = ({ tokens, segmentAt }: Reading, at: number): boolean =>
  tokens.isMark(at) || (tokens.isSign(at, ',') && segmentAt[at - 1] !== -1) || segmentAt[at] !== -1;

/** "put it", "shot back": a verb that reports speech together with the small word after it. */
const isPhrasalCue = (reading: Reading, at: number): boolean =>
  reading.tokens.is(at, WORD.phrasal) &&
  isWord(reading, at + 1) &&
  particlesOf(lowerAt(reading, at))?.has(lowerAt(reading, at + 1)) === true;
