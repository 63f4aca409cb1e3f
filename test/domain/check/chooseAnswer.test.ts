import { describe, expect, it } from 'vitest';
import type { CheckResult } from '../../../src/domain/check/checkResult.ts';
import { answersWhole, chooseAnswer } from '../../../src/domain/check/chooseAnswer.ts';

const passage = { articleId: 'ferry', spans: [], quotation: null };
const verbatim: CheckResult = { verdict: 'verbatim', passage, notes: [] };
const altered: CheckResult = { verdict: 'altered', passage, changes: [], flags: [], notes: [] };
const misattributed: CheckResult = {
  verdict: 'misattributed',
  passage,
  claimed: 'Ada Holm',
  saidBy: null,
  notes: [],
};
const notFound: CheckResult = { verdict: 'not-found', searched: 2, nearest: null, notes: [] };

describe('chooseAnswer', () => {
  it.each([
    ['says what the article that was meant says', misattributed, verbatim, misattributed],
    ['says so where only others have the words', altered, verbatim, verbatim],
    ['looks elsewhere where it has nothing like it', notFound, altered, altered],
    ['keeps to it where others are no better', altered, misattributed, altered],
  ])('%s', (_what, named, anywhere, expected) => {
    expect(chooseAnswer(named, anywhere)).toBe(expected);
  });
});

describe('answersWhole', () => {
  it('takes a text for a quotation where it stands somewhere, or nearly and is not mostly in marks', () => {
    expect([verbatim, misattributed].map((result) => answersWhole(result, true))).toEqual([true, true]);
    expect([true, false].map((mostly) => answersWhole(altered, mostly))).toEqual([false, true]);
    expect([true, false].map((mostly) => answersWhole(notFound, mostly))).toEqual([false, false]);
    const short: CheckResult = { ...verbatim, notes: [{ kind: 'too-short', words: 2 }] };
    expect(answersWhole(short, false)).toBe(false);
  });
});
