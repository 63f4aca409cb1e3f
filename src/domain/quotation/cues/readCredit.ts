import { WORD } from '../lexicon/lexicon.ts';
import type { Segment } from '../marks/segments.ts';
import { isFiniteCue } from '../phrases/finiteCues.ts';
import { nominal, type Phrase } from '../phrases/phrase.ts';
import { readPhrase } from '../phrases/readPhrase.ts';
import type { Reading } from '../reading/reading.ts';
import type { TokenRange } from '../words/paragraphs.ts';

const DASHES = '—–―-~';
const LONGEST_CREDIT = 16;

/**
 * Whose name stands under a quotation as its credit: `“...” — Ann Smith, farmer`, `“...” (Ann Smith)`, or on the next
 * line. It fills the rest of its paragraph, and says nothing.
 */
export function readCredit(reading: Reading, segment: Segment): Phrase | null {
  const range = reading.paragraphs[segment.paragraph];
  if (!range) return null;
  if (segment.to + 1 < range.to) return creditFrom(reading, segment.to + 1, range.to, false);
  const next = reading.paragraphs[segment.paragraph + 1];
  if (!next) return null;
  const fillsLine = range.from === segment.from && !segment.unclosed;
  return creditFrom(reading, next.from, next.to, fillsLine && !endsLikeSentence(reading, next));
}

const endsLikeSentence = ({ tokens }: Reading, { to }: TokenRange): boolean => tokens.isSign(to - 1, '.!?:');

/**
 * The phrase behind a dash or bracket at `from`, where nothing but a description follows it up to `to`; `bare` for
 * without the dash.
 */
function creditFrom(reading: Reading, from: number, to: number, bare: boolean): Phrase | null {
  const { tokens } = reading;
  if (to - from > LONGEST_CREDIT) return null;
  let at = from;
  while (tokens.isSign(at, DASHES)) at++;
  const bracket = at === from && tokens.isSign(at, '([');
  if (bracket) at++;
  if (at === from && !bare) return null;
  const phrase = readPhrase(reading, at, to);
  if (isWithheld(reading, at, to) && (at > from || bracket)) return nominal(at, bracket ? to - 2 : to - 1);
  if (!phrase || phrase.from !== at || !isSomebody(reading, phrase, at === from)) return null;
  if (bracket && !closesBracket(reading, phrase.to + 1, to)) return null;
  return isOnlyDescribed(reading, phrase.to + 1, to) ? phrase : null;
}

const WITHHELD = new Set(['anonymous', 'anon', 'unknown', 'name', 'unsigned', 'author', 'identity']);

/** "Anonymous", "Name withheld": a credit that names nobody. */
const isWithheld = ({ tokens }: Reading, at: number, to: number): boolean =>
  tokens.isCapital(at) && WITHHELD.has(tokens.word(at)) && to - at <= MOST_WITHHELD;
const MOST_WITHHELD = 4;

function isSomebody({ tokens, people }: Reading, { kind, head, mention }: Phrase, bare: boolean): boolean {
  if (kind === 'name') return people.personOf[mention] !== -1;
  return kind === 'nominal' && !bare && tokens.is(head, WORD.role | WORD.title);
}

function closesBracket({ tokens }: Reading, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (tokens.isSign(at, ')]')) return at + 2 >= to;
  return false;
}

/**
 * Nothing follows but what a comma, a bracket, "of" or "from" introduces, without a verb of speech and without a
 * quotation.
 */
function isOnlyDescribed(reading: Reading, from: number, to: number): boolean {
  const { tokens, segmentAt } = reading;
  if (from < to && !tokens.isPunctuation(from) && !tokens.is(from, WORD.preposition)) return false;
  for (let at = from; at < to; at++) {
    if (segmentAt[at] !== -1 || isFiniteCue(reading, at)) return false;
    if (tokens.is(at, WORD.auxiliary) || (at + 1 < to && tokens.isSign(at, '.!?'))) return false;
  }
  return true;
}
