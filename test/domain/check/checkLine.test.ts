import { describe, expect, it } from 'vitest';
import { checkClaim } from '../../../src/domain/check/checkClaim.ts';
import { passagesOf } from '../../../src/domain/check/checkResult.ts';
import { checkLine } from '../../../src/domain/check/checkLine.ts';
import { createCheckIndex } from '../../../src/domain/check/createCheckIndex.ts';
import { quoting } from './articles.ts';

const index = createCheckIndex();
index.add({ id: 'reeds', text: 'Cut the reeds in autumn, when the birds have left.', quotations: [] });
index.add({ id: 'peat', text: 'Dry the peat on the south wall until spring.', quotations: [] });

function lineOf(text: string) {
  return checkLine('c1', checkClaim(index, { text, speaker: null }));
}

describe('checkLine', () => {
  it('gives verdict, article and spans', () => {
    expect(lineOf('the reeds in autumn, when')).toEqual({
      id: 'c1',
      verdict: 'verbatim',
      articleId: 'reeds',
      spans: [[4, 29]],
      changes: [],
      speaker: null,
      saidBy: null,
      label: null,
      notes: [],
      nearest: [],
    });
  });

  it('gives the changes of an altered claim', () => {
    expect(lineOf('Cut the reeds in winter, when the birds have left')).toMatchObject({
      verdict: 'altered',
      changes: [{ flag: 'wording', article: [17, 23], claim: [17, 23] }],
    });
  });

  it('gives the first article of a splice, and none where nothing was found', () => {
    expect(lineOf('Cut the reeds in autumn on the south wall until spring')).toMatchObject({
      verdict: 'spliced',
      articleId: 'reeds',
      spans: [[0, 23]],
    });
    expect(lineOf('Seven gulls argued over nothing')).toEqual({
      id: 'c1',
      verdict: 'not-found',
      articleId: null,
      spans: [],
      changes: [],
      speaker: null,
      saidBy: null,
      label: null,
      notes: [],
      nearest: [],
    });
  });

  it('says whether it was who is claimed, who it was, and what else is to be said', () => {
    const text = '“Cut the reeds in autumn, unless the birds have stayed,” said Ada Holm.';
    const own = createCheckIndex();
    own.add({ id: 'reeds', text, quotations: [quoting(text, [text.slice(1, 55)], 'Ada Holm', 'Ada Holm')] });
    const line = (claim: string, speaker: string) =>
      checkLine('c', checkClaim(own, { text: claim, speaker }));
    expect(line('Cut the reeds in autumn', 'Ada Holm')).toMatchObject({
      verdict: 'verbatim',
      speaker: 'confirmed',
      saidBy: 'Ada Holm',
      label: 'Ada Holm',
      notes: ['cut-short'],
    });
    expect(line('Cut the reeds in autumn', 'Ben Kaye')).toMatchObject({
      verdict: 'misattributed',
      speaker: 'other',
      saidBy: 'Ada Holm',
    });
  });

  it('gives passages of like words where nothing was found', () => {
    expect(lineOf('Reeds should be cut before the autumn')).toMatchObject({
      verdict: 'not-found',
      articleId: null,
      nearest: [{ articleId: 'reeds', spans: [[0, 50]] }],
    });
  });

  it('counts from the beginning of the whole text', () => {
    const result = checkClaim(index, {
      text: 'Cut the reeds in winter, when the birds have left',
      speaker: null,
    });
    expect(checkLine('c', result, 10)).toMatchObject({ changes: [{ article: [17, 23], claim: [27, 33] }] });
  });
});

describe('passagesOf', () => {
  const [one, other] = ['a', 'b'].map((articleId) => ({ articleId, spans: [], quotation: null }));
  if (one === undefined || other === undefined) throw new Error('no passages');

  it('gives those that an answer is about', () => {
    const attribution = { claimed: null, verdict: null, saidBy: null, isNarration: false };
    const notes = [{ kind: 'ambiguous' as const, others: [other] }];
    expect(passagesOf({ verdict: 'verbatim', passage: one, attribution, notes })).toEqual([one]);
    expect(passagesOf({ verdict: 'not-found', searched: 1, nearest: [other, one], notes: [] })).toEqual([
      other,
      one,
    ]);
    const claim = { start: 0, end: 1 };
    const parts = [one, other].map((passage) => ({ claim, passage }));
    expect(passagesOf({ verdict: 'spliced', parts, notes: [] })).toEqual([one, other]);
  });
});
