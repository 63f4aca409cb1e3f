import { describe, expect, it } from 'vitest';
import { cleanTyped } from '../../../src/domain/text/cleanTyped.ts';
import { counted } from '../../../src/texts/en/counted.ts';
import { firstSigns } from '../../../src/domain/text/firstSigns.ts';
import { oneLine } from '../../../src/domain/text/oneLine.ts';
import { shorten } from '../../../src/domain/text/shorten.ts';

describe('oneLine', () => {
  it.each([
    [' a\n b\u202e c ', 20, 'a b c'],
    ['a\0\u2066b', 20, 'a b'],
    ['abc', 2, 'ab'],
    ['a bc', 2, 'a'],
    ['  ab', 2, 'ab'],
    ['a😀', 2, 'a\ufffd'],
    ['7', 3, '7'],
    ['…', 3, null],
    ['  ', 3, null],
    ['😀a', 1, null],
  ])('of %j at most %d characters are %j', (typed, length, line) => {
    expect(oneLine(typed, length)).toBe(line);
  });
});

describe('cleanTyped', () => {
  it.each([
    [' a\r\nb\rc ', 'a\nb\nc'],
    ['a \t\nb', 'a\nb'],
    ['a\n\n\n\nb\n\nc', 'a\n\nb\n\nc'],
    ['a\tb\u0007\u202ec\u2069', 'a\tbc'],
    ['  a\n  b', 'a\n  b'],
    ['a\ud800', 'a\ufffd'],
  ])('makes of %j %j', (typed, clean) => {
    expect(cleanTyped(typed)).toBe(clean);
  });
});

describe('shorten', () => {
  it.each([
    ['one two', 7, 'one two'],
    [' one  two\nthree ', 13, 'one two three'],
    ['one two three', 10, 'one two…'],
    ['abcd ef', 6, 'abcd…'],
    ['abc ef gh', 6, 'abc e…'],
    ['abcd ef gh', 6, 'abcd…'],
    ['one, — two', 8, 'one…'],
    ['one two', 6, 'one t…'],
    ['😀😀', 3, '😀…'],
    ['😀😀😀', 5, '😀😀…'],
    ['a', 1, 'a'],
  ])('of %j at most %d characters are %j', (text, limit, short) => {
    expect(shorten(text, limit)).toBe(short);
  });
});

describe('firstSigns', () => {
  it.each([
    ['abc', 3, 'abc'],
    ['abc', 2, 'ab'],
    ['😀😀😀', 2, '😀😀'],
    ['😀😀', 3, '😀😀'],
  ])('of %j the first %d are %j', (text, limit, first) => {
    expect(firstSigns(text, limit)).toBe(first);
  });
});

describe('counted', () => {
  it.each([
    [0, '0 quotes'],
    [1, '1 quote'],
    [2000, '2,000 quotes'],
  ])('%d are %s', (count, words) => {
    expect(counted(count, 'quote')).toBe(words);
  });

  it('takes the plural that is given', () => {
    expect([counted(1, 'entry', 'entries'), counted(2, 'entry', 'entries')]).toEqual([
      '1 entry',
      '2 entries',
    ]);
  });
});
