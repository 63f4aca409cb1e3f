import type { Problem } from './problem.ts';
import type { CsvColumn } from './csvCells.ts';
import type { ArticleVersion, CuratedArticle, CuratedQuote } from '../curation.ts';

/** The formats that are read. `verbatim` and `csv` are written too. */
export type ExchangeFormat = 'verbatim' | 'csv' | 'quoter' | 'nadekobot' | 'firebot';

/**
 * Everything that a file of quotes says, whatever its format. `row` says where an entry stands: of CSV its line, of
 * other files its number among the entries, which may all stand on one line. Both count from 1.
 */
export interface ExchangeFile {
  readonly format: ExchangeFormat;
  /** The server that it was exported from, where the file says. */
  readonly server: string | null;
  readonly articles: readonly FileArticle[];
  readonly quotes: readonly FileQuote[];
  /** The entries that are no quote and no article. */
  readonly malformed: readonly Malformed[];
  /** Columns that say nothing a quote has room for, and those whose place another one of the same meaning has taken. */
  readonly ignored: readonly string[];
  /** What the columns of a CSV file are called there, and what was made of them. */
  readonly columns: readonly MappedColumn[];
}

export interface MappedColumn {
  readonly name: string;
  readonly column: CsvColumn;
}

export interface FileArticle {
  readonly row: number;
  readonly value: CuratedArticle;
  /** Ascending; the last is the newest. */
  readonly versions: readonly Omit<ArticleVersion, 'articleId'>[];
}

export interface FileQuote {
  readonly row: number;
  /** `null` where the file does not say. Times are epoch milliseconds. */
  readonly value: Omit<CuratedQuote, 'id' | 'createdAt' | 'changedAt'> & {
    readonly id: string | null;
    readonly createdAt: number | null;
    readonly changedAt: number | null;
  };
}

export interface Malformed {
  readonly row: number;
  readonly problem: Problem;
}

export type ReadFile =
  | { readonly kind: 'file'; readonly file: ExchangeFile }
  | { readonly kind: 'unreadable'; readonly fault: UnreadableFile };

/** A file that cannot be read as a whole: where it went wrong, and how. */
export interface UnreadableFile {
  readonly line: number;
  readonly problem: Problem;
}

/** What of a file has to be looked up before it is decided what a server gets of it. */
export interface FileOutline {
  /** Ids of its quotes. */
  readonly quotes: readonly string[];
  readonly articles: readonly string[];
  /** The people whose words they are, where Discord knows them. */
  readonly people: readonly string[];
}

export type OutlinedFile =
  | ({ readonly kind: 'outline' } & FileOutline)
  | { readonly kind: 'unreadable'; readonly fault: UnreadableFile };
