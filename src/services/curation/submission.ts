import type { CuratedQuote } from '../../domain/curation.ts';
import type { QuoteForm } from '../../domain/curation/quoteForm.ts';
import type { Remark } from '../../domain/curation/remarksOf.ts';

/** A message that is to become a quote. Its words are its author's: they can be shortened, not changed. */
export interface SavedMessage {
  readonly link: string;
  readonly authorId: string;
  readonly authorName: string;
  readonly text: string;
  /** Epoch milliseconds. */
  readonly sentAt: number;
}

/** What somebody wants: a new quote, one for the moderators to decide about, or other words of one that is there. */
export type Aim =
  | { readonly kind: 'add' | 'suggest'; readonly articleId: string | null }
  | { readonly kind: 'save'; readonly message: SavedMessage }
  /** `revision` is the one that was shown to them. */
  | { readonly kind: 'edit'; readonly id: string; readonly revision: number };

/** A suggestion, or a removed quote, that is to be served, as it was when it was looked up. */
export interface Approval {
  readonly kind: 'approve' | 'restore';
  readonly id: string;
  readonly revision: number;
}

export interface Submission {
  readonly aim: Aim;
  readonly form: QuoteForm;
}

/** The words of a quote as they will be kept, and what is to be said about them. */
export interface Words extends Pick<
  CuratedQuote,
  'text' | 'speaker' | 'source' | 'sourceLine' | 'note' | 'topics' | 'date'
> {
  /** Of the article that they are of. */
  readonly title: string | null;
  readonly remarks: readonly Remark[];
}

/** A quote and the title of its article; `null` where its words are of none. */
export interface TitledQuote {
  readonly value: CuratedQuote;
  readonly title: string | null;
}

/** Where words that were typed without an article stand all the same. */
export interface FoundElsewhere {
  /** The article's title. */
  readonly title: string;
  /** Whether it says the same; else it says something like it. */
  readonly isSame: boolean;
  /** Whether it is the library's, whose words cannot be kept once more as a part of it. */
  readonly isLibrary: boolean;
  /** The library's quote that has them. */
  readonly quoteId: string | null;
  /** What it says there, and who is named. */
  readonly text: string;
  readonly saidBy: string | null;
  readonly remarks: readonly Remark[];
  /** What is kept where the article's words are used; `null` where they cannot be. */
  readonly words: Pick<Words, 'text' | 'speaker' | 'source' | 'date' | 'title'> | null;
  /** The place as an anchor, for the misquote shelf. */
  readonly right: readonly string[];
}

/** What became of a submission. A `draft` is the id by which the question is answered. */
export type Outcome =
  | {
      readonly kind: 'kept';
      readonly aim: (Aim | Approval)['kind'];
      readonly quote: CuratedQuote;
      readonly title: string | null;
      readonly remarks: readonly Remark[];
      readonly act: number;
    }
  | { readonly kind: 'unchanged'; readonly quote: CuratedQuote }
  /** The source says `text` where `typed` was typed. */
  | {
      readonly kind: 'near';
      readonly draft: string;
      /** The article's title; `null` for a message. */
      readonly source: string | null;
      readonly typed: string;
      readonly text: string;
      readonly remarks: readonly Remark[];
    }
  /** The source does not say it; `nearest` is what comes nearest in it. `draft` holds the form. */
  | {
      readonly kind: 'not-found';
      readonly draft: string;
      readonly source: string | null;
      readonly nearest: string | null;
    }
  /** The words stand in several places of the source, and nothing marks what lies between them. */
  | {
      readonly kind: 'spliced';
      readonly draft: string;
      readonly source: string | null;
      readonly parts: readonly string[];
    }
  /** They were typed without an article, and one says so, or says it otherwise. */
  | {
      readonly kind: 'elsewhere';
      readonly draft: string;
      readonly typed: string;
      readonly speaker: string | null;
      readonly found: FoundElsewhere;
    }
  /** There are quotes that share words with this one. */
  | {
      readonly kind: 'overlaps';
      readonly draft: string;
      readonly text: string;
      readonly others: readonly TitledQuote[];
    };

/** What is held between the bot's question and the person's answer. */
export type Draft =
  | { readonly kind: 'message'; readonly message: SavedMessage }
  /** A form that can be opened again as it was filled in. */
  | { readonly kind: 'form'; readonly submission: Submission }
  | {
      readonly kind: 'words';
      readonly aim: Aim | Approval;
      /** Those that are kept with yes; `null` where there is no yes. */
      readonly words: Words | null;
      /** Those that moderators may keep as they were typed, beside what an article says. */
      readonly asTyped?: Words;
      /** Whether quotes that overlap have been named already. */
      readonly overlapsKnown: boolean;
    };
