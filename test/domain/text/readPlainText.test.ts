import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlainText } from '../../../src/domain/text/readPlainText.ts';
import { wellFormed } from '../../../src/domain/text/wellFormed.ts';
import { tidyParagraph } from '../../../src/domain/text/tidyParagraph.ts';

const anyText = fc.string({
  unit: fc.constantFrom('a', 'é', '“', '.', ' ', '\n', '\r\n', '\u00a0', '\u00ad', '\0', '\ud800', '😀'),
});

const letters = (text: string): string => text.replaceAll(/[^\p{L}\p{P}\p{S}]/gu, '');

describe('readPlainText', () => {
  it('joins wrapped lines and takes the headline off', () => {
    expect(readPlainText(readFileSync('test/fixtures/pages/report.txt', 'utf8'))).toEqual({
      title: 'Judge lets the goat stay',
      text: [
        'A goat that ate a parking ticket may stay with its owner, a judge in Ashby ruled on Friday, because nobody could show whose ticket it had been.',
        '"The evidence is gone," said Judge Amara Holt, "and the witness chews."',
        'The owner bowed. The goat did not.',
      ].join('\n\n'),
      author: null,
      date: null,
    });
  });

  it('takes lines that were not wrapped for paragraphs', () => {
    const long =
      'A line that goes on for far longer than anybody would wrap a text, because an editor wrapped it on the screen only.';
    expect(readPlainText(`${long}\nQ: Really?\nA: Yes.\n${long}`).text.split('\n\n')).toEqual([
      long,
      'Q: Really?',
      'A: Yes.',
      long,
    ]);
  });

  it.each([
    ['It rained.\n\nIt stopped.', null],
    ['“It rained”\n\nIt stopped.', null],
    ['He said:\n\nIt stopped.', null],
    ['* * *\n\nIt stopped.', null],
    [`${'Long '.repeat(30)}\n\nIt stopped.`, null],
    ['By Lena Okafor\n\nIt stopped.', null],
    ['Rain', null],
    ['Rain\n\nIt stopped.', 'Rain'],
    ['Will it rain?\n\nIt stopped.', 'Will it rain?'],
    ['', null],
  ])('of %j the title is %j', (text, title) => {
    expect(readPlainText(text).title).toBe(title);
  });

  it('loses no letter and adds none, and its own text is read as the same paragraphs', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const { title, text } = readPlainText(source);
        expect(letters((title ?? '') + text)).toBe(letters(wellFormed(source)));
        const again = readPlainText(`.\n\n${text}`).text;
        expect(again).toBe(text === '' ? '.' : `.\n\n${text}`);
      }),
    );
  });
});

describe('tidyParagraph', () => {
  it('makes every run of white space one, and takes away what cannot be seen', () => {
    expect(tidyParagraph(' a\u00a0\u202f b\u00ad\u200bc\ufeff \n\u2028 d\u0007e\0 ')).toBe('a bc\nd e');
  });

  it('keeps joiners, marks, dashes and composition', () => {
    const text = '“e\u0301” — ‘é’ 👩‍🚀 नमस्\u200dते';
    expect(tidyParagraph(text)).toBe(text);
  });

  it('is done once and for all', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const tidy = tidyParagraph(text);
        expect(tidyParagraph(tidy)).toBe(tidy);
        expect(tidy).not.toMatch(/\s\s|^\s|\s$|\0/);
      }),
    );
  });
});
