import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slice } from '../../../src/domain/article.ts';
import { splitSentences } from '../../../src/domain/text/splitSentences.ts';

interface Case {
  readonly text: string;
  readonly sents: readonly string[];
}

const cases = readFileSync(new URL('sentences.cases.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line): Case => JSON.parse(line));

const part = (text: string): string[] => splitSentences(text).map((sentence) => slice(text, sentence));

/** Strings rich in what the rules look at, beside the wholly arbitrary ones. */
const prose = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'Mr.',
        'U.S.',
        'a.m.',
        'No.',
        '7.',
        '...',
        '. . .',
        '?!',
        '."',
        '”',
        '“',
        '(',
        ')',
        "'",
        '\n',
        '\n\n',
      ),
      fc.constantFrom(
        'The',
        'Lund',
        'said',
        'ran',
        '3.4',
        '•',
        '—',
        '雨。',
        '\u200e',
        '\r\n \r\n',
        '[3]',
        '»',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 60 },
  )
  .chain((parts) => fc.constantFrom(parts.join(' '), parts.join('')));

describe('splitSentences', () => {
  it.each(cases)('parts $text', ({ text, sents }) => {
    expect(part(text)).toEqual(sents);
  });

  it.each(['', ' \n\n\t '])('finds nothing in %j', (text) => {
    expect(splitSentences(text)).toEqual([]);
  });

  it('gives trimmed sentences in order that hold every character but white space', () => {
    fc.assert(
      fc.property(fc.oneof(prose, fc.string({ unit: 'binary', maxLength: 200 })), (text) => {
        let from = 0;
        for (const sentence of splitSentences(text)) {
          expect(sentence.start).toBeGreaterThanOrEqual(from);
          expect(text.slice(from, sentence.start).trim()).toBe('');
          const words = slice(text, sentence);
          expect(words).not.toBe('');
          expect(words.trim()).toBe(words);
          expect(words).not.toMatch(/\n[^\S\n]*\n/);
          from = sentence.end;
        }
        expect(text.slice(from).trim()).toBe('');
      }),
      { numRuns: 1000 },
    );
  });
});
