import { describe, expect, it } from 'vitest';
import { bridge, harbour } from '../articles.ts';
import { check, expectVerdict } from './check.ts';

describe('altered', () => {
  it.each([
    ['a dropped negation', 'We are giving up on the old boat, and I will say so', 'negation', 'not', ''],
    ['an added negation', 'I do not love the ferry, but love does not weld a hull', 'negation', '', 'do not'],
    ['a changed number', 'It carried 340 people on its best day', 'number', '240', '340'],
    ['another word', 'A bridge is a promise made of paper and patience', 'wording', 'concrete', 'paper'],
    [
      'a word at the very start',
      'Some repairs would cost us a fortune we do not have',
      'wording',
      'The',
      'Some',
    ],
    [
      'a word at the very end',
      'You can walk across it by the spring of next week',
      'wording',
      'year',
      'week',
    ],
  ])('shows %s', (_, claim, flag, before, after) => {
    const result = check(claim);
    expectVerdict(result, 'altered');
    expect(result.flags[0]).toBe(flag);
    const text = result.passage.articleId === 'harbour' ? harbour.text : bridge.text;
    expect(
      result.changes.map((change) => [
        text.slice(change.article.start, change.article.end),
        claim.slice(change.claim.start, change.claim.end),
      ]),
    ).toEqual([[before, after]]);
  });

  it('flags the worst change first', () => {
    const result = check(
      'It carried 340 folks on its best day, and somebody had to wait longer than twenty minutes',
    );
    expectVerdict(result, 'altered');
    expect(result).toMatchObject({ flags: ['negation', 'number'], notes: [] });
    expect(result.changes.map(({ flag }) => flag)).toEqual(['number', 'negation']);
  });

  it.each([
    [
      'a name in brackets where the article has another',
      'A bridge is a promise, [Petra Lindqvist] told the meeting',
    ],
    ['another number in brackets', 'It carried [340] people on its best day'],
    ['a part of a contraction', 'and nobody had to wait longer than twenty minutes, did'],
  ])('does not take %s for a clarification', (_, claim) => {
    expect(check(claim).verdict).not.toBe('abridged');
  });
});
