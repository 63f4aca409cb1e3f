import { NEWCOMER } from '../cues/between.ts';
import { isPutTo } from '../cues/isAsked.ts';
import type { SourceKind } from '../cues/sources.ts';
import { countWords } from '../decide/kinds.ts';
import { WORD } from '../lexicon/lexicon.ts';
import type { Phrase } from '../phrases/phrase.ts';
import type { Reading } from '../reading/reading.ts';
import type { Finding } from '../speakers/finding.ts';
import { F } from './features.ts';
import type { Quoted } from './candidates.ts';

/** Kinds of sources from a cue beside the quotation to none, so that a threshold parts near from far. */
export const KINDS: Readonly<Record<SourceKind, number>> = {
  subjectVerbAfter: 0,
  verbSubjectAfter: 1,
  accordingAfter: 2,
  subjectVerbBefore: 3,
  participleBefore: 4,
  accordingBefore: 5,
  nameColon: 6,
  looseBefore: 7,
  looseAfter: 8,
  earlierBefore: 9,
  sentenceSubject: 10,
  owner: 11,
  lastSentence: 12,
  lastParagraph: 13,
  continued: 14,
  none: 15,
};
const TYPES = { name: 0, pronoun: 1, nominal: 2 } as const;
const CONTINUED = 3;
const SILENT = 4;
const MOST_WORDS = 3;

/** What sort of word names the speaker where the reader looks first. */
function typeOf({ source, phrase }: Finding): number {
  if (source.kind === 'continued') return CONTINUED;
  return phrase ? TYPES[phrase.kind] : SILENT;
}

export const log = (count: number): number => LOGS[count] ?? Math.log1p(Math.max(0, count));
/** Those of the counts that a text is full of. */
const LOGS = Float64Array.from({ length: 1024 }, (_, count) => Math.log1p(count));

/** How often a quotation says "he" or "him", and "she" or "her". */
export interface SpokenOf {
  readonly male: number;
  readonly female: number;
}

/** Fills in what holds of the quotation, whoever spoke it; returns whom it speaks of. */
export function readQuotation(
  reading: Reading,
  row: Float64Array,
  quoted: Quoted,
  last: Quoted | null,
): SpokenOf {
  readPlace(reading, row, quoted);
  readLast(reading, row, quoted, last);
  readPhraseOf(reading, row, quoted.lead);
  return readWords(reading, row, quoted);
}

function readPlace(reading: Reading, row: Float64Array, { parts, lead }: Quoted): void {
  const { tokens, paragraphs } = reading;
  const first = parts[0]?.segment ?? lead.segment;
  const end = parts.at(-1)?.segment ?? lead.segment;
  const before = first.from - (paragraphs[first.paragraph]?.from ?? 0);
  row[F.quotation] = KINDS[lead.source.kind];
  row[F.type] = typeOf(lead);
  row[F.parts] = parts.length;
  row[F.opens] = before <= 0 ? 1 : 0;
  row[F.wordsBefore] = log(before);
  row[F.wordsAfter] = log((paragraphs[end.paragraph]?.to ?? 0) - 1 - end.to);
  row[F.carried] = lead.segment.carried ? 1 : 0;
  row[F.unclosed] = lead.segment.unclosed ? 1 : 0;
  row[F.comma] = tokens.isSign(end.last, ',') ? 1 : 0;
  row[F.stop] = tokens.isSign(end.last, '.') ? 1 : tokens.isSign(end.last, '?!') ? 2 : 0;
  row[F.capital] = tokens.isCapital(first.first) ? 1 : 0;
  row[F.wasAsked] = isPutTo(reading, first.from) ? 1 : 0;
  row[F.credited] = tokens.isSign(end.to + 1, '-–—―~(') ? 1 : 0;
  const next = paragraphs[end.paragraph + 1];
  row[F.dashNext] = next && tokens.isSign(next.from, '-–—') ? 1 : 0;
}

function readWords(reading: Reading, row: Float64Array, { parts }: Quoted): SpokenOf {
  const { tokens } = reading;
  let words = 0;
  let [ownI, ownWe, he, she] = [0, 0, 0, 0];
  for (const { segment } of parts) {
    words += countWords(reading, segment);
    const stop = Math.min(segment.last, segment.first + WORDS_REACH);
    for (let at = segment.first; at <= stop; at++) {
      if (!tokens.is(at, SELF_OR_OTHER)) continue;
      if (tokens.is(at, WORD.malePronoun)) he++;
      else if (tokens.is(at, WORD.femalePronoun)) she++;
      else if (tokens.reads(at, 'i') || tokens.reads(at, 'my') || tokens.reads(at, 'me')) ownI++;
      else if (tokens.reads(at, 'we') || tokens.reads(at, 'our')) ownWe++;
    }
  }
  row[F.words] = log(words);
  row[F.saysI] = Math.min(MOST_WORDS, ownI);
  row[F.saysWe] = Math.min(MOST_WORDS, ownWe);
  row[F.saysHeOrShe] = Math.min(MOST_WORDS, he + she);
  return { male: Math.min(MOST_WORDS, he), female: Math.min(MOST_WORDS, she) };
}

const WORDS_REACH = 200;
const SELF_OR_OTHER = WORD.pronoun | WORD.determiner | WORD.malePronoun | WORD.femalePronoun;
const FARTHEST = 15;
const MOST_SENTENCES = 5;

/** How it follows the quotation before. */
function readLast(reading: Reading, row: Float64Array, { parts, lead }: Quoted, last: Quoted | null): void {
  const { tokens } = reading;
  const first = parts[0]?.segment ?? lead.segment;
  const end = last?.parts.at(-1)?.segment;
  row[F.lastDistance] = end ? Math.min(FARTHEST, first.paragraph - end.paragraph) : FARTHEST + 1;
  row[F.lastType] = last ? typeOf(last.lead) : -1;
  const cue = last?.lead.source.attribution?.cueFrom ?? -1;
  const asked = cue !== -1 && CUES.get(tokens.word(cue)) === ASKED;
  row[F.lastAsks] = (end && tokens.isSign(end.last, '?') ? 1 : 0) + (asked ? 2 : 0);
  const { between } = lead.evidence;
  row[F.betweenWords] = between ? log(between.words) : -1;
  row[F.betweenSubject] = between ? (between.subject ? 1 : 0) : -1;
  row[F.betweenCue] = between ? (between.cue ? 1 : 0) + (between.resumes ? 2 : 0) : -1;
  row[F.betweenSentences] = between ? Math.min(between.sentences, MOST_SENTENCES) : -1;
  row[F.lastAbout] = lastAbout(reading, lead);
  const about = between?.about ?? -1;
  row[F.betweenAbout] = about === -1 ? 0 : about === NEWCOMER ? 3 : about === last?.lead.person ? 1 : 2;
}

/**
 * Who the sentence or paragraph before is about: 0 a person, 1 a pronoun, 2 another name, from 3 on somebody unnamed,
 * -1 nobody.
 */
function lastAbout(reading: Reading, { evidence: { sources } }: Finding): number {
  const phrase = sources.find(({ kind }) => kind === 'lastSentence' || kind === 'lastParagraph')?.phrase;
  if (!phrase) return -1;
  if (phrase.kind === 'name') return reading.people.personOf[phrase.mention] === -1 ? 2 : 0;
  if (phrase.kind === 'pronoun') return 1;
  return headOf(reading, phrase) & 1 ? 3 + definiteness(reading, phrase.from) : 2;
}

/** 1 for "the", 2 for "a" or "another", 3 for "his" and "her", 0 for none. */
export function definiteness({ tokens }: Reading, at: number): number {
  if (tokens.is(at, WORD.malePronoun | WORD.femalePronoun)) return 3;
  const word = tokens.is(at, WORD.determiner) || tokens.isNumber(at) ? tokens.word(at) : '';
  if (word === 'the' || word === 'this' || word === 'that') return 1;
  return word === 'a' || word === 'an' || word === 'one' || word === 'another' ? 2 : 0;
}

/** What the head of a phrase can be: 1 a role or title, 2 a group, 4 a document. */
export function headOf({ tokens }: Reading, { head }: Phrase): number {
  return (
    (tokens.is(head, WORD.role | WORD.title) ? 1 : 0) +
    (tokens.is(head, WORD.group) ? 2 : 0) +
    (tokens.is(head, WORD.document) ? 4 : 0)
  );
}

/** The phrase of the source that the reader looks at first. */
function readPhraseOf(reading: Reading, row: Float64Array, { phrase, source }: Finding): void {
  const { tokens, mentionAt } = reading;
  row[F.cueSort] = source.attribution ? (CUES.get(tokens.word(source.attribution.cueFrom)) ?? 0) : -1;
  row[F.plural] = phrase?.kind === 'pronoun' && tokens.reads(phrase.head, 'they') ? 1 : 0;
  row[F.phraseDefinite] = phrase ? definiteness(reading, phrase.from) : -1;
  row[F.phraseRole] = phrase ? headOf(reading, phrase) : -1;
  row[F.phraseLength] = phrase ? phrase.to - phrase.from + 1 : 0;
  row[F.phraseGoesOn] = phrase && tokens.is(phrase.to + 1, WORD.preposition) ? 1 : 0;
  row[F.phraseHasName] = -1;
  row[F.phrasePlural] = row[F.phraseSpokesman] = row[F.phraseDescribes] = 0;
  if (phrase?.kind !== 'nominal') return;
  let holdsName = 0;
  for (let at = phrase.from; at <= phrase.to; at++) if (mentionAt[at] !== -1) holdsName = 1;
  const head = tokens.word(phrase.head);
  row[F.phraseHasName] = holdsName;
  row[F.phrasePlural] = head.endsWith('s') || head === 'people' ? 1 : 0;
  row[F.phraseSpokesman] = head.startsWith('spokes') ? 1 : 0;
  row[F.phraseDescribes] = OFFICES.has(head) ? 1 : ANYBODY.has(head) ? 2 : 0;
}

const split = (list: string): string[] => list.split(' ');
/** Verbs of one sort: plain, of asking, of going on, with somebody told, of writing, of answering, of explaining. */
const CUES = new Map(
  [
    'said says say',
    'asked asks',
    'added adds continued adding concluded went',
    'told tells telling',
    'wrote tweeted posted writes',
    'replied responded answered shot',
    'explained noted recalled',
  ].flatMap((verbs, sort) => split(verbs).map((verb) => [verb, sort + 1] as const)),
);
/** The sort of "asked". */
const ASKED = 2;
/** Held by somebody whom a report has named. */
const OFFICES = new Set(
  split(
    'senator president governor candidate nominee congressman congresswoman mayor secretary billionaire businessman mogul leader minister lawmaker chairman director commissioner judge justice speaker',
  ),
);
const ANYBODY = new Set(
  split(
    'man woman boy girl father mother wife husband son daughter brother sister friend voter resident student supporter protester heckler reporter aide official officer adviser analyst expert witness fan critic',
  ),
);
