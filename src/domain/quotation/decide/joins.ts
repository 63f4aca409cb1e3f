import { WORD } from '../lexicon/lexicon.ts';
import { firstSubject } from '../phrases/firstSubject.ts';
import { sentenceStart } from '../phrases/sentences.ts';
import type { Segment } from '../marks/segments.ts';
import { defineModel, newRow, type Row } from '../weights/model.ts';
import type { Reading } from '../reading/reading.ts';
import { isPutTo } from '../cues/isAsked.ts';
import { readCredit } from '../cues/readCredit.ts';
import type { Before, Source } from '../cues/sources.ts';
import type { Tokens } from '../words/tokens.ts';

/** Whether a passage goes on with the quotation before it. */
export const joinModel = defineModel('join', [
  'bias',
  'sameCue',
  'continued',
  'ownCue',
  'samePerson',
  'beforeEndsOpen',
  'textBetween',
  'fullBoth',
  'cueBetween',
  'resumesBetween',
  'wordsBetween',
  'introduced',
]);
const f = joinModel.index;

const MOST_WORDS = 30;

/** A quotation is taken up again within its paragraph or at the very beginning of the next, and nowhere else. */
export function mayJoin(reading: Reading, segment: Segment, previous: Segment): boolean {
  const apart = segment.paragraph - previous.paragraph;
  return apart === 0 || (apart === 1 && segment.from === reading.paragraphs[segment.paragraph]?.from);
}

/**
 * Nothing beside the passage says who speaks, and it is somebody else: the sentence before is about another ("Zane
 * disagreed. “It …”"), a question was asked, or one of the two has its credit behind it.
 */
export function isAnothersTurn(
  reading: Reading,
  here: Segment,
  { attribution }: Source,
  { segment: last, source, between }: Before,
  speaker: number,
): boolean {
  const { tokens } = reading;
  const apart = here.paragraph > last.paragraph;
  if (apart && source.kind === 'nameColon' && (source.phrase?.from ?? 0) > last.to) return true;
  // "‘Unsafe’, say engineers; ‘never better’, says the mayor".
  if (!apart && tokens.isSign(here.from - 1, ';') && source.kind.endsWith('After')) return true;
  // `Smith was asked, “Why?” He said, “I forgot.”`
  if (isPutTo(reading, last.from)) return true;
  if (attribution !== null) return false;
  if (apart && readCredit(reading, here)) return true;
  if (!apart && between.sentences > 0 && isIntroducedAnew(reading, here)) return true;
  if (between.about !== -1 && between.about !== speaker) return true;
  return apart && tokens.isSign(last.last, '?') && asks(tokens, source);
}

/** `One of them ends: “...”`, `His dog “abstained”`: a sentence of its own about a thing leads to it. */
function isIntroducedAnew(reading: Reading, { from, first, paragraph }: Segment): boolean {
  const { tokens } = reading;
  const within = !tokens.isCapital(first) && (tokens.isWord(from - 1) || tokens.isSign(from - 1, ','));
  if (!within && !tokens.isSign(from - 1, ':')) return false;
  const start = sentenceStart(reading, from, reading.paragraphs[paragraph]?.from ?? 0);
  const subject = firstSubject(reading, start, from);
  return subject?.kind === 'nominal' && !tokens.is(subject.head, WORD.role | WORD.title);
}

const ASKING = new Set(['asked', 'asks', 'inquired', 'enquired', 'wondered']);

const asks = (tokens: Tokens, { attribution }: Source): boolean =>
  attribution !== null && ASKING.has(tokens.word(attribution.cueFrom));

/** Features of the step from one passage to the next. */
export function readJoin(
  reading: Reading,
  segment: Segment,
  source: Source,
  previous: Before,
  samePerson: boolean,
): Row {
  const { tokens } = reading;
  const row = newRow(joinModel);
  row[f.bias] = 1;
  const cue = source.attribution?.cueFrom ?? -1;
  const sameCue = cue !== -1 && cue === previous.source.attribution?.cueFrom;
  if (sameCue) row[f.sameCue] = 1;
  else if (cue !== -1) row[f.ownCue] = 1;
  if (source.kind === 'continued') row[f.continued] = 1;
  if (samePerson) row[f.samePerson] = 1;
  const { last } = previous.segment;
  const ended = tokens.isPunctuation(last);
  if (!ended || tokens.isSign(last, ',…—')) row[f.beforeEndsOpen] = 1;
  if (ended && tokens.isCapital(segment.first) && tokens.isPunctuation(segment.last)) row[f.fullBoth] = 1;
  if (previous.between.cue) row[f.cueBetween] = 1;
  if (previous.between.subject) row[f.textBetween] = 1;
  if (segment.paragraph === previous.segment.paragraph) readWithin(reading, row, segment, previous);
  return row;
}

/** What tells of two passages of one paragraph. */
function readWithin({ tokens }: Reading, row: Row, segment: Segment, { between }: Before): void {
  row[f.wordsBetween] = Math.min(between.words, MOST_WORDS) / 10;
  if (between.resumes) row[f.resumesBetween] = 1;
  if (tokens.isSign(segment.from - 1, ':')) row[f.introduced] = 1;
}
