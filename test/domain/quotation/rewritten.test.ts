import { describe, expect, it } from 'vitest';
import { extractQuotations } from '../../../src/domain/quotation/extractQuotations.ts';
import { SURELY_QUOTED } from '../../../src/domain/quotation/quotation.ts';
import { readPassages } from '../../fixtures/readPassages.ts';

/** What is served of a text: kind, parts and name. `back` puts an offset back to where it was before the text was rewritten. */
function read(text: string, back = (at: number): number => at): unknown[] {
  return extractQuotations(text, SURELY_QUOTED).map(({ kind, spans, speaker }) => ({
    kind,
    spans: spans.map(({ start, end }) => [back(start), back(end)]),
    speaker: speaker === null ? null : straight(speaker).replaceAll('\u00a0', ' '),
  }));
}

const straight = (text: string): string => text.replaceAll(/[“”]/g, '"').replaceAll(/[‘’]/g, "'");

/** Offsets of a text whose line ends were made of two characters, back to those of one. */
function withoutReturns(text: string): (at: number) => number {
  const places = new Int32Array(text.length + 1);
  for (let at = 0, place = 0; at <= text.length; at++) {
    places[at] = place;
    if (text[at] !== '\r') place++;
  }
  return (at) => places[at] ?? -1;
}

/** Where only their shape tells how the marks are nested. */
const TOLD_BY_SHAPE: ReadonlySet<string> = new Set([
  'nested/uk-nested-call',
  'uk-single-marks/unclosed-with-three-doubles',
]);

describe('a passage is read the same', () => {
  const passages = readPassages();

  it('with straight marks', () => {
    for (const { id, text } of passages) {
      if (!TOLD_BY_SHAPE.has(id)) expect(read(straight(text)), id).toEqual(read(text));
    }
  });

  it('with line ends of two characters', () => {
    for (const { id, text } of passages) {
      const rewritten = text.replaceAll('\n', '\r\n');
      expect(read(rewritten, withoutReturns(rewritten)), id).toEqual(read(text));
    }
  });

  it('with spaces that do not break', () => {
    for (const { id, text } of passages) {
      const rewritten = text.replaceAll(/ (?=\w)/g, (space, at: number) => (at % 3 === 0 ? '\u00a0' : space));
      expect(read(rewritten), id).toEqual(read(text));
    }
  });

  it('before a paragraph that nobody speaks in', () => {
    const more = '\n\nIt rained all night on the hills, and in the morning there was ice on the road.';
    for (const { id, text } of passages) expect(read(text + more), id).toEqual(read(text));
  });
});
