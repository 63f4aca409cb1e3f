import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mendingBeginnings, mendWord } from '../../../src/domain/search/mendWord.ts';

const KNOWN = [
  'friend',
  'friends',
  'friendship',
  'friendships',
  'fried',
  'harvest',
  'harbour',
  'sea',
  'west',
  'zest',
];

test('the nearest known word comes first', () => {
  expect(mendWord('frienship', KNOWN, false)).toEqual(['friendship', 'friendships']);
  expect(mendWord('havrest', KNOWN, false)).toEqual(['harvest']);
  expect(mendWord('harbor', KNOWN, false)).toEqual(['harbour']);
});

test('at the same distance, the word with the same first letter', () => {
  expect(mendWord('wesst', ['zesst', 'west'], false)).toEqual(['west', 'zesst']);
});

test('short words are taken as they are typed', () => {
  expect(mendWord('sae', KNOWN, false)).toEqual([]);
  expect(mendWord('', KNOWN, true)).toEqual([]);
});

test('a word still being typed is near to words with such a beginning', () => {
  expect(mendWord('frein', KNOWN, false)).toEqual([]);
  expect(mendWord('frein', ['friendship'], true)).toEqual(['friendship']);
  expect(mendWord('havre', KNOWN, true)).toEqual(['harvest']);
});

test('a finished word is a better guess than a longer one', () => {
  expect(mendWord('freind', ['friendship', 'friend'], true)).toEqual(['friend', 'friendship']);
});

test('a finished word with one slip comes before the beginning of a longer one with one slip', () => {
  expect(mendWord('tablit', ['tabletops', 'cablit'], true)).toEqual(['cablit', 'tabletops']);
});

test('one slip in a word of four letters and more is always mended', () => {
  const letter = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g');
  fc.assert(
    fc.property(
      fc.array(letter, { minLength: 5, maxLength: 12 }),
      fc.nat(),
      fc.nat(3),
      letter,
      (letters, where, kind, other) => {
        const word = letters.join('');
        const at = where % (word.length - 1);
        const slip = [
          word.slice(0, at) + word.slice(at + 1),
          word.slice(0, at) + other + word.slice(at),
          word.slice(0, at) + other + word.slice(at + 1),
          `${word.slice(0, at)}${word[at + 1]}${word[at]}${word.slice(at + 2)}`,
        ][kind];
        fc.pre(slip !== undefined && slip !== word);
        expect(mendWord(slip, ['other', word, 'words'], false)).toContain(word);
      },
    ),
  );
});

test('right forms are looked for under the same beginning first, then under either first letter', () => {
  expect(mendingBeginnings('frienship')).toEqual([['fr'], ['f', 'r']]);
  expect(mendingBeginnings('oops')).toEqual([['oo'], ['o']]);
  expect(mendingBeginnings('𝒳y')).toEqual([['𝒳y'], ['𝒳', 'y']]);
});
