import type { Span } from '../../article.ts';
import { findBlockQuotes, type BlockQuote } from './findBlockQuotes.ts';
import type { Quotation } from '../quotation.ts';
import type { Reading } from '../reading/reading.ts';
import { findLabelledTurns, type LabelledTurn } from './findLabelledTurns.ts';

/** How sure it is that these are somebody's words, and whose: chosen, not measured, since no annotated set has such passages. */
const QUOTED = 0.9;
const NAMED = 0.9;
const UNNAMED = 0.5;

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
  return quotation(reading, person, {
    spans: parts.map(([first, last]) => spanOf(reading, first, last)),
    cue: null,
    speakerSpan: spanOf(reading, label, labelTo),
  });
}

function blockQuotation(reading: Reading, { parts, attribution }: BlockQuote): Quotation {
  const { subject, cueFrom, cueTo } = attribution;
  const person = subject.kind === 'name' ? (reading.people.personOf[subject.mention] ?? -1) : -1;
  return quotation(reading, person, {
    spans: parts.map(([first, last]) => spanOf(reading, first, last)),
    cue: spanOf(reading, cueFrom, cueTo),
    speakerSpan: spanOf(reading, subject.from, subject.to),
  });
}

function quotation(
  reading: Reading,
  person: number,
  parts: Pick<Quotation, 'spans' | 'cue' | 'speakerSpan'>,
): Quotation {
  const speaker = reading.people.persons[person]?.name ?? null;
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
