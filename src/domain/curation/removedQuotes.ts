/** How many quotes go with an article; one may be counted in several of the others. */
export interface RemovedQuotes {
  /** Those that are served. */
  readonly served: number;
  /** Suggestions of it that wait for a moderator. */
  readonly pending: number;
  /** Those that were not read with the article: somebody added or suggested them. */
  readonly curated: number;
  /** Those whose speaker a moderator confirmed or corrected. */
  readonly named: number;
}
