import type { Span } from '../article.ts';

/** `short`: at most two sentences; `long`: at most four. */
export type SummaryLength = 'short' | 'long';

/**
 * A recap in the article's own words. `sentences` are slices in article order, at least one; a dateline before the
 * first word is left out. `none` says why an article has no recap: `too-short` where it is hardly longer than one would
 * be, `nothing-readable` where no sentence can stand without its neighbours.
 */
export type Summary =
  | { readonly kind: 'summary'; readonly sentences: readonly Span[] }
  | { readonly kind: 'none'; readonly reason: 'too-short' | 'nothing-readable' };

/**
 * What a summary may not exceed, whatever its length is called. `pair` are the words of two sentences, so that one can
 * follow a long opening; more sentences have `words` together.
 */
export const summaryLimits = {
  words: 75,
  pair: 100,
  characters: 600,
  sentences: { short: 2, long: 4 },
} as const;
