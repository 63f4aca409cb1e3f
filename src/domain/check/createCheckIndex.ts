import type { Span } from '../article.ts';
import type { Quotation } from '../quotation/quotation.ts';
import { createStemIndex, type StemIndex } from './createStemIndex.ts';
import { createWordStore, type WordStore } from './createWordStore.ts';
import { uniformWords } from '../text/uniformWords.ts';

/** What a check needs of an article. `quotations` is read for an answer's passages only, so may be computed late. */
export interface CheckedArticle {
  readonly id: string;
  readonly text: string;
  readonly quotations: readonly Quotation[];
}

/** An article's words in the store: position `first + i` is the word at `starts[i]` to `ends[i]` of its text. */
export interface IndexedArticle {
  readonly article: CheckedArticle;
  readonly first: number;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** The articles that claims are checked against. */
export interface CheckIndex {
  /** Adds an article, or replaces the one with its id. Linear in its text: about 140 ms a megabyte. */
  add(article: CheckedArticle): void;
  /** Takes an article out; `false` where there is none. Now and then this closes the gaps that were left. */
  remove(id: string): boolean;
  /** How many articles there are; with `sees`, how many of them it lets through. */
  count(sees?: (articleId: string) => boolean): number;
  readonly store: WordStore;
  readonly stems: StemIndex;
  /** The article of an id. */
  articleOf(id: string): CheckedArticle | null;
  /** The article that holds a position of the store. */
  at(position: number): IndexedArticle | null;
}

/**
 * An empty index, or one that stands on another: it holds the other's articles as well, without a copy of them, and
 * adds and removes its own. The lower one must not change any more.
 */
export function createCheckIndex(lower?: CheckIndex): CheckIndex {
  const store = createWordStore(lower?.store);
  const stems = createStemIndex(store, lower?.stems);
  const offset = store.length();
  /** In the order of their positions. */
  let rows: IndexedArticle[] = [];
  const ids = new Set<string>();

  const indexAt = (position: number): number => {
    let low = 0;
    let high = rows.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((rows[middle]?.first ?? 0) <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  };

  const remove = (id: string): boolean => {
    if (!ids.delete(id)) return false;
    const index = rows.findIndex((row) => row.article.id === id);
    const row = rows[index];
    if (row === undefined) return false;
    store.erase(row.first, row.starts.length);
    rows.splice(index, 1);
    if (store.erased() * 2 > store.length()) {
      const firsts = store.compact(rows.map(({ first, starts }) => ({ first, count: starts.length })));
      rows = rows.map((kept, at) => ({ ...kept, first: firsts[at] ?? 0 }));
      stems.relearn(rows.map(({ first, starts }) => ({ first, count: starts.length })));
    }
    return true;
  };

  return {
    add: (article) => {
      remove(article.id);
      const { words, starts, ends } = uniformWords(article.text);
      const first = store.append(words);
      stems.append(first, words);
      rows.push({ article, first, starts, ends });
      ids.add(article.id);
    },
    remove,
    count: (sees) => {
      const own =
        sees === undefined
          ? rows.length
          : rows.reduce((sum, { article }) => sum + (sees(article.id) ? 1 : 0), 0);
      return own + (lower?.count(sees) ?? 0);
    },
    store,
    stems,
    articleOf: (id) => rows.find(({ article }) => article.id === id)?.article ?? lower?.articleOf(id) ?? null,
    at: (position) => {
      if (lower !== undefined && position < offset) return lower.at(position);
      const row = rows[indexAt(position)];
      return row !== undefined && position >= row.first && position < row.first + row.starts.length
        ? row
        : null;
    },
  };
}

/** The span of the text between two positions of the store, `end` exclusive; empty where they are equal. */
export function textSpan({ first, starts, ends, article }: IndexedArticle, words: Span): Span {
  const start = starts[words.start - first] ?? article.text.length;
  return words.end > words.start
    ? { start, end: ends[words.end - first - 1] ?? start }
    : { start, end: start };
}
