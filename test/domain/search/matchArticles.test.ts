import { describe, expect, it } from 'vitest';
import type { ArticleInfo } from '../../../src/domain/article.ts';
import { findArticle, matchArticles } from '../../../src/domain/search/matchArticles.ts';
import { article } from '../../store/samples.ts';

const lock = article('a0000000001', { title: 'The Lock at Zoë’s mill', date: '2023-06-02' });
const other = article('lock', { title: 'Another piece', date: '2022-01-01' });
const all = [lock, other];
const infoOf = (one: ArticleInfo): ArticleInfo => one;

describe('findArticle', () => {
  it('finds by the whole id before anything else, then by words', () => {
    expect(findArticle(all, infoOf, 'lock')).toBe(other);
    expect(findArticle(all, infoOf, 'zoes MIL')).toBe(lock);
    expect(findArticle(all, infoOf, '2023-06')).toBe(lock);
    expect(findArticle(all, infoOf, 'mill bridge')).toBeUndefined();
    for (const nothing of ['', ' ', '…', '\u200b']) expect(findArticle(all, infoOf, nothing)).toBeUndefined();
  });

  it('offers all of them while nothing is typed', () => {
    expect(matchArticles(all, infoOf, '')).toEqual(all);
    expect(matchArticles(all, infoOf, 'loc')).toEqual(all);
  });
});
