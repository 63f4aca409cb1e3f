import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakWords } from '../../../src/domain/cards/breakWords.ts';
import {
  balanceLines,
  breakLines,
  largestSize,
  measureText,
  type Line,
} from '../../../src/domain/cards/setLines.ts';
import { signsOf } from '../../../src/domain/cards/signs.ts';
import { rulerWithout } from './ruler.ts';

const measured = (text: string) => measureText([{ text, marked: false }], 'serif', rulerWithout());
const textOf = ({ runs }: Line): string => runs.map(({ text }) => text).join('');
const solid = (text: string): string => text.replace(/(?:(?![\u00a0\u2007\u202f])\s)+/g, '');
const pieces = (text: string) => breakWords([{ text, marked: false }]).map((piece) => piece.text);

const squares = (lines: readonly Line[]): number => lines.reduce((sum, { width }) => sum + width ** 2, 0);

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.lorem({ maxCount: 40 }),
  fc
    .array(
      fc.constantFrom(
        '船の古さは、',
        '「はい」',
        'เรือจะเก่า',
        'well-known',
        ' ',
        '\n',
        '—',
        '👩🏽‍🍳',
        'שלום',
        'é',
      ),
    )
    .map((parts) => parts.join('')),
);

describe('the lines of a card', () => {
  it('hold every sign of the text, in order, whatever the width', () => {
    fc.assert(
      fc.property(anyText, fc.double({ min: 1, max: 40, noNaN: true }), (text, room) => {
        const measure = measured(text);
        for (const lines of [breakLines(measure, room).lines, balanceLines(measure, room)]) {
          expect(lines.map((line) => solid(textOf(line))).join('')).toBe(solid(text));
        }
      }),
    );
  });

  it('never begin with the dash between two words', () => {
    const { units } = measured('the story — it was all over – everywhere');
    const texts = units.map((unit) => unit.pieces.map(({ text }) => text).join(''));
    expect(texts).toEqual(['the', 'story —', 'it', 'was', 'all', 'over –', 'everywhere']);
  });

  it('are never wider than their room, unless a single sign is', () => {
    fc.assert(
      fc.property(anyText, fc.double({ min: 1, max: 40, noNaN: true }), (text, room) => {
        for (const line of balanceLines(measured(text), room))
          expect(line.width).toBeLessThanOrEqual(room + 1e-6);
      }),
    );
  });

  it('are as many when they are balanced as when they are full, and no wider', () => {
    fc.assert(
      fc.property(anyText, fc.double({ min: 4, max: 40, noNaN: true }), (text, room) => {
        const measure = measured(text);
        const full = breakLines(measure, room).lines;
        const even = balanceLines(measure, room);
        expect(even).toHaveLength(full.length);
        expect(squares(even)).toBeLessThanOrEqual(squares(full) + 1e-6);
      }),
    );
  });

  it('leave no word alone on the last line where there is a better way', () => {
    const lines = balanceLines(measured('one two three four five six'), 12);
    expect(lines.map(textOf)).toEqual(['one two three', 'four five six']);
  });

  it('begin anew where the text does', () => {
    expect(balanceLines(measured('one two\nthree'), 40).map(textOf)).toEqual(['one two', 'three']);
  });

  it('break a word that is longer than a line between signs, never within one', () => {
    const family = '👩🏽‍🍳';
    const { lines, split } = breakLines(measured(family.repeat(7)), 2);
    expect(split).toBe(true);
    expect(lines.map((line) => signsOf(textOf(line)).length)).toEqual([4, 3]);
    expect(breakLines(measured('short words'), 3).split).toBe(false);
  });

  it('keep what is marked apart, where the rest of the line is', () => {
    const measure = measureText(
      [
        { text: 'she said ', marked: false },
        { text: '“no”', marked: true },
        { text: ', twice', marked: false },
      ],
      'serif',
      rulerWithout(),
    );
    expect(breakLines(measure, 40).lines).toEqual([
      {
        runs: [
          { text: 'she said', marked: false, from: 0, width: 4 },
          { text: '“no”', marked: true, from: 4.5, width: 2 },
          { text: ', twice', marked: false, from: 6.5, width: 3.5 },
        ],
        width: 10,
      },
    ]);
    expect(breakLines(measure, 6).lines.map(textOf)).toEqual(['she said', '“no”, twice']);
  });
});

describe('the size of the letters', () => {
  const block = { width: 100, height: 60, sizes: [20, 15, 10], leading: 1 };

  it('is the largest at which all lines fit', () => {
    expect(largestSize(measured('aaaa bbbb cccc'), block)).toBe(20);
    expect(largestSize(measured('aaaa bbbb cccc dddd eeee ffff gggg'), block)).toBe(15);
    expect(largestSize(measured('aaaa '.repeat(60)), block)).toBeNull();
  });

  it('is smaller rather than that a word is broken, but a word is broken before there is no card', () => {
    expect(largestSize(measured('abcdefghijklm'), block)).toBe(15);
    expect(largestSize(measured('a'.repeat(30)), block)).toBe(20);
  });
});

describe('where a line may be broken', () => {
  it('is at spaces, after hyphens between letters and after dashes', () => {
    expect(pieces('a well-known man—aged 20-30')).toEqual(['a', 'well-', 'known', 'man—', 'aged', '20-30']);
  });

  it('is not at spaces that hold words together', () => {
    expect(pieces('10\u00a0km away')).toEqual(['10\u00a0km', 'away']);
  });

  it('is between the words of scripts without spaces, closing marks with the word before them', () => {
    expect(pieces('「海は青い」と、彼女は。')).toEqual(['「海', 'は', '青い」', 'と、', '彼女', 'は。']);
    expect(pieces('เรือเก่า')).toEqual(['เรือ', 'เก่า']);
  });
});
