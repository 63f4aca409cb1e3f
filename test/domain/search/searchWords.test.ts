import fc from 'fast-check';
import { expect, test } from 'vitest';
import { searchWords, wordKey } from '../../../src/domain/search/searchWords.ts';

test('typography, case and accents are folded away', () => {
  expect(searchWords('“I can’t,” said Zoë — TWICE…')).toEqual(['i', 'cant', 'said', 'zoe', 'twice']);
});

test('scripts without spaces are parted into characters, others are not', () => {
  expect(searchWords('友谊 matters')).toEqual(['友', '谊', 'matters']);
  expect(searchWords('ตลาด')).toHaveLength(4);
  expect(searchWords('сад')).toEqual(['сад']);
});

test('endless words are cut, and never through a character', () => {
  expect(searchWords('x'.repeat(5000))).toEqual(['x'.repeat(64)]);
  expect(searchWords('𐐨'.repeat(100))).toEqual(['𐐨'.repeat(32)]);
  expect(searchWords(`a${'𐐨'.repeat(100)}`)).toEqual([`a${'𐐨'.repeat(31)}`]);
});

test('no text makes a word that could be anything but letters, digits and marks', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const word of searchWords(text)) expect(word).toMatch(/^[\p{L}\p{N}\p{M}]{1,64}$/u);
    }),
  );
});

test('a key has a blank on each side of every word', () => {
  expect(wordKey(['john', 'legend'])).toBe(' john legend ');
  expect(wordKey([])).toBe('');
});
