import { expect, it } from 'vitest';
import { checkedArticle } from '../../../src/domain/check/checkedArticle.ts';

const TEXT = '“The old boat sank,” said Ada Holm. “Nobody wept for it,” said Bo Lund.';

it('reads the quotations of an article once, and serves the names that were corrected', () => {
  const article = checkedArticle('a', TEXT, { 'Ada Holm': 'Ada Holmes' });
  expect(article).toMatchObject({ id: 'a', text: TEXT });
  expect(article.quotations.map(({ speaker }) => speaker)).toEqual(['Ada Holmes', 'Bo Lund']);
  expect(article.quotations).toBe(article.quotations);
});

it.each([[undefined], [{ constructor: 'Nobody' }]])(
  'serves the names that were read with %j',
  (corrected) => {
    const { quotations } = checkedArticle('a', TEXT, corrected);
    expect(quotations.map(({ speaker }) => speaker)).toEqual(['Ada Holm', 'Bo Lund']);
  },
);
