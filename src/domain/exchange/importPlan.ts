import type { Problem } from './problem.ts';
import type { ArticleVersion, CuratedArticle, CuratedQuote } from '../curation.ts';
import type { Misquote } from '../misquote.ts';
import type { ExchangeFormat, MappedColumn, UnreadableFile } from './exchangeFile.ts';

/** What a server has, as far as a file of quotes touches it. */
export interface ServerContents {
  readonly server: string;
  /** In any state. */
  readonly quotes: readonly CuratedQuote[];
  readonly articles: readonly CuratedArticle[];
  /** The words of the articles whose ids stand in the file, by version. */
  readonly texts: ReadonlyMap<string, ReadonlyMap<number, string>>;
  /** Ids of the file that belonged to quotes which a person had erased. */
  readonly erased: ReadonlySet<string>;
  /** Ids of the file that quotes of the shipped library have. */
  readonly libraryIds: ReadonlySet<string>;
  /**
   * What an import had added that was taken back, and not changed since: `quote` or `article` and the id → the
   * revision. It may come again.
   */
  readonly undone: ReadonlyMap<string, number>;
  /** The misquotes that are on the shelf. */
  readonly shelf: readonly (Misquote & { readonly id: string })[];
  /** People who do not want to be quoted. */
  readonly optedOut: ReadonlySet<string>;
  readonly limits: { readonly quotes: number; readonly articles: number };
}

export interface ImportAct {
  /** Who imports; `null` for the command line. */
  readonly by: string | null;
  /** Epoch milliseconds. */
  readonly at: number;
  /** So many letters and digits by chance. */
  readonly newId: (length: number) => string;
  /** What articles say of the words of entries that were looked up. */
  readonly found: readonly FoundWords[];
  readonly chosen: ChosenWords;
}

/** Whose words are imported where an article says them otherwise: the article's, or the file's, unverified. */
export type ChosenWords = 'source' | 'typed';

/** What an article that the server can see says of the words of one entry. */
export interface FoundWords {
  readonly row: number;
  /** The article's title. */
  readonly title: string;
  /** Whether it says the same words, and gives them to nobody else; else it says something like it. */
  readonly isSame: boolean;
  /** What it says there, and who is named. */
  readonly text: string;
  readonly saidBy: string | null;
  /** What is kept where the article's words are used; `null` where they cannot be: those of the library, or spliced. */
  readonly words: Pick<CuratedQuote, 'text' | 'speaker' | 'source' | 'date'> | null;
  /** The library's quote that has them. */
  readonly quoteId: string | null;
}

/** What an import will do, or has done. For `row` see `ExchangeFile`. */
export interface ImportPlan {
  readonly format: ExchangeFormat;
  readonly articles: readonly PlannedArticle[];
  readonly quotes: readonly PlannedQuote[];
  readonly skipped: readonly Skipped[];
  readonly refused: readonly Refused[];
  /** How many of the quotes have another id than in the file, because it is taken. */
  readonly renumbered: number;
  readonly ignored: readonly string[];
  readonly columns: readonly MappedColumn[];
  /** How many were skipped and refused; the lists may hold the first of them only. */
  readonly counts: { readonly skipped: number; readonly refused: number };
  /** Entries that articles have to be asked about before this can be done. */
  readonly toLookUp: readonly {
    readonly row: number;
    readonly text: string;
    readonly speaker: string | null;
  }[];
}

/** A file, as its bytes, that is to be imported. */
export interface PlanRequest extends Omit<ImportAct, 'newId'> {
  readonly bytes: Uint8Array;
  readonly here: ServerContents;
}

export type PlannedFile =
  | { readonly kind: 'planned'; readonly plan: ImportPlan }
  | { readonly kind: 'unreadable'; readonly fault: UnreadableFile };

export interface PlannedArticle {
  readonly row: number;
  readonly value: CuratedArticle;
  /** Of one that comes again; left out of a new one. */
  readonly revision?: number;
  readonly versions: readonly Omit<ArticleVersion, 'articleId'>[];
}

export interface PlannedQuote {
  readonly row: number;
  readonly value: CuratedQuote;
  /** Of one that comes again; left out of a new one. */
  readonly revision?: number;
  /** What an article says of the words, and how they stand in the file. */
  readonly found?: FoundWords & { readonly typed: string };
}

/** An entry that the server has already. */
export type Skipped =
  /** The quote of this id, which may have been changed or removed since. */
  | { readonly kind: 'same-id'; readonly row: number; readonly id: string; readonly removed: boolean }
  | { readonly kind: 'same-words'; readonly row: number; readonly id: string; readonly removed: boolean }
  /** The words stand in the file before. */
  | { readonly kind: 'repeated'; readonly row: number; readonly first: number }
  | { readonly kind: 'same-article'; readonly row: number; readonly id: string }
  /** The library has the words; `id` is that of its quote, `null` where none of its quotes has them. */
  | {
      readonly kind: 'in-library';
      readonly row: number;
      readonly title: string;
      readonly id: string | null;
    }
  /** An article says them otherwise, and what it says cannot be kept in their place. */
  | { readonly kind: 'otherwise'; readonly row: number; readonly title: string };

/** An entry that cannot be added, and why. */
export type Refused =
  | { readonly kind: 'malformed'; readonly row: number; readonly problem: Problem }
  | { readonly kind: 'empty'; readonly row: number }
  | { readonly kind: 'too-long'; readonly row: number; readonly field: string; readonly limit: number }
  | { readonly kind: 'bad-date'; readonly row: number; readonly date: string }
  /** The same id stands in the file before. */
  | { readonly kind: 'id-twice'; readonly row: number; readonly first: number }
  /** It points at an article that neither the file nor the server has. */
  | { readonly kind: 'no-article'; readonly row: number; readonly articleId: string }
  /** It would be served, but its article was removed, here or in the file. */
  | { readonly kind: 'article-removed'; readonly row: number; readonly articleId: string }
  /** Its text is not what the article says at its spans. */
  | { readonly kind: 'misquoted'; readonly row: number; readonly articleId: string }
  /** The person whose message it is does not want to be quoted. */
  | { readonly kind: 'opted-out'; readonly row: number }
  /** Its words are on the misquote shelf, as the misquote of this id. `right` is what was said, where articles say. */
  | {
      readonly kind: 'on-shelf';
      readonly row: number;
      readonly id: string;
      readonly reason: string;
      readonly right: { readonly text: string; readonly saidBy: string | null } | null;
    }
  /** A person had this quote erased. */
  | { readonly kind: 'erased'; readonly row: number }
  | {
      readonly kind: 'limit';
      readonly row: number;
      readonly of: 'quotes' | 'articles';
      readonly limit: number;
    };
