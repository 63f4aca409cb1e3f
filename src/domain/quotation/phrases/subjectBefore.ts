import { WORD } from '../lexicon/lexicon.ts';
import { isComma, isWord, lowerAt, type Reading } from '../reading/reading.ts';
import { FLAG } from '../words/tokens.ts';
import { isFiniteCue, isRelativeThat } from './finiteCues.ts';
import { firstSubject } from './firstSubject.ts';
import { interruptedSubject } from './interruptedSubject.ts';
import { named, nominal, pronounAt, type Phrase } from './phrase.ts';
import { governs, phraseStart } from './phraseStart.ts';
import { isQuantifier, readPhrase } from './readPhrase.ts';
import { searchSubject } from './searchSubject.ts';

/** What has words on it: "a sign saying" speaks itself, "a letter saying" does for whoever wrote it. */
export const DISPLAYS = new Set(
  'sign signs banner banners poster posters placard placards shirt shirts t-shirt t-shirts caption headline'.split(
    ' ',
  ),
);

/** The subject of the verb at `verb`, read leftwards: past adverbs, objects of prepositions, owners and appositives. */
export function subjectBefore(
  reading: Reading,
  verb: number,
  start: number,
  participle: boolean,
): Phrase | null {
  const at = beforeAuxiliaries(reading, verb - 1, start);
  const beside = participle
    ? participleSubject(reading, at, start)
    : isQuantifier(lowerAt(reading, at)) && !isComma(reading, at + 1)
      ? nominal(at, at)
      : null;
  if (isRelative(reading, at, verb)) return pronounAt(at);
  if (beside) return beside;
  const joined = participle ? at >= start : ['and', 'but'].includes(lowerAt(reading, at));
  const first = joined ? firstSubject(reading, start, verb) : null;
  if (first) return first;
  const near = participle
    ? null
    : (plainSubject(reading, at, start) ?? interruptedSubject(reading, at, start));
  if (near) return near;
  const found = searchSubject(reading, at, start, participle);
  return found ?? (participle ? null : firstSubject(reading, start, verb));
}

/** Back over adverbs and auxiliaries: "Smith has often said". */
function beforeAuxiliaries(reading: Reading, from: number, start: number): number {
  let at = from;
  while (
    at >= start &&
    isWord(reading, at) &&
    reading.tokens.is(at, WORD.adverb | WORD.auxiliary) &&
    reading.mentionAt[at] === -1
  )
    at--;
  return at;
}

/** "a letter which has said", "a message that said". */
const isRelative = (reading: Reading, at: number, verb: number): boolean =>
  reading.tokens.reads(at, 'which') || (at === verb - 1 && isRelativeThat(reading, at));

/**
 * What stands right before a participle and speaks: "a sign saying", "a cap reading", "..., Smith said, adding", "Smith
 * saying".
 */
function participleSubject(reading: Reading, at: number, start: number): Phrase | null {
  const { mentions, mentionAt, tokens } = reading;
  const isThing = tokens.reads(at + 1, 'reading') && tokens.isWord(at) && mentionAt[at] === -1;
  if (at >= start && (isThing || DISPLAYS.has(lowerAt(reading, at))))
    return nominal(phraseStart(reading, at, start), at);
  // Whoever said it adds it.
  if (isComma(reading, at) && at > start && isFiniteCue(reading, at - 1)) {
    const sayer = subjectBefore(reading, at - 1, start, false);
    if (sayer) return sayer;
  }
  const accompanied = withSubject(reading, at, start);
  if (accompanied) return accompanied;
  const index = mentionAt[at] ?? -1;
  const name = mentions[index];
  if (!name || name.last !== at || name.possessive) return null;
  return isWhereabouts(reading, phraseStart(reading, name.from, start) - 1) ? null : named(name, index);
}

const WITH_REACH = 8;

/** "..., with one of her ads asking", "with the former mayor calling it": the phrase after "with". */
function withSubject(reading: Reading, at: number, start: number): Phrase | null {
  const { tokens } = reading;
  for (let here = at - 1; here >= start && here > at - WITH_REACH && isWord(reading, here); here--) {
    if (!tokens.reads(here, 'with')) continue;
    const phrase = isComma(reading, here - 1) ? readPhrase(reading, here + 1, at + 1) : null;
    return phrase && (phrase.to === at || tokens.reads(phrase.to + 1, 'of')) ? phrase : null;
  }
  return null;
}

/**
 * "a familiar voice said", "one conservative has said": a noun that no list knows, with its determiner, right before
 * the verb.
 */
function plainSubject(reading: Reading, at: number, start: number): Phrase | null {
  const { tokens } = reading;
  if (at < start || !isWord(reading, at) || reading.mentionAt[at] !== -1) return null;
  if (tokens.is(at, ~WORD.demonym) || tokens.has(at, FLAG.capital | FLAG.possessive)) return null;
  const left = phraseStart(reading, at, start);
  if (left === at || !tokens.is(left, WORD.determiner)) return null;
  return left > start && governs(reading, left - 1) ? null : nominal(left, at);
}

/** "the senator from Ohio saying": a place, where "with Smith saying" is the speaker. */
const isWhereabouts = (reading: Reading, at: number): boolean =>
  governs(reading, at) && !['with', 'of'].includes(lowerAt(reading, at));
