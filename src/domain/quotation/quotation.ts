import type { Span } from '../article.ts';

/**
 * What a passage is. An `utterance` is served; a `fragment` is a few words inside somebody else's sentence, a `title`
 * names a work, `scare` marks stand around a word used at a distance. `unmarked` words have no marks: a turn of an
 * interview or transcript, a block quote. They are served too.
 */
export type QuotationKind = 'utterance' | 'fragment' | 'title' | 'scare' | 'unmarked';

/** A quotation as read from a text: where its words stand, and who said them. All spans are UTF-16 code units. */
export interface Quotation {
  readonly kind: QuotationKind;
  /** The parts in order, quotation marks excluded, a closing comma or stop inside the marks included. Never empty. */
  readonly spans: readonly Span[];
  /** The reporting words, such as "said" or "according to", where there are any. */
  readonly cue: Span | null;
  /** The phrase that names the speaker as it stands, such as "he" or "the singer". */
  readonly speakerSpan: Span | null;
  /** The fullest name the article has for the speaker; `null` for the unnamed, and where it is honest not to say. */
  readonly speaker: string | null;
  /**
   * 0 to 1: how sure it is that these are somebody's words at all. Up to 0.5 for titles and scare quotes, above for the
   * rest.
   */
  readonly quoted: number;
  /** 0 to 1: how sure the speaker is. */
  readonly confidence: number;
  /**
   * A careful reader would bet on `speaker`. Decided here only; never true where nobody is named. As a server keeps
   * it, it is true too where a person named or confirmed the speaker.
   */
  readonly sure: boolean;
}

/** From here on `quoted` counts as sure. Chosen on development sets; docs/quality.md has what it gives. */
export const SURELY_QUOTED = 0.84;
