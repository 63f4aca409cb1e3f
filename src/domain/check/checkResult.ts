import type { Span } from '../article.ts';
import type { Quotation } from '../quotation/quotation.ts';

/** What a changed word may do to a quotation, worst first: say the opposite, another number, another name, other words, only other spelling. */
export const FLAGS = ['negation', 'number', 'name', 'wording', 'spelling'] as const;
export type Flag = (typeof FLAGS)[number];

/** Words that differ: `article` was replaced by `claim`. Offsets into the two texts; an empty span marks a place. */
export interface Change {
  readonly flag: Flag;
  readonly article: Span;
  readonly claim: Span;
}

/** Where a claim stands: spans of one article's text, and the quotation they lie in, if they lie in one. */
export interface FoundPassage {
  readonly articleId: string;
  readonly spans: readonly Span[];
  readonly quotation: Quotation | null;
}

/** What should be said beside the verdict. */
export type Note =
  /** The claim leaves out the rest of a sentence, and the rest changes what it says. `rest` is a span of the article. */
  | { readonly kind: 'cut-short'; readonly side: 'before' | 'after'; readonly rest: Span }
  /** Other passages fit as well as the one given. */
  | { readonly kind: 'ambiguous'; readonly others: readonly FoundPassage[] }
  /** Under four words: too common to prove anything. */
  | { readonly kind: 'too-short'; readonly words: number }
  /** The words behind an omission mark hold a negation. `omitted` is a span of the article. */
  | { readonly kind: 'omits-negation'; readonly omitted: Span }
  /** A speaker was claimed, and the article leaves open whether it was them: it names nobody, or says only "she". */
  | { readonly kind: 'speaker-unknown' };

/** The answer to one claim. `notes` stand beside any verdict. */
export type CheckResult = { readonly notes: readonly Note[] } & (
  | { readonly verdict: 'verbatim'; readonly passage: FoundPassage }
  /** `omitted` are spans of the article that the claim leaves out behind its marks. */
  | { readonly verdict: 'abridged'; readonly passage: FoundPassage; readonly omitted: readonly Span[] }
  /** `changes` in the order of the text; `flags` without repeats, worst first. */
  | {
      readonly verdict: 'altered';
      readonly passage: FoundPassage;
      readonly changes: readonly Change[];
      readonly flags: readonly Flag[];
    }
  /** `claim` is the span of the claim's text that stands in the passage. */
  | {
      readonly verdict: 'spliced';
      readonly parts: readonly { readonly claim: Span; readonly passage: FoundPassage }[];
    }
  /** The words are right. `saidBy` is `null` where the article leaves the speaker unnamed. */
  | {
      readonly verdict: 'misattributed';
      readonly passage: FoundPassage;
      readonly claimed: string;
      readonly saidBy: string | null;
    }
  /** `searched` counts the articles; `nearest` shares words with the claim, yet not enough to be its source. */
  | { readonly verdict: 'not-found'; readonly searched: number; readonly nearest: FoundPassage | null }
);
