import { isComma, type Reading } from '../reading/reading.ts';
import { WORD } from '../lexicon/lexicon.ts';
import { CRIED_OR_WRITTEN } from '../lexicon/words.ts';
import type { Segment } from '../marks/segments.ts';
import { defineModel, newRow, type Row } from '../weights/model.ts';
import type { Source } from '../cues/sources.ts';
import { FLAG, lower, TOKEN } from '../words/tokens.ts';

/** Whether a passage between marks is somebody's words at all, and not a title, a nickname or a word at arm's length. */
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
    if (tokens.type[at] !== TOKEN.word) continue;
    words++;
    const capital = ((tokens.flags[at] ?? 0) & FLAG.capital) !== 0;
    if (capital) capitals++;
    if ((tokens.end[at] ?? 0) - (tokens.start[at] ?? 0) >= 4) {
      long++;
      if (capital) longCapitals++;
    }
    if ((tokens.bits[at] ?? 0) & WORD.auxiliary) auxiliary = true;
    if (
      (tokens.bits[at] ?? 0) & WORD.pronoun &&
      isFirstPerson(tokens.text, tokens.start[at] ?? 0, tokens.end[at] ?? 0)
    )
      firstPerson = true;
  }
  return {
    words,
    capitals,
    titleCase: words > 1 && words < 12 && long > 0 && long === longCapitals,
    auxiliary,
    firstPerson,
  };
}

/** "I", "we" and "you" are said, not titled. */
const isFirstPerson = (text: string, start: number, end: number): boolean =>
  end - start === 1 || ['we', 'you'].includes(text.slice(start, end).toLowerCase());

/** The number of words of a segment, counted up to 40. */
export function countWords(reading: Reading, segment: Segment): number {
  return readShape(reading, segment).words;
}

const FEWEST_SAID = 3;

/** `Mayor: ‘We will rebuild’`: single marks are the rule in headlines, and whoever speaks stands before a colon. */
export function isHeadlineSpeech(reading: Reading, segment: Segment, source: Source): boolean {
  const headed = segment.paragraph === 0 && reading.paragraphs.length > 1 && source.kind === 'nameColon';
  return headed && countWords(reading, segment) >= FEWEST_SAID;
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
 * Features of a segment whose source has been chosen. `neighbour` is how sure the passage just before in the same paragraph was,
 * from -0.5 (no words of anybody) to 0.5, and 0 where there is none.
 */
export function readKind(reading: Reading, segment: Segment, source: Source, neighbour: number): Row {
  const { tokens, paragraphs } = reading;
  const row = newRow(wordsModel);
  const { words, capitals, titleCase, auxiliary, firstPerson } = readShape(reading, segment);
  const length = Math.log2(1 + words) / 3;
  const range = paragraphs[segment.paragraph] ?? { from: 0, to: tokens.count };
  const capital = ((tokens.flags[segment.first] ?? 0) & FLAG.capital) !== 0;
  const full = capital && tokens.type[segment.last] === TOKEN.punctuation;
  const wordBefore = segment.from > range.from && tokens.type[segment.from - 1] === TOKEN.word;
  const before = wordBefore ? (tokens.bits[segment.from - 1] ?? 0) : 0;
  const silent = SILENT.has(source.kind);
  const loose = LOOSE.has(source.kind);
  row[f.bias] = 1;
  row[f.length] = length;
  if (segment.secondary) {
    row[f.secondary] = 1;
    row[f.secondaryLength] = length;
  }
  if (titleCase) row[f.titleCase] = 1;
  row[f.capitalShare] = words > 0 ? capitals / words : 0;
  const { phrase, attribution } = source;
  if (
    phrase &&
    phrase.kind !== 'nominal' &&
    (phrase.kind === 'pronoun' || reading.people.personOf[phrase.mention] !== -1)
  ) {
    row[f.person] = 1;
  }
  const next = segment.to + 1;
  if (
    next < range.to &&
    tokens.type[next] === TOKEN.word &&
    !((tokens.bits[next] ?? 0) & NO_NOUN) &&
    tokens.type[segment.last] !== TOKEN.punctuation
  ) {
    row[f.nounAfter] = 1;
  }
  if (source.kind === 'sentenceSubject') row[f.sentenceSubject] = 1;
  if (words < 6 && (silent || source.kind === 'continued')) row[f.shortSilent] = 1;
  if (wordBefore && (tokens.flags[segment.from - 1] ?? 0) & FLAG.possessive) row[f.ownedBefore] = 1;
  if (isNamed(reading, segment.from - 1, range.from)) row[f.namedBefore] = 1;
  // "told" wants to be followed by whoever was told: a programme, where it has marks.
  const told = wordBefore && lower(tokens, segment.from - 1) === 'told';
  if (titleCase && (told || before & WORD.preposition)) row[f.titleAfterPreposition] = 1;
  const ends = next >= range.to;
  const opens = segment.from === range.from;
  if (ends) row[f.paragraphEnd] = 1;
  if (opens && capital) row[f.opensParagraph] = 1;
  if (opens && ends) row[f.wholeParagraph] = 1;
  if (!opens && tokens.type[segment.from - 1] === TOKEN.punctuation && tokens.code[segment.from - 1] === 46)
    row[f.afterStop] = 1;
  if (loose && before & WORD.auxiliary) row[f.auxiliaryBefore] = 1;
  if (full && source.kind === 'subjectVerbAfter') row[f.fullAfter] = 1;
  if (full && auxiliary) row[f.fullSentence] = 1;
  if (firstPerson) row[f.firstPerson] = 1;
  row[f.neighbour] = neighbour;
  if (attribution && !attribution.strong) row[f.weakCue] = 1;
  if (attribution && attribution.gap <= 0) row[f.cueBeside] = 1;
  if (segment.paragraph === 0 && paragraphs.length > 1 && range.to - range.from < HEADLINE_TOKENS)
    row[f.headline] = 1;
  const sign = tokens.code[segment.last];
  if (tokens.type[segment.last] === TOKEN.punctuation && (sign === 33 || sign === 63)) row[f.asks] = 1;
  if (!opens && isComma(reading, segment.from - 1)) row[f.commaBefore] = 1;
  if (isShown(reading, segment.from - 1, range.from)) row[f.shown] = 1;
  return row;
}

/** `a book called "..."`, `they agreed on two words: "..."`. */
function isNamed({ tokens }: Reading, before: number, least: number): boolean {
  const at = tokens.type[before] === TOKEN.punctuation && tokens.code[before] === 58 ? before - 1 : before;
  if (at < least || tokens.type[at] !== TOKEN.word) return false;
  const bits = tokens.bits[at] ?? 0;
  return (bits & WORD.opener) !== 0 && !(bits & (WORD.cueFinite | WORD.cueIng));
}

/** `chants of "..."`, `a sign reading "..."`: words that a crowd cries or that stand written somewhere. */
function isShown(reading: Reading, before: number, least: number): boolean {
  const { tokens } = reading;
  let at = before;
  if (at > least && tokens.type[at] === TOKEN.punctuation) at--;
  if (at > least && lower(tokens, at) === 'of') at--;
  return at >= least && tokens.type[at] === TOKEN.word && SHOWN.has(lower(tokens, at));
}
