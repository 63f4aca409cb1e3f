import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  beginningsNear,
  meantTopic,
  nearWords,
  type NearWord,
} from '../../../src/domain/search/nearWords.ts';

const KNOWN = [
  'support',
  'have',
  'money',
  'went',
  'friendship',
  'friendships',
  'friend',
  'trend',
  'harvest',
  'ale',
];

/** What a topic is read as, over words that are in use. */
function read(topic: string, known: readonly string[] = KNOWN) {
  const words = topic.split(' ');
  return meantTopic(
    words,
    words.map((word): readonly NearWord[] =>
      known.includes(word) ? [{ word, slips: 0 }] : nearWords(word, known),
    ),
  );
}

describe('words near to a typed one', () => {
  test('are whole words by their slips, then those that begin with it', () => {
    expect(nearWords('frend', KNOWN)).toEqual([
      { word: 'friend', slips: 1 },
      { word: 'trend', slips: 1 },
    ]);
    expect(nearWords('friendsh', KNOWN)).toEqual([
      { word: 'friend', slips: 2 },
      { word: 'friendship', slips: 2 },
      { word: 'friendships', slips: null },
    ]);
    expect(nearWords('soup', KNOWN)).toEqual([]);
    expect(nearWords('sup', KNOWN)).toEqual([{ word: 'support', slips: null }]);
    expect(nearWords('su', KNOWN)).toEqual([]);
    expect(nearWords('supp', KNOWN)).toEqual([{ word: 'support', slips: null }]);
    expect(nearWords('ael', KNOWN)).toEqual([{ word: 'ale', slips: 1 }]);
    expect(nearWords('a', KNOWN)).toEqual([]);
  });

  test('are at most five of each', () => {
    const many = Array.from('bcdefghij', (letter) => `${letter}ook`);
    expect(nearWords('aook', many)).toHaveLength(5);
    const begun = Array.from('bcdefghij', (letter) => `boat${letter}xyz`);
    expect(nearWords('boat', begun)).toHaveLength(5);
  });

  test('lie under one of the beginnings that are looked at, after any one slip', () => {
    const letter = fc.constantFrom(...Array.from('abcxyz'));
    fc.assert(
      fc.property(
        fc.array(letter, { minLength: 4, maxLength: 9 }),
        fc.nat(),
        fc.nat(3),
        letter,
        (letters, where, kind, other) => {
          const word = letters.join('');
          const at = where % word.length;
          const slips = [
            word.slice(0, at) + word.slice(at + 1),
            word.slice(0, at) + other + word.slice(at),
            word.slice(0, at) + other + word.slice(at + 1),
            `${word.slice(0, at)}${word[at + 1] ?? ''}${word[at]}${word.slice(at + 2)}`,
          ];
          const slip = slips[kind] ?? word;
          expect(beginningsNear(slip).some((beginning) => word.startsWith(beginning))).toBe(true);
        },
      ),
    );
  });
});

describe('a topic that no quote has', () => {
  test.each([
    ['frienship', 'friendship'],
    ['havrest', 'harvest'],
    ['freindship', 'friendship'],
    ['xriendship', 'friendship'],
    ['friendship havrest', 'friendship harvest'],
  ])('is mended where one word alone is meant: %s', (typed, mended) => {
    expect(read(typed)).toMatchObject({ mended });
  });

  test.each(['soup', 'hate', 'moon', 'west', 'supp', 'ael', 'frend', 'friends', 'qwxyz'])(
    'is not mended where it is an English word, a beginning, short, or may be two words: %s',
    (typed) => {
      expect(read(typed).mended).toBeNull();
    },
  );

  test('is not mended where it is a name, a day or a number', () => {
    const known = ['marie', 'sunday', 'americas', '2021', 'cent'];
    for (const typed of ['maria', 'munday', 'american', '2022']) {
      const { mended } = read(typed, known);
      expect([typed, mended]).toEqual([typed, typed === 'munday' ? 'sunday' : null]);
    }
    expect(read('kent', known).mended).toBeNull();
  });

  test('offers what may be meant, whole topics of words that are in use', () => {
    expect(read('hate').offers).toEqual(['have']);
    expect(read('frend money').offers).toEqual(['friend money', 'trend money']);
    expect(read('qwxyz money').offers).toEqual(['money']);
    expect(read('qwxyz').offers).toEqual([]);
    expect(read('the hate of money').offers).toEqual(['money']);
    expect(read('no hate').offers).toEqual([]);
    expect(read('money went')).toEqual({ mended: null, replaced: [], offers: [] });
  });

  test('tells which words it would mend', () => {
    expect(read('friendship havrest').replaced).toEqual(['havrest']);
  });
});
