import { describe, expect, it } from 'vitest';
import type { CheckResult } from '../../../src/domain/check/checkResult.ts';
import type { FoundClaims } from '../../../src/domain/check/findClaims.ts';
import { chooseAnswer, chooseClaims, claimsToCheck } from '../../../src/domain/check/chooseAnswer.ts';

const passage = { articleId: 'ferry', spans: [], quotation: null };
const attribution = { claimed: null, verdict: null, saidBy: null, isNarration: false };
const verbatim: CheckResult = { verdict: 'verbatim', passage, attribution, notes: [] };
const altered: CheckResult = {
  verdict: 'altered',
  passage,
  attribution,
  changes: [],
  flags: [],
  notes: [],
};
const respelled: CheckResult = {
  verdict: 'respelled',
  passage,
  attribution,
  omitted: [],
  changes: [],
  notes: [],
};
const misattributed: CheckResult = {
  verdict: 'misattributed',
  passage,
  attribution: { claimed: 'Ada Holm', verdict: 'other', saidBy: null, isNarration: true },
  notes: [],
};
const notFound: CheckResult = { verdict: 'not-found', searched: 2, nearest: [], notes: [] };

describe('chooseAnswer', () => {
  it.each([
    ['says what the article that was meant says', misattributed, verbatim, misattributed],
    ['says so where only others have the words', altered, verbatim, verbatim],
    ['takes another spelling elsewhere before other words', altered, respelled, respelled],
    ['looks elsewhere where it has nothing like it', notFound, altered, altered],
    ['keeps to it where others are no better', altered, misattributed, altered],
  ])('%s', (_what, named, anywhere, expected) => {
    expect(chooseAnswer(named, anywhere)).toBe(expected);
  });
});

describe('chooseClaims', () => {
  const whole = { text: 'whole', speaker: 'Ada Holm' };
  const quoted = [
    { text: 'one', speaker: null },
    { text: 'two', speaker: null },
  ];
  const found: FoundClaims = { asWritten: null, whole, quoted, isMostlyQuoted: false };
  const choose = (from: FoundClaims, results: readonly CheckResult[]) => {
    const checked = claimsToCheck(from, 5).map((claim, at) => ({
      text: claim.text,
      result: results[at] ?? notFound,
    }));
    const { chosen, areQuoted } = chooseClaims(from, checked);
    return [areQuoted, ...chosen.map(({ text }) => text)];
  };

  it.each<[string, CheckResult, boolean, boolean]>([
    ['words that stand somewhere', verbatim, true, true],
    [
      'words that stand in several places',
      { ...verbatim, notes: [{ kind: 'ambiguous', others: [] }] },
      true,
      true,
    ],
    ['another spelling', respelled, true, true],
    ['somebody else’s words', misattributed, true, true],
    ['what comes near and is mostly in marks', altered, true, false],
    ['what comes near and is not', altered, false, true],
    ['what stands nowhere', notFound, false, false],
    ['a few common words', { ...verbatim, notes: [{ kind: 'too-short', words: 2 }] }, false, false],
  ])('takes the whole text for a quotation or its parts: %s', (_, result, isMostlyQuoted, isWhole) => {
    const expected = isWhole ? [false, 'whole'] : [true, 'one', 'two'];
    expect(choose({ ...found, isMostlyQuoted }, [result])).toEqual(expected);
  });

  it('answers the whole text where nothing in it is quoted', () => {
    expect(choose({ ...found, quoted: [] }, [notFound])).toEqual([false, 'whole']);
  });

  it('takes no signature off words that an article has with it', () => {
    const signed = { ...found, asWritten: { text: 'as written', speaker: null } };
    expect(choose(signed, [respelled, misattributed])).toEqual([false, 'as written']);
    expect(choose(signed, [altered, verbatim])).toEqual([false, 'whole']);
    expect(choose(signed, [notFound, notFound])).toEqual([true, 'one', 'two']);
  });

  it('checks no more quotations than asked', () => {
    expect(claimsToCheck(found, 1)).toEqual([whole, quoted[0]]);
  });
});
