/** How much of its own a server may have. */
export interface Limits {
  /** Active and pending. */
  readonly quotes: number;
  /** Active. */
  readonly articles: number;
  /** Bytes of all that is kept: with earlier versions, what was removed, the history, and drafts. */
  readonly stored: number;
}
