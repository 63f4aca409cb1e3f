import { describe, expect, it } from 'vitest';
import { checkClaim } from '../../../../src/domain/check/checkClaim.ts';
import { createCheckIndex } from '../../../../src/domain/check/createCheckIndex.ts';
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
    ['before its unit', 'The wheel of the mill turns 360° a day', 'The wheel of the mill turns 360'],
    [
      'before its sign',
      'Nobody here thought that they would lose 40 %',
      'Nobody here thought that they would lose 40',
    ],
    [
      'before its million',
      'She said the mill had cost them $5 million',
      'She said the mill had cost them $5',
    ],
    ['after its sign', 'They paid €500 for the old mill', '500 for the old mill'],
    ['after its minus', 'It was −$500 for the old mill', '$500 for the old mill'],
    ['after its number', 'Some 5 million people saw the old mill', 'million people saw the old mill'],
  ])('shows a number that is cut %s', (_, text, claim) => {
    const index = createCheckIndex();
    index.add({ id: 'own', text: `It rained. ${text}. It rained.`, quotations: [] });
    const result = checkClaim(index, { text: claim, speaker: null });
    expectVerdict(result, 'altered');
    expect(result.flags).toEqual(['number']);
    expect(checkClaim(index, { text, speaker: null }).verdict).toBe('verbatim');
    expect(checkClaim(index, { text: `… ${claim} …`, speaker: null }).verdict).toBe('abridged');
  });

  it.each([
    ['behind a stop', 'The mill had cost them 5. Million people saw it', 'The mill had cost them 5'],
    [
      'behind a dollar that ends a sentence',
      'They paid in $. 500 for the old mill is much',
      '500 for the old mill is much',
    ],
    ['beside another word', 'They paid 500 crowns for the old mill', 'They paid 500'],
    ['at the very ends of an article', '5 for the old mill is 5', '5 for the old mill is 5'],
  ])('takes a number %s for whole', (_, text, claim) => {
    const index = createCheckIndex();
    index.add({ id: 'own', text, quotations: [] });
    expect(checkClaim(index, { text: claim, speaker: null }).verdict).toBe('verbatim');
  });

  it('keeps to what an article says in brackets of its own', () => {
    const index = createCheckIndex();
    const text = 'Pratt was angry. “She [the dam] was built by people who had never seen a lake,” he said.';
    index.add({ id: 'own', text, quotations: [] });
    const verdictOf = (claim: string) => checkClaim(index, { text: claim, speaker: null }).verdict;
    expect(verdictOf('She was built by people who had never seen a lake')).toBe('abridged');
    expect(verdictOf('She [the dam] was built by people who had never seen a lake')).toBe('verbatim');
    expect(verdictOf('She [the lake] was built by people who had never seen a lake')).toBe('altered');
    expect(verdictOf('[The dam] was built by people who had never seen a lake')).not.toBe('altered');
    expect(verdictOf('She [the dam] was built by [those] who had never seen a lake')).toBe('abridged');
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

describe('a name in brackets at an end of the claim', () => {
  const text =
    'Arthur Weir lost his seat. “He was very upset about the count,” said Lina Orban. “Nobody told him. Tom was the last to tell him.”';
  const own = createCheckIndex();
  own.add({ id: 'own', text, quotations: [] });

  it.each([
    ['[Biden] was very upset about the count', 'altered', 'He was very upset about the count'],
    ['[Arthur Weir] was very upset about the count', 'abridged', 'He was very upset about the count'],
    ['[The mayor] was very upset about the count', 'abridged', 'He was very upset about the count'],
    ['… [Biden] was very upset about the count', 'altered', 'He was very upset about the count'],
    ['[Max Doe] was the last to tell him', 'altered', 'Tom was the last to tell him'],
    ['Tom was the last to tell [Max Doe]', 'altered', 'Tom was the last to tell him'],
    ['Tom was the last to tell [Weir]', 'abridged', 'Tom was the last to tell him'],
    ['[Biden] … was very upset about the count', 'altered', 'was very upset about the count'],
    ['[Max Doe] Tom was the last to tell him', 'abridged', 'Tom was the last to tell him'],
    ['He [Max Doe] was very upset about the count', 'altered', 'He was very upset about the count'],
    ['He [Weir] was very upset about the count', 'abridged', 'He was very upset about the count'],
  ])('%s: %s', (claim, verdict, passage) => {
    const result = checkClaim(own, { text: claim, speaker: null });
    const spans = 'passage' in result ? result.passage.spans : [];
    expect([result.verdict, spans.map(({ start, end }) => text.slice(start, end)).join(' | ')]).toEqual([
      verdict,
      passage,
    ]);
  });
});
