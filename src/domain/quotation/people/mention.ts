import type { MentionKind } from './kindOfName.ts';

/**
 * A run of capitalised words that names something. Tokens are inclusive; `from` covers titles and roles before the
 * name.
 */
export interface Mention {
  readonly from: number;
  readonly first: number;
  readonly last: number;
  readonly kind: MentionKind;
  /** Followed by "'s", so that it owns what follows and is not it. */
  readonly possessive: boolean;
  /** Readings of the titles and roles directly before the name. */
  readonly titleBits: number;
  /** In a headline, where every word is capitalised and runs mean little. */
  readonly headline: boolean;
  /** Its first word opens a sentence, so that its capital says little. */
  readonly opening: boolean;
}
