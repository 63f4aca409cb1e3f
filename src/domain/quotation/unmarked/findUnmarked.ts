import type { Span } from '../../article.ts';
import { FUNCTION_WORD, WORD } from '../lexicon/lexicon.ts';
import { FLAG } from '../words/tokens.ts';
import { findBlockQuotes, type BlockQuote } from './findBlockQuotes.ts';
import type { Quotation } from '../quotation.ts';
import type { Reading } from '../reading/reading.ts';
import { findLabelledTurns, type LabelledTurn } from './findLabelledTurns.ts';

/**
 * How sure it is that these are somebody's words, and whose: chosen, not measured, since no annotated set has such
 * passages.
 */
const QUOTED = 0.9;
const NAMED = 0.9;
const UNNAMED = 0.5;
const NO_NAME = FUNCTION_WORD | WORD.role | WORD.title | WORD.group | WORD.organisation;

/** Quotations that are printed without marks, in order, and the paragraphs that they fill. */
export interface Unmarked {
  readonly quotations: readonly Quotation[];
  readonly paragraphs: ReadonlySet<number>;
}

/** The turns of interviews and transcripts, and the block quotes, that need no marks to be told for sure. */
export function findUnmarked(reading: Reading): Unmarked {
  const turns = findLabelledTurns(reading);
  const blocks = findBlockQuotes(reading);
  return {
    quotations: [
      ...turns.map((turn) => turnQuotation(reading, turn)),
      ...blocks.map((block) => blockQuotation(reading, block)),
    ],
    paragraphs: new Set([
      ...turns.flatMap(({ paragraphs }) => paragraphs),
      ...blocks.flatMap(({ paragraphs }) => paragraphs),
    ]),
  };
}

function turnQuotation(reading: Reading, { parts, label, labelTo, person }: LabelledTurn): Quotation {
  const name = reading.people.persons[person]?.name ?? null;
  // A person known by the label alone has a name in capitals.
  const speaker =
    name === null || name === name.toUpperCase() ? (nameInLabel(reading, label, labelTo) ?? name) : name;
  return quotation(speaker, {
    spans: parts.map(([first, last]) => spanOf(reading, first, last)),
    cue: null,
    speakerSpan: spanOf(reading, label, labelTo),
  });
}

function blockQuotation(reading: Reading, { parts, attribution }: BlockQuote): Quotation {
  const { subject, cueFrom, cueTo } = attribution;
  const person = subject.kind === 'name' ? (reading.people.personOf[subject.mention] ?? -1) : -1;
  return quotation(reading.people.persons[person]?.name ?? null, {
    spans: parts.map(([first, last]) => spanOf(reading, first, last)),
    cue: spanOf(reading, cueFrom, cueTo),
    speakerSpan: spanOf(reading, subject.from, subject.to),
  });
}

/** The name that a label in capitals is, in a name's letters; `null` for "REPORTER" and its like. */
function nameInLabel({ tokens }: Reading, from: number, to: number): string | null {
  const words: string[] = [];
  for (let at = from; at <= to; at++) {
    if (!tokens.has(at, FLAG.allCapitals) || tokens.is(at, NO_NAME)) return null;
    words.push(tokens.word(at).replace(/(?:^|[-'’])\p{L}/gu, (part) => part.toUpperCase()));
  }
  return words.join(' ');
}

function quotation(
  speaker: string | null,
  parts: Pick<Quotation, 'spans' | 'cue' | 'speakerSpan'>,
): Quotation {
  return {
    kind: 'unmarked',
    ...parts,
    speaker,
    quoted: QUOTED,
    confidence: speaker === null ? UNNAMED : NAMED,
    sure: speaker !== null,
  };
}

const spanOf = ({ tokens }: Reading, from: number, to: number): Span => ({
  start: tokens.start[from] ?? 0,
  end: tokens.end[to] ?? 0,
});
