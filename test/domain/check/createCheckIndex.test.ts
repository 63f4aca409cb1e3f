import { describe, expect, it } from 'vitest';
import { checkClaim } from '../../../src/domain/check/checkClaim.ts';
import { createCheckIndex } from '../../../src/domain/check/createCheckIndex.ts';

/** Fifty articles, each with a sentence that no other has. */
const articles = Array.from({ length: 50 }, (_, at) => ({
  id: `letter-${at}`,
  text: `Dear reader, this is letter number ${at}. My neighbour n${at} grows m${at} in the k${at} garden. Yours truly.`,
  quotations: [],
}));

function claimOf(at: number): { text: string; speaker: null } {
  return { text: `My neighbour n${at} grows m${at} in the k${at} garden`, speaker: null };
}

describe('createCheckIndex', () => {
  it('finds articles as they come and go, and after the gaps have been closed', () => {
    const index = createCheckIndex();
    for (const article of articles) index.add(article);
    const full = index.store.length();
    for (let at = 0; at < 40; at++) {
      expect(index.remove(`letter-${at}`)).toBe(true);
      expect(checkClaim(index, claimOf(at)).verdict).not.toBe('verbatim');
      expect(checkClaim(index, claimOf(45))).toMatchObject({
        verdict: 'verbatim',
        passage: { articleId: 'letter-45' },
      });
    }
    expect(index.count()).toBe(10);
    expect(index.store.length()).toBeLessThan(full / 2);
    for (const article of articles.slice(0, 5)) index.add(article);
    for (const at of [0, 4, 40, 49]) {
      const result = checkClaim(index, claimOf(at));
      expect(result).toMatchObject({ verdict: 'verbatim', passage: { articleId: `letter-${at}` } });
    }
  });

  it('replaces an article that is added again', () => {
    const index = createCheckIndex();
    index.add({ id: 'one', text: 'The first words of the lighthouse keeper', quotations: [] });
    index.add({ id: 'one', text: 'The second thoughts of the lighthouse keeper', quotations: [] });
    expect(index.count()).toBe(1);
    expect(checkClaim(index, { text: 'first words of the lighthouse', speaker: null }).verdict).toBe(
      'altered',
    );
    expect(checkClaim(index, { text: 'second thoughts of the lighthouse', speaker: null }).verdict).toBe(
      'verbatim',
    );
  });

  it('holds what it stands on, and adds and removes its own', () => {
    const lower = createCheckIndex();
    for (const article of articles.slice(0, 20)) lower.add(article);
    const [one, other] = [createCheckIndex(lower), createCheckIndex(lower)];
    for (const article of articles.slice(20)) one.add(article);
    const verdictOf = (index: typeof one, at: number) => checkClaim(index, claimOf(at)).verdict;
    expect([one.count(), other.count()]).toEqual([50, 20]);
    for (const at of [0, 19, 20, 49]) expect(verdictOf(one, at)).toBe('verbatim');
    expect([19, 20, 49].map((at) => verdictOf(other, at))).toEqual(['verbatim', 'altered', 'altered']);
    for (let at = 20; at < 45; at++) one.remove(`letter-${at}`);
    expect([0, 19, 45, 49].map((at) => verdictOf(one, at))).toEqual(Array(4).fill('verbatim'));
    expect(verdictOf(one, 20)).toBe('altered');
    expect(one.remove('letter-0')).toBe(false);
    expect([lower.count(), verdictOf(lower, 0)]).toEqual([20, 'verbatim']);
  });

  it('knows nothing of an article that was never there', () => {
    const index = createCheckIndex();
    expect(index.remove('nobody')).toBe(false);
    expect([index.at(0), index.articleOf('nobody')]).toEqual([null, null]);
    expect(checkClaim(index, claimOf(1))).toMatchObject({ verdict: 'not-found', searched: 0 });
  });

  it('gives the article of an id and of a position, its own and the lower one’s', () => {
    const lower = createCheckIndex();
    for (const article of articles.slice(0, 3)) lower.add(article);
    const index = createCheckIndex(lower);
    for (const article of articles.slice(3, 6)) index.add(article);
    for (const article of articles.slice(0, 6)) expect(index.articleOf(article.id)).toBe(article);
    expect(index.articleOf('letter-6')).toBeNull();
    const found = Array.from({ length: index.store.length() + 2 }, (_, at) => index.at(at - 1));
    const isBorder = (at: number): boolean => index.store.wordAt(at - 1) === 0;
    expect(found.map((row) => row === null)).toEqual(found.map((_, at) => isBorder(at)));
    for (const row of new Set(found)) {
      if (row === null) continue;
      const places = found.flatMap((one, at) => (one === row ? [at - 1] : []));
      expect(places).toEqual(Array.from(row.starts, (_, at) => row.first + at));
      expect(index.articleOf(row.article.id)).toBe(row.article);
    }
    expect(index.count((id) => id === 'letter-1' || id === 'letter-4')).toBe(2);
  });

  it('lets no claim run from one article into the next', () => {
    const index = createCheckIndex();
    index.add({ id: 'one', text: 'It ends with seven quiet herons', quotations: [] });
    index.add({ id: 'two', text: 'above the frozen reservoir they wait', quotations: [] });
    const claim = 'with seven quiet herons above the frozen reservoir';
    expect(checkClaim(index, { text: claim, speaker: null }).verdict).toBe('spliced');
  });

  it('is not held up by an article and a claim that repeat one word', () => {
    const index = createCheckIndex();
    index.add({ id: 'echo', text: 'echo '.repeat(20_000), quotations: [] });
    expect(checkClaim(index, { text: 'echo '.repeat(800), speaker: null }).verdict).toBe('verbatim');
    expect(
      checkClaim(index, { text: `${'echo '.repeat(400)}stop ${'echo '.repeat(400)}`, speaker: null }).verdict,
    ).toBe('altered');
  });
});
