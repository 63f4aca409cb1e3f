import { describe, expect, it } from 'vitest';
import type { ArticleInfo } from '../../../src/domain/article.ts';
import { findArticles, matchArticles } from '../../../src/domain/search/matchArticles.ts';
import { article } from '../../store/samples.ts';

const lock = article('a0000000001', { title: 'The Lock at Zoë’s mill', date: '2023-06-02' });
const other = article('lock', { title: 'Another piece', date: '2022-01-01' });
const all = [lock, other];
const infoOf = (one: ArticleInfo): ArticleInfo => one;

describe('findArticles', () => {
  it('finds by the whole id before anything else, then by words', () => {
    expect(findArticles(all, infoOf, 'lock')).toEqual([other]);
    expect(findArticles(all, infoOf, 'zoes MIL')).toEqual([lock]);
    expect(findArticles(all, infoOf, '2023-06')).toEqual([lock]);
    expect(findArticles(all, infoOf, 'lo')).toEqual(all);
    expect(findArticles(all, infoOf, 'mill bridge')).toEqual([]);
    for (const nothing of ['', ' ', '…', '\u200b']) expect(findArticles(all, infoOf, nothing)).toEqual([]);
  });

  it('takes just the title, whatever its typography, before a longer one that begins with it', () => {
    const longer = article('a0000000002', { title: 'Another piece of it', date: '2024-01-01' });
    expect(findArticles([longer, other], infoOf, 'another PIECE!')).toEqual([other]);
    expect(findArticles([longer, other], infoOf, 'another pie')).toEqual([longer, other]);
    const again = article('a0000000003', { title: 'Another piece', date: '2021-01-01' });
    expect(findArticles([longer, other, again], infoOf, 'another piece')).toEqual([other, again]);
  });

  it('offers all of them while nothing is typed', () => {
    expect(matchArticles(all, infoOf, '')).toEqual(all);
    expect(matchArticles(all, infoOf, 'loc')).toEqual(all);
  });
});
