import type { ArticleInfo } from '../article.ts';
import type { ServedQuote } from '../servedQuote.ts';

/** What a search looks for, no longer than a button can carry, so that every page of it is found by the same. */
export interface Asked {
  /** Folded words; empty: what was typed has none, so nothing is found. */
  readonly text: string;
  /** Folded words of the speaker's name, `null`: anybody; empty: a name without a letter, which is nobody's. */
  readonly speaker: string | null;
  readonly article: ArticleInfo | null;
  /** Days, `YYYY-MM-DD`, both included; empty: no bound. */
  readonly from: string;
  readonly to: string;
}

/** A page of what was found. */
export interface FoundPage {
  readonly asked: Asked;
  /** Best first. */
  readonly hits: readonly ServedQuote[];
  /** How many were found on all pages; with `more`, that many or more. */
  readonly total: number;
  readonly more: boolean;
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  /** The folded words that were searched for in the end. */
  readonly words: readonly string[];
  /** What was understood instead of what was asked, or `null`. */
  readonly corrected: string | null;
}
