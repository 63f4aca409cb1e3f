import { firstSubject } from '../phrases/firstSubject.ts';
import { WORD } from '../lexicon/lexicon.ts';
import type { Segment } from '../marks/segments.ts';
import { named, type Phrase } from '../phrases/phrase.ts';
import { clauseEnd, sentenceStart } from '../phrases/sentences.ts';
import type { Reading } from '../reading/reading.ts';
import { defineModel, newRow, type Row } from '../weights/model.ts';
import type { TokenRange } from '../words/paragraphs.ts';
import type { Attribution, Pattern } from './attribution.ts';
import type { Between } from './between.ts';
import { isPutTo } from './isAsked.ts';
import { isReported } from './isReported.ts';
import { ownerBefore } from './ownerBefore.ts';
import { readAfter } from './readAfter.ts';
import { readBefore } from './readBefore.ts';
import { readCredit } from './readCredit.ts';
import { readLooseAfter } from './readLooseAfter.ts';

/** Where a speaker can be read from: a cue beside the quotation, the sentence before, or the quotation before. */
export type SourceKind =
  | Pattern
  | 'earlierBefore'
  | 'sentenceSubject'
  | 'owner'
  | 'lastSentence'
  | 'lastParagraph'
  | 'continued'
  | 'none';

/** One possible source of a quotation. `phrase` is null where the source is the quotation before, or nobody. */
export interface Source {
  readonly kind: SourceKind;
  readonly phrase: Phrase | null;
  readonly attribution: Attribution | null;
}

export const sourceModel = defineModel('source', [
  'subjectVerbAfter',
  'verbSubjectAfter',
  'accordingAfter',
  'subjectVerbBefore',
  'participleBefore',
  'accordingBefore',
  'nameColon',
  'looseBefore',
  'looseAfter',
  'earlierBefore',
  'sentenceSubject',
  'lastSentence',
  'lastParagraph',
  'continued',
  'none',
  'weakCue',
  'gap',
  'commaThenAfter',
  'stopThenAfter',
  'markBeforeCue',
  'fullAfter',
  'name',
  'pronoun',
  'thing',
  'document',
  'owner',
  'continuedHere',
  'continuedCarried',
  'continuedNext',
  'continuedFar',
  'continuedAfterComma',
  'continuedFull',
  'sentencesBetween',
  'subjectBetween',
  'embedded',
]);
const f = sourceModel.index;

/** What the choice needs to know of the quotation before. */
export interface Before {
  readonly segment: Segment;
  readonly source: Source;
  /** What stands between it, with what says who spoke it, and the passage in hand. */
  readonly between: Between;
}

const CONTINUED: Source = { kind: 'continued', phrase: null, attribution: null };
const NONE: Source = { kind: 'none', phrase: null, attribution: null };

/** All sources that could be meant, with their features. */
export function findSources(
  reading: Reading,
  segment: Segment,
  previous: Before | null,
): { readonly sources: Source[]; readonly rows: Row[] } {
  const range = reading.paragraphs[segment.paragraph] ?? { from: 0, to: reading.tokens.count };
  const sources: Source[] = [];
  const add: Add = (kind, phrase, attribution) => {
    if (!phrase || sources.some((source) => source.phrase?.from === phrase.from)) return;
    sources.push({ kind, phrase, attribution: attribution ?? null });
  };
  add('nameColon', nameWithinMarks(reading, segment));
  add('nameColon', readCredit(reading, segment));
  const start = sentenceStart(reading, segment.from, range.from);
  const before = readBefore(reading, segment.from, start);
  addAfter(reading, segment, range, before[0], add);
  addBefore(before, add);
  if (start < segment.from && !isPutTo(reading, segment.from)) {
    add('sentenceSubject', firstSubject(reading, start, segment.from));
    add('owner', ownerBefore(reading, segment.from, start));
  }
  if (start > range.from) {
    const earlier = sentenceStart(reading, start - 1, range.from);
    if (reading.segmentAt[earlier] === -1) add('lastSentence', firstSubject(reading, earlier, start));
  } else addLastParagraph(reading, reading.paragraphs[segment.paragraph - 1], add);
  if (previous) sources.push(CONTINUED);
  sources.push(NONE);
  return { sources, rows: sources.map((source) => rowOf(reading, segment, source, previous)) };
}

type Add = (kind: SourceKind, phrase: Phrase | null, attribution?: Attribution) => void;

/** `“Smith: I signed it.”`: a label within the marks. */
function nameWithinMarks({ tokens, mentions, mentionAt }: Reading, { first, last }: Segment): Phrase | null {
  const index = mentionAt[first] ?? -1;
  const name = mentions[index];
  return name && tokens.isSign(name.last + 1, ':') && name.last < last ? named(name, index) : null;
}

function addAfter(
  reading: Reading,
  segment: Segment,
  range: TokenRange,
  before: Attribution | undefined,
  add: Add,
): void {
  const { unclosed, carried, to } = segment;
  if (unclosed && (carried || to === range.to - 1)) return;
  const after = readAfter(reading, to + 1, range.to);
  if (after && introducesNext(reading, segment, before, after)) return;
  if (after) add(after.pattern, after.subject, after);
  const late = after || unclosed ? null : readLooseAfter(reading, to + 1, range.to);
  if (late) add('looseAfter', late.subject, late);
}

/**
 * `X said, “It rains!” Y said, “I see.”`: a sentence that has its own cue ends with its marks, and the cue behind it is
 * the next one's.
 */
function introducesNext(
  reading: Reading,
  segment: Segment,
  before: Attribution | undefined,
  { pattern, subject, cueTo }: Attribution,
): boolean {
  const { tokens, segmentAt } = reading;
  if (pattern !== 'subjectVerbAfter' || !tokens.isSign(segment.last, '.!?…')) return false;
  const own = before ? before.strong && !before.pattern.startsWith('loose') : isPutTo(reading, segment.from);
  if (!own || !tokens.isSign(segment.from - 1, ',:')) return false;
  if (!tokens.isCapital(subject.from) || !tokens.isCapital(segment.first)) return false;
  const next = clauseEnd(reading, cueTo + 1, tokens.count);
  const mark = tokens.isSign(next, ':') ? next + 1 : next;
  return segmentAt[mark] !== -1 && (tokens.isSign(mark - 1, ',:') || mark === cueTo + 1);
}

function addBefore(found: readonly Attribution[], add: Add): void {
  for (const [index, before] of found.entries())
    add(index === 0 ? before.pattern : 'earlierBefore', before.subject, before);
}

/**
 * What the paragraph before tells: the words that introduce the quotation with a colon, and its last sentence's
 * subject.
 */
function addLastParagraph(reading: Reading, last: TokenRange | undefined, add: Add): void {
  if (!last) return;
  if (reading.tokens.isSign(last.to - 1, ':'))
    addBefore(readBefore(reading, last.to, sentenceStart(reading, last.to, last.from)), add);
  const opening = sentenceStart(reading, last.to - 1, last.from);
  if (reading.segmentAt[opening] === -1) add('lastParagraph', firstSubject(reading, opening, last.to));
}

function rowOf(reading: Reading, segment: Segment, source: Source, previous: Before | null): Row {
  const row = newRow(sourceModel);
  const { kind, phrase } = source;
  row[f[kind]] = 1;
  readCue(reading, row, segment, source);
  if (phrase) readSubject(reading, row, segment, phrase, kind);
  if (kind === 'continued' && previous) readContinued(reading, row, segment, previous);
  return row;
}

/** A capital at the beginning and a sign at the end. */
const isFull = ({ tokens }: Reading, { first, last }: Segment): boolean =>
  tokens.isCapital(first) && tokens.isPunctuation(last);

const BESIDE: ReadonlySet<SourceKind> = new Set(['subjectVerbAfter', 'verbSubjectAfter', 'accordingAfter']);

function readCue(reading: Reading, row: Row, segment: Segment, { kind, attribution }: Source): void {
  if (!attribution) return;
  if (!attribution.strong) row[f.weakCue] = 1;
  if (isReported(reading, attribution)) row[f.embedded] = 1;
  if (kind !== 'looseAfter') row[f.gap] = Math.min(attribution.gap, 10) / 5;
  if (!BESIDE.has(kind)) return;
  if (reading.tokens.isSign(segment.last, ',?!…')) row[f.commaThenAfter] = 1;
  if (reading.tokens.isSign(segment.last, '.')) row[f.stopThenAfter] = 1;
  if (isFull(reading, segment)) row[f.fullAfter] = 1;
}

function readSubject(
  { tokens, people }: Reading,
  row: Row,
  { from }: Segment,
  phrase: Phrase,
  kind: SourceKind,
): void {
  if (kind !== 'lastSentence' && !kind.endsWith('After') && tokens.isSign(from - 1, ',:'))
    row[f.markBeforeCue] = 1;
  if (phrase.kind === 'name' && people.personOf[phrase.mention] !== -1) row[f.name] = 1;
  if (phrase.kind === 'pronoun') row[f.pronoun] = 1;
  const someone = tokens.is(phrase.head, WORD.role | WORD.title | WORD.group | WORD.document);
  if (phrase.kind === 'nominal' && !someone) row[f.thing] = 1;
  if (tokens.is(phrase.head, WORD.document)) row[f.document] = 1;
}

function readContinued(
  reading: Reading,
  row: Row,
  segment: Segment,
  { segment: last, between }: Before,
): void {
  const apart = segment.paragraph - last.paragraph;
  if (apart === 0) row[f.continuedHere] = 1;
  else if (apart === 1) row[f.continuedNext] = 1;
  else row[f.continuedFar] = Math.min(apart, 4) / 2;
  if (segment.carried) row[f.continuedCarried] = 1;
  if (reading.tokens.isSign(last.last, ',')) row[f.continuedAfterComma] = 1;
  if (isFull(reading, segment)) row[f.continuedFull] = 1;
  row[f.sentencesBetween] = Math.min(between.sentences, 3) / 2;
  if (between.subject) row[f.subjectBetween] = 1;
}
