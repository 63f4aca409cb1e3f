import { describe, expect, it } from 'vitest';
import {
  isLongEnough,
  isMisquoteId,
  matchMisquote,
  misquoteId,
  misquoteWords,
} from '../../src/domain/misquote.ts';

const ferry = { words: misquoteWords('We are giving up on the old boat, and nobody will stop us now.') };
const longer = {
  words: misquoteWords(
    'They say we are giving up on the old boat and the bridge and the harbour and the town',
  ),
};

describe('matchMisquote', () => {
  it.each([
    'We are giving up on the old boat',
    'giving up on the old boat and nobody',
    'he said “we are giving up on the old boat — and nobody will stop us NOW” in May',
  ])('finds what %j is from', (asked) => {
    expect(matchMisquote([longer, ferry], asked)).toBe(ferry);
  });

  it.each([
    ['on the old', 'too few words'],
    ['on the old boat', 'a small part of it'],
    ['We are not giving up on the old boat', 'other words'],
    ['boat old the on up giving are we', 'another order'],
    ['', 'nothing'],
  ])('finds nothing for %j: %s', (asked) => {
    expect(matchMisquote([ferry], asked)).toBeNull();
  });
});

describe('a misquote’s id', () => {
  it('is the same for the same words, and looks like one', () => {
    const id = misquoteId('We’re giving up — on the old boat!');
    expect(misquoteId('"we\'re GIVING up on the old boat"')).toBe(id);
    expect(misquoteId('We’re giving up on the boat')).not.toBe(id);
    expect([id, '', `${id}0`, '|'.repeat(12)].map(isMisquoteId)).toEqual([true, false, false, false]);
  });
});

describe('isLongEnough', () => {
  it('wants four words, and no more than a saying has', () => {
    expect(['three little words', 'now four little words', 'word '.repeat(201)].map(isLongEnough)).toEqual([
      false,
      true,
      false,
    ]);
  });
});
