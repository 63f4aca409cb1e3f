import { describe, expect, it } from 'vitest';
import { checkClaim } from '../../../src/domain/check/checkClaim.ts';
import { checkLine } from '../../../src/domain/check/checkLine.ts';
import { createCheckIndex } from '../../../src/domain/check/createCheckIndex.ts';

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
    });
  });
});
