import type { Span } from '../article.ts';
import type { PlacedWord } from './searchWords.ts';

/** A word of a text that a query found; `sought` is the place of its word in the query. */
export interface Mark extends Span {
  readonly sought: number;
}

/**
 * The words of a text that a query's words found, in the text's order. As the index does it: whole words, and
 * longer ones for the query's last word and for any word that the text has only as a beginning.
 * @param words folded, as a search gives them back
 */
export function findMarks(placed: readonly PlacedWord[], words: readonly string[]): readonly Mark[] {
  const known = new Set(placed.map(({ word }) => word));
  const wanted = words.map((word, at) => ({ word, prefix: at === words.length - 1 || !known.has(word) }));
  return placed.flatMap(({ word: found, start, end }) => {
    const sought = wanted.findIndex(({ word, prefix }) => (prefix ? found.startsWith(word) : found === word));
    return sought === -1 ? [] : [{ start, end, sought }];
  });
}

/** Spans in order, those that touch made one. */
export function joinTouching(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const { start, end } of spans) {
    const last = joined.at(-1);
    if (last !== undefined && start <= last.end) joined[joined.length - 1] = { start: last.start, end };
    else joined.push({ start, end });
  }
  return joined;
}
