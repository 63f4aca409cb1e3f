import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractQuotations } from '../../../src/domain/quotation/extractQuotations.ts';

const marks = fc.constantFrom('"', '“', '”', '‘', '’', "'", "''", '``', '«', '»', '„', '‹');
const pieces = fc.constantFrom(
  'Anna Vale',
  'Mr. Reed',
  'he',
  'she',
  'said',
  'told',
  'the senator',
  'who',
  'and',
  'of',
  'according to',
  ', ',
  '. ',
  '? ',
  ' ',
  '\n',
  '\n\n',
  ': ',
  'It rained',
  'yes',
  '12',
  '—',
  '(',
  ')',
  '…',
  '\u0000',
  '\ud800',
  '\udc00',
  '\ufeff',
  'É',
  '中',
  '’s',
  'O’Neil',
  'J.',
  'U.S.',
  '=',
  '@anna',
  '\n\nQ: ',
  '\n\nA: ',
  '\n\nANNA: ',
  '\n\nTom Reed: ',
  '\n\n> ',
  '\n    ',
  '\r\n',
);
const reports = fc.array(fc.oneof(marks, pieces, pieces), { maxLength: 60 }).map((parts) => parts.join(''));
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  reports,
  reports.map((text) => text.split('').join(' ')),
);

const isBlank = (character: string): boolean => character.trim() === '';

describe('any text', () => {
  it('gives spans in range, in order, apart and without outer blanks', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const spans = extractQuotations(text).flatMap(({ spans: own }) => {
          expect(own.length).toBeGreaterThan(0);
          return own;
        });
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(isBlank(text.charAt(start)) || isBlank(text.charAt(end - 1))).toBe(false);
        }
        const sorted = spans.toSorted((a, b) => a.start - b.start);
        for (const [index, span] of sorted.entries())
          expect(span.start).toBeGreaterThanOrEqual(sorted[index - 1]?.end ?? 0);
      }),
      { numRuns: 1500 },
    );
  });

  it('keeps the parts of a quotation in order, and quotations in the order they begin', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const quotations = extractQuotations(text);
        for (const { spans } of quotations)
          expect(spans).toEqual(spans.toSorted((a, b) => a.start - b.start));
        const starts = quotations.map(({ spans }) => spans[0]?.start ?? -1);
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
      }),
    );
  });

  it('slices the speaker and the cue from the text, and names only who the text names', () => {
    fc.assert(
      fc.property(anything, (text) => {
        for (const { speaker, speakerSpan, cue, confidence, quoted, kind } of extractQuotations(text)) {
          for (const span of [speakerSpan, cue]) {
            if (span) expect(text.slice(span.start, span.end).trim()).not.toBe('');
          }
          if (speaker !== null) expect(text).toContain(speaker);
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
          expect(quoted > 0.5).toBe(kind !== 'title' && kind !== 'scare');
        }
      }),
    );
  });

  it('is read the same way twice', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(extractQuotations(text)).toEqual(extractQuotations(text));
      }),
      { numRuns: 100 },
    );
  });
});
