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

/** Every third blank or so between words becomes one that does not break. */
const unbroken = (text: string): string =>
  text.replaceAll(/ (?=\w)/g, (space, at: number) => (at % 3 === 0 ? '\u00a0' : space));

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
  'uk-single-marks/unclosed-with-pairs',
]);

/** The passages that are read otherwise once they are rewritten. */
function changed(
  rewrite: (text: string) => string,
  back?: (rewritten: string) => (at: number) => number,
): string[] {
  return readPassages()
    .filter(({ text }) => {
      const rewritten = rewrite(text);
      return JSON.stringify(read(rewritten, back?.(rewritten))) !== JSON.stringify(read(text));
    })
    .map(({ id }) => id);
}

describe('a passage is read the same', () => {
  it('with straight marks', () => {
    expect(changed(straight).filter((id) => !TOLD_BY_SHAPE.has(id))).toEqual([]);
  });

  it('with line ends of two characters', () => {
    expect(changed((text) => text.replaceAll('\n', '\r\n'), withoutReturns)).toEqual([]);
  });

  it('with spaces that do not break', () => {
    expect(changed(unbroken)).toEqual([]);
  });

  it('before a paragraph that nobody speaks in', () => {
    const more = '\n\nIt rained all night on the hills, and in the morning there was ice on the road.';
    expect(changed((text) => text + more)).toEqual([]);
  });
});
