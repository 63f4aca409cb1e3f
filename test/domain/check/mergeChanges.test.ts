import { describe, expect, it } from 'vitest';
import type { Change } from '../../../src/domain/check/checkResult.ts';
import { mergeChanges } from '../../../src/domain/check/respellings.ts';

const ARTICLE = 'They do not sell it.';
const CLAIM = 'They dont cell it.';
type Pair = readonly [number, number];

const change = (article: Pair, claim: Pair): Change => ({
  flag: 'spelling',
  article: { start: article[0], end: article[1] },
  claim: { start: claim[0], end: claim[1] },
});
const merged = (...changes: readonly Change[]) =>
  mergeChanges(changes, ARTICLE, CLAIM).map(({ flag, article, claim }) => [
    flag,
    ARTICLE.slice(article.start, article.end),
    CLAIM.slice(claim.start, claim.end),
  ]);

describe('mergeChanges', () => {
  it('makes one of those that touch the same word, and says anew what it is', () => {
    expect(merged(change([5, 7], [5, 9]), change([8, 11], [5, 9]))).toEqual([['spelling', 'do not', 'dont']]);
    expect(merged(change([8, 11], [5, 9]), change([8, 16], [5, 14]))).toEqual([
      ['wording', 'not sell', 'dont cell'],
    ]);
  });

  it('leaves apart what only stands side by side, in the order of the article', () => {
    const [first, second] = [change([5, 11], [5, 9]), change([11, 16], [9, 14])];
    expect(merged(second, first)).toEqual([
      ['spelling', 'do not', 'dont'],
      ['spelling', ' sell', ' cell'],
    ]);
  });

  it('does not change the list that it is given', () => {
    const given = [change([11, 16], [9, 14]), change([5, 11], [5, 9])];
    mergeChanges(given, ARTICLE, CLAIM);
    expect(given.map(({ article }) => article.start)).toEqual([11, 5]);
  });
});
