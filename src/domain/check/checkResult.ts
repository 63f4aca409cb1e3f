import type { Span } from '../article.ts';
import type { Quotation } from '../quotation/quotation.ts';

/** What a changed word makes of a quotation, worst first: its opposite, another number, name, word, or spelling. */
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

/** Whose words a passage is, beside whose they are claimed to be. */
export interface Attribution {
  /** `null` where nobody is named for them. */
  readonly claimed: string | null;
  /**
   * `other` only where the article surely gives them to somebody else, or to nobody: then nothing else may be said.
   * `unconfirmed`: it leaves open whether it was the one who is claimed. `null` where nobody is.
   */
  readonly verdict: 'confirmed' | 'other' | 'unconfirmed' | null;
  /** Who the article says it was, by name or as "the hospital"; `null` where it says nothing. */
  readonly saidBy: string | null;
  /** Nobody is quoted: they are the article's own words. */
  readonly isNarration: boolean;
}

/** What should be said beside the verdict. */
export type Note =
  /** The claim leaves out the `rest` of a sentence, a span of the article, and that changes what it says. */
  | { readonly kind: 'cut-short'; readonly side: 'before' | 'after'; readonly rest: Span }
  /** Other passages fit as well as the one given. */
  | { readonly kind: 'ambiguous'; readonly others: readonly FoundPassage[] }
  /** Under four words: too common to prove anything. */
  | { readonly kind: 'too-short'; readonly words: number }
  /** The words behind an omission mark hold a negation. `omitted` is a span of the article. */
  | { readonly kind: 'omits-negation'; readonly omitted: Span }
  /** Words in brackets that the claim has put in; `claim` is a span of its text, `article` what they stand for. */
  | { readonly kind: 'own-bracket'; readonly claim: Span; readonly article: Span }
  /** A part of the words is the article's own, a part is quoted: `quoted` are spans of the article. */
  | { readonly kind: 'partly-quoted'; readonly quoted: readonly Span[] }
  /** Somebody quotes them: `by` says that `said` said so. Each is `null` where they are not named. */
  | { readonly kind: 'quoted-within'; readonly by: string | null; readonly said: string | null };

/** The answer to one claim. `notes` stand beside any verdict. */
export type CheckResult = { readonly notes: readonly Note[] } & (
  | { readonly verdict: 'verbatim'; readonly passage: FoundPassage; readonly attribution: Attribution }
  /** `omitted` are spans of the article that the claim leaves out behind its marks. */
  | {
      readonly verdict: 'abridged';
      readonly passage: FoundPassage;
      readonly attribution: Attribution;
      readonly omitted: readonly Span[];
    }
  /** The same words in other letters: `changes` has those that differ, all of the flag `spelling`. */
  | {
      readonly verdict: 'respelled';
      readonly passage: FoundPassage;
      readonly attribution: Attribution;
      readonly omitted: readonly Span[];
      readonly changes: readonly Change[];
    }
  /** `changes` in the order of the text; `flags` without repeats, worst first. */
  | {
      readonly verdict: 'altered';
      readonly passage: FoundPassage;
      readonly attribution: Attribution;
      readonly changes: readonly Change[];
      readonly flags: readonly Flag[];
    }
  /** `claim` is the span of the claim's text that stands in the passage. */
  | {
      readonly verdict: 'spliced';
      readonly parts: readonly { readonly claim: Span; readonly passage: FoundPassage }[];
    }
  /** The words are right, and surely not of the one that is claimed. */
  | { readonly verdict: 'misattributed'; readonly passage: FoundPassage; readonly attribution: Attribution }
  /** `searched` counts the articles; `nearest` are passages of like words, best first, which nothing is said about. */
  | { readonly verdict: 'not-found'; readonly searched: number; readonly nearest: readonly FoundPassage[] }
);

/** The passages that an answer is about, without those that fit as well. */
export function passagesOf(result: CheckResult): readonly FoundPassage[] {
  if (result.verdict === 'spliced') return result.parts.map(({ passage }) => passage);
  return result.verdict === 'not-found' ? result.nearest : [result.passage];
}
