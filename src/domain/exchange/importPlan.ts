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
  readonly shelf: readonly Pick<Misquote, 'words' | 'speaker' | 'isOnlyMisattributed'>[];
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
}

/** An entry that the server has already. */
export type Skipped =
  /** The quote of this id, which may have been changed or removed since. */
  | { readonly kind: 'same-id'; readonly row: number; readonly id: string; readonly removed: boolean }
  | { readonly kind: 'same-words'; readonly row: number; readonly id: string; readonly removed: boolean }
  /** The words stand in the file before. */
  | { readonly kind: 'repeated'; readonly row: number; readonly first: number }
  | { readonly kind: 'same-article'; readonly row: number; readonly id: string };

/** An entry that cannot be added, and why. */
export type Refused =
  | { readonly kind: 'malformed'; readonly row: number; readonly problem: string }
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
  /** Its words are on the misquote shelf. */
  | { readonly kind: 'on-shelf'; readonly row: number }
  /** A person had this quote erased. */
  | { readonly kind: 'erased'; readonly row: number }
  | {
      readonly kind: 'limit';
      readonly row: number;
      readonly of: 'quotes' | 'articles';
      readonly limit: number;
    };
