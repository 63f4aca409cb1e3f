import { isComma, type Reading } from '../reading/reading.ts';
import { WORD } from '../lexicon/lexicon.ts';
import { CRIED_OR_WRITTEN } from '../lexicon/words.ts';
import type { Segment } from '../marks/segments.ts';
import { defineModel, newRow, type Row } from '../weights/model.ts';
import type { Source } from '../cues/sources.ts';
import type { TokenRange } from '../words/paragraphs.ts';
import { FLAG } from '../words/tokens.ts';

/**
 * Whether a passage between marks is somebody's words at all, and not a title, a nickname or a word at arm's length.
 */
export const wordsModel = defineModel('words', [
  'bias',
  'length',
  'secondary',
  'secondaryLength',
  'titleCase',
  'capitalShare',
  'person',
  'nounAfter',
  'sentenceSubject',
  'shortSilent',
  'ownedBefore',
  'namedBefore',
  'titleAfterPreposition',
  'paragraphEnd',
  'opensParagraph',
  'wholeParagraph',
  'afterStop',
  'auxiliaryBefore',
  'fullAfter',
  'fullSentence',
  'firstPerson',
  'neighbour',
  'weakCue',
  'cueBeside',
  'headline',
  'asks',
  'shown',
  'commaBefore',
]);
const f = wordsModel.index;

const SHOWN: ReadonlySet<string> = new Set(CRIED_OR_WRITTEN.split(/\s+/));
const LONGEST_COUNT = 40;
const HEADLINE_TOKENS = 30;
const LOOSE = new Set<string>(['looseBefore', 'looseAfter', 'earlierBefore', 'sentenceSubject', 'owner']);
const SILENT = new Set<string>(['none', 'lastSentence', 'lastParagraph']);

/** What the words of a passage look like. Counts stop at 40 words, which is enough to tell a sentence. */
interface Shape {
  readonly words: number;
  readonly capitals: number;
  readonly titleCase: boolean;
  readonly auxiliary: boolean;
  readonly firstPerson: boolean;
}

function readShape(reading: Reading, segment: Segment): Shape {
  const { tokens } = reading;
  let words = 0;
  let capitals = 0;
  let long = 0;
  let longCapitals = 0;
  let auxiliary = false;
  let firstPerson = false;
  for (let at = segment.first; at <= segment.last && words < LONGEST_COUNT; at++) {
    if (!tokens.isWord(at)) continue;
    words++;
    const capital = tokens.isCapital(at);
    if (capital) capitals++;
    if (tokens.length(at) >= LONG) {
      long++;
      if (capital) longCapitals++;
    }
    if (tokens.is(at, WORD.auxiliary)) auxiliary = true;
    if (tokens.is(at, WORD.pronoun) && SELF.has(tokens.word(at))) firstPerson = true;
  }
  return {
    words,
    capitals,
    titleCase: words > 1 && words < 12 && long > 0 && long === longCapitals,
    auxiliary,
    firstPerson,
  };
}

const LONG = 4;
/** "I", "we" and "you" are said, not titled. */
const SELF = new Set(['i', 'we', 'you']);

/** The number of words of a segment, counted up to 40. */
export function countWords(reading: Reading, segment: Segment): number {
  return readShape(reading, segment).words;
}

const FEWEST_SAID = 3;

const isBehind = ({ kind, attribution }: Source): boolean =>
  attribution?.strong === true && kind.endsWith('After') && kind !== 'looseAfter';

/** `Mayor: ‘We will rebuild’`: single marks are the rule in headlines, and whoever speaks stands before a colon. */
export function isHeadlineSpeech(
  reading: Reading,
  segment: Segment,
  source: Source,
  sources: readonly Source[],
): boolean {
  if (segment.paragraph !== 0 || reading.paragraphs.length < 2) return false;
  const end = reading.paragraphs[0]?.to ?? 0;
  const short = end < HEADLINE_TOKENS && !reading.tokens.isSign(end - 1, '.');
  // "School ‘inadequate’, say inspectors".
  if (short && sources.some(isBehind)) return true;
  const { words, firstPerson, titleCase } = readShape(reading, segment);
  if (words < FEWEST_SAID) return false;
  if (source.kind === 'nameColon') return true;
  return short && firstPerson && !titleCase;
}

const NO_NOUN =
  WORD.preposition |
  WORD.conjunction |
  WORD.auxiliary |
  WORD.cueFinite |
  WORD.pronoun |
  WORD.adverb |
  WORD.determiner;

/**
 * Features of a segment whose source has been chosen. `neighbour` is how sure the passage just before in the same
 * paragraph was, from -0.5 (no words of anybody) to 0.5, and 0 where there is none.
 */
export function readKind(reading: Reading, segment: Segment, source: Source, neighbour: number): Row {
  const row = newRow(wordsModel);
  const shape = readShape(reading, segment);
  const range = reading.paragraphs[segment.paragraph] ?? { from: 0, to: reading.tokens.count };
  row[f.bias] = 1;
  row[f.neighbour] = neighbour;
  readWords(reading, row, segment, shape, source);
  readSource(reading, row, segment, source);
  readPlace(reading, row, segment, range);
  readBeside(reading, row, segment, range, shape);
  if (LOOSE.has(source.kind) && wordBefore(reading, segment, range, WORD.auxiliary))
    row[f.auxiliaryBefore] = 1;
  return row;
}

/** A capital at the beginning and a sign at the end. */
const isFull = ({ tokens }: Reading, { first, last }: Segment): boolean =>
  tokens.isCapital(first) && tokens.isPunctuation(last);

/** What the words look like. */
function readWords(reading: Reading, row: Row, segment: Segment, shape: Shape, source: Source): void {
  const { words, capitals, titleCase, auxiliary, firstPerson } = shape;
  const length = Math.log2(1 + words) / 3;
  row[f.length] = length;
  if (segment.secondary) {
    row[f.secondary] = 1;
    row[f.secondaryLength] = length;
  }
  if (titleCase) row[f.titleCase] = 1;
  row[f.capitalShare] = words > 0 ? capitals / words : 0;
  if (words < SHORT && (SILENT.has(source.kind) || source.kind === 'continued')) row[f.shortSilent] = 1;
  if (isFull(reading, segment) && auxiliary) row[f.fullSentence] = 1;
  if (firstPerson) row[f.firstPerson] = 1;
  if (reading.tokens.isSign(segment.last, '!?')) row[f.asks] = 1;
}

const SHORT = 6;

/** What says whose words they would be. */
function readSource(
  reading: Reading,
  row: Row,
  segment: Segment,
  { kind, phrase, attribution }: Source,
): void {
  const person =
    phrase?.kind === 'pronoun' || (phrase?.kind === 'name' && reading.people.personOf[phrase.mention] !== -1);
  if (person) row[f.person] = 1;
  if (kind === 'sentenceSubject') row[f.sentenceSubject] = 1;
  if (kind === 'subjectVerbAfter' && isFull(reading, segment)) row[f.fullAfter] = 1;
  if (attribution && !attribution.strong) row[f.weakCue] = 1;
  if (attribution && attribution.gap <= 0) row[f.cueBeside] = 1;
}

/** Where in its paragraph and its text it stands. */
function readPlace({ tokens, paragraphs }: Reading, row: Row, segment: Segment, range: TokenRange): void {
  const ends = segment.to + 1 >= range.to;
  const opens = segment.from === range.from;
  if (ends) row[f.paragraphEnd] = 1;
  if (opens && tokens.isCapital(segment.first)) row[f.opensParagraph] = 1;
  if (opens && ends) row[f.wholeParagraph] = 1;
  if (!opens && tokens.isSign(segment.from - 1, '.')) row[f.afterStop] = 1;
  const headline =
    segment.paragraph === 0 && paragraphs.length > 1 && range.to - range.from < HEADLINE_TOKENS;
  if (headline) row[f.headline] = 1;
}

/** Whether a word with one of some readings stands right before the mark. */
const wordBefore = ({ tokens }: Reading, { from }: Segment, range: TokenRange, readings: number): boolean =>
  from > range.from && tokens.is(from - 1, readings);

/** What stands right before and right behind the marks. */
function readBeside(
  reading: Reading,
  row: Row,
  segment: Segment,
  range: TokenRange,
  { titleCase }: Shape,
): void {
  const { tokens } = reading;
  const before = segment.from - 1;
  const inside = segment.from > range.from;
  const next = segment.to + 1;
  const noun = next < range.to && tokens.isWord(next) && !tokens.is(next, NO_NOUN);
  if (noun && !tokens.isPunctuation(segment.last)) row[f.nounAfter] = 1;
  if (inside && tokens.has(before, FLAG.possessive)) row[f.ownedBefore] = 1;
  if (isNamed(reading, before, range.from)) row[f.namedBefore] = 1;
  // "told" wants to be followed by whoever was told: a programme, where it has marks.
  const told = inside && tokens.reads(before, 'told');
  if (titleCase && (told || wordBefore(reading, segment, range, WORD.preposition)))
    row[f.titleAfterPreposition] = 1;
  if (inside && isComma(reading, before)) row[f.commaBefore] = 1;
  if (isShown(reading, before, range.from)) row[f.shown] = 1;
}

/** `a book called "..."`, `they agreed on two words: "..."`. */
function isNamed({ tokens }: Reading, before: number, least: number): boolean {
  const at = tokens.isSign(before, ':') ? before - 1 : before;
  return at >= least && tokens.is(at, WORD.opener) && !tokens.is(at, WORD.cueFinite | WORD.cueIng);
}

/** `chants of "..."`, `a sign reading "..."`: words that a crowd cries or that stand written somewhere. */
function isShown(reading: Reading, before: number, least: number): boolean {
  const { tokens } = reading;
  let at = before;
  if (at > least && tokens.isPunctuation(at)) at--;
  if (at > least && tokens.reads(at, 'of')) at--;
  return at >= least && tokens.isWord(at) && SHOWN.has(tokens.word(at));
}
