import { WORD } from '../lexicon/lexicon.ts';
import { isFiniteCue, isStrongCue } from '../phrases/finiteCues.ts';
import { nearerSubject } from '../phrases/nearerSubject.ts';
import { readPhrase } from '../phrases/readPhrase.ts';
import { clauseEnd } from '../phrases/sentences.ts';
import { withApposition } from '../phrases/withApposition.ts';
import { authorOf } from './authorOf.ts';
import { isComma, isWord, lowerAt, type Reading } from '../reading/reading.ts';
import type { Attribution } from './attribution.ts';

const PER_REACH = 12;

/** What stands after the quotation: `," X said`, `," said X`, `," according to X`. */
export function readAfter(reading: Reading, from: number, limit: number): Attribution | null {
  const { tokens, mentionAt } = reading;
  let at = afterSigns(reading, from);
  const end = clauseEnd(reading, at, limit);
  if (at >= end || !(isWord(reading, at) || tokens.isNumber(at))) return null;
  if (reading.tokens.reads(at, 'according') && reading.tokens.reads(at + 1, 'to'))
    return readAccording(reading, at, at + 2, end);
  if (reading.tokens.reads(at, 'per') && end - at < PER_REACH) return readAccording(reading, at, at + 1, end);
  if (reading.tokens.reads(at, 'as')) at++;
  // `"a mess" that he would mend`, `"a mess," suggesting he would`: the sentence only goes on.
  if (reading.tokens.reads(at, 'that') || (tokens.is(at, WORD.cueIng) && mentionAt[at] === -1)) return null;
  const verb = skipAdverbs(reading, at, end);
  const isName = tokens.isCapital(verb) && mentionAt[verb] !== -1;
  return verb < end && isFiniteCue(reading, verb) && !isName
    ? readVerbSubject(reading, at, verb, end)
    : readSubjectVerb(reading, at, end);
}

/** Past marks that close nothing, and a comma or dash. */
function afterSigns({ tokens, segmentAt }: Reading, from: number): number {
  let at = from;
  while (tokens.isMark(at) && segmentAt[at] === -1) at++;
  return (tokens.isSign(at, ',') && segmentAt[at] === -1) || tokens.isSign(at, '–—-') ? at + 1 : at;
}

function skipAdverbs({ tokens, mentionAt }: Reading, from: number, end: number): number {
  let at = from;
  while (at < end && tokens.is(at, WORD.adverb) && mentionAt[at] === -1) at++;
  return at;
}

function readAccording(reading: Reading, cue: number, start: number, end: number): Attribution | null {
  const subject = readPhrase(reading, start, end);
  if (!subject) return null;
  return {
    pattern: 'accordingAfter',
    cueFrom: cue,
    cueTo: start - 1,
    subject: authorOf(reading, subject, end) ?? withApposition(reading, subject, end),
    gap: 0,
    strong: true,
  };
}

/** `said X`. */
function readVerbSubject(reading: Reading, at: number, verb: number, end: number): Attribution | null {
  const subject = readPhrase(reading, skipAdverbs(reading, verb + 1, end), end);
  if (!subject || (subject.kind === 'pronoun' && verb !== at)) return null;
  // "said Monday".
  if (subject.kind === 'nominal' && reading.tokens.is(subject.head, WORD.time)) return null;
  return {
    pattern: 'verbSubjectAfter',
    cueFrom: verb,
    cueTo: verb,
    subject: authorOf(reading, subject, end) ?? withApposition(reading, subject, end),
    gap: verb - at,
    strong: isStrongCue(reading, verb),
  };
}

/** `X said`. */
function readSubjectVerb(reading: Reading, at: number, end: number): Attribution | null {
  const phrase = readPhrase(reading, at, end);
  if (!phrase) return null;
  const first = withApposition(reading, phrase, end);
  const cue = cueAfterSubject(reading, first.to + 1, end);
  if (cue === -1) return null;
  const subject = nearerSubject(reading, first, cue) ?? first;
  return {
    pattern: 'subjectVerbAfter',
    cueFrom: cue,
    cueTo: cue,
    subject,
    gap: cue - subject.to - 1,
    strong: isStrongCue(reading, cue),
  };
}

/** Before these a participle is passive: "which was written". */
const BE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being']);

/** The verb of a subject that ends before `from`: past auxiliaries, adverbs, appositives, clauses with "who". */
function cueAfterSubject(reading: Reading, from: number, end: number): number {
  const { tokens } = reading;
  let commas = 0;
  let unclosed = -1;
  for (let at = from; at < end; at++) {
    if (isComma(reading, at)) commas++;
    if (tokens.isPunctuation(at)) continue;
    if (isFiniteCue(reading, at)) {
      if (BE.has(lowerAt(reading, at - 1))) continue;
      if (!isStrongCue(reading, at)) {
        if (at === from) return at;
      } else if (commas !== 1 || at === from || isBesideVerb(reading, at - 1)) return at;
      else if (unclosed === -1) unclosed = at;
    } else if (isGoverned(reading, at)) return at;
  }
  return unclosed;
}

const isBesideVerb = (reading: Reading, at: number): boolean =>
  reading.tokens.is(at, WORD.auxiliary | WORD.adverb | WORD.conjunction) || isComma(reading, at);

/** "would say". */
const isGoverned = (reading: Reading, at: number): boolean =>
  isWord(reading, at) &&
  reading.tokens.is(at, WORD.cueBase) &&
  reading.tokens.is(at - 1, WORD.auxiliary) &&
  isStrongCue(reading, at);
