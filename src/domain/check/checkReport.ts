import type { Article, ArticleInfo } from '../article.ts';
import type { CheckResult } from './checkResult.ts';
import type { Claimed } from './findClaims.ts';

/** An article that an answer names, as it was checked; `ref` names these very words in buttons. */
export interface CheckedSource {
  readonly article: Article;
  readonly ref: string;
}

/** The answer to one claim, with the articles of its passages by their ids. */
export interface CheckedClaim {
  readonly claim: Claimed;
  readonly result: CheckResult;
  readonly sources: ReadonlyMap<string, CheckedSource>;
}

/** What became of the claims of a text. */
export interface CheckReport {
  /** In the order of the text, at least one. */
  readonly claims: readonly CheckedClaim[];
  /** Further quotations of the text, which were not checked. */
  readonly more: number;
  /** How many articles were searched, and how many of the server's there was no room for. */
  readonly searched: number;
  readonly leftOut: number;
  /** The article that was named: the only one to be searched, or the first. */
  readonly named: { readonly article: ArticleInfo; readonly isOnly: boolean } | null;
}
