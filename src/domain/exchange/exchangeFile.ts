import type { ArticleVersion, CuratedArticle, CuratedQuote } from '../curation.ts';

/** The formats that are read. `verbatim` and `csv` are written too. */
export type ExchangeFormat = 'verbatim' | 'csv' | 'quoter' | 'nadekobot' | 'firebot';

/** Everything that a file of quotes says, whatever its format. Lines count from 1. */
export interface ExchangeFile {
  readonly format: ExchangeFormat;
  /** The server that it was exported from, where the file says. */
  readonly server: string | null;
  readonly articles: readonly FileArticle[];
  readonly quotes: readonly FileQuote[];
  /** The entries that are no quote and no article. */
  readonly malformed: readonly Malformed[];
  /** Columns that say nothing a quote has room for. */
  readonly ignored: readonly string[];
}

export interface FileArticle {
  readonly line: number;
  readonly value: CuratedArticle;
  /** Ascending; the last is the newest. */
  readonly versions: readonly Omit<ArticleVersion, 'articleId'>[];
}

export interface FileQuote {
  readonly line: number;
  /** `null` where the file does not say. Times are epoch milliseconds. */
  readonly value: Omit<CuratedQuote, 'id' | 'createdAt' | 'changedAt'> & {
    readonly id: string | null;
    readonly createdAt: number | null;
    readonly changedAt: number | null;
  };
}

export interface Malformed {
  readonly line: number;
  /** What is wrong, as the rest of a sentence: `"text" is missing`. */
  readonly problem: string;
}

export type ReadFile =
  | { readonly kind: 'file'; readonly file: ExchangeFile }
  | { readonly kind: 'unreadable'; readonly fault: UnreadableFile };

/** A file that cannot be read as a whole: where it went wrong, and what to do. */
export interface UnreadableFile {
  readonly line: number;
  readonly problem: string;
  readonly mend: string;
}
