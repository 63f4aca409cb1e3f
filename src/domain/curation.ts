import type { ArticleInfo } from './article.ts';
import type { Named } from './quotation/labelSpeaker.ts';
import type { Quotation } from './quotation/quotation.ts';

/** `pending` waits for a moderator, `removed` can be restored; only `active` quotes are served. */
export type QuoteState = 'active' | 'pending' | 'removed';

/**
 * Where a quote's words come from. Of an `article` they are the spans of one stored version, joined as `quoteText`
 * joins them; `version` 0 stands for the library's own files, which have no versions.
 */
export type QuoteSource =
  | {
      readonly kind: 'article';
      readonly articleId: string;
      readonly version: number;
      readonly quotation: Quotation;
    }
  | { readonly kind: 'message'; readonly link: string; readonly authorId: string }
  | { readonly kind: 'typed' };

/** A quote as a server keeps it. Times are epoch milliseconds, people and servers are Discord ids. */
export interface CuratedQuote {
  /** Unique in its server for ever: an id is not given again after its quote is gone. */
  readonly id: string;
  readonly text: string;
  /** Who is named as the speaker: what a moderator said, else what was read from the article. */
  readonly speaker: string | null;
  readonly source: QuoteSource;
  /** Where the words are from, in the moderator's own words. */
  readonly sourceLine: string | null;
  readonly note: string | null;
  readonly topics: readonly string[];
  /** The day the words are dated, `YYYY-MM-DD`: the article's, the message's, or none. */
  readonly date: string | null;
  readonly addedBy: string | null;
  readonly state: QuoteState;
  readonly createdAt: number;
  readonly changedAt: number;
}

/** Whom a quote names. Only a name that was read from an article, and that no person confirmed, may be doubted. */
export function namedIn({ speaker, source }: Pick<CuratedQuote, 'speaker' | 'source'>): Named {
  return { speaker, sure: source.kind !== 'article' || source.quotation.sure };
}

/** The source of a quote whose speaker is sure, or not, since a person said so. */
export function withSure(source: QuoteSource, sure: boolean): QuoteSource {
  return source.kind === 'article' ? { ...source, quotation: { ...source.quotation, sure } } : source;
}

/** An article as a server keeps it; its words are in its versions. */
export interface CuratedArticle extends ArticleInfo {
  /** The newest version; they count from 1. */
  readonly version: number;
  /** Speakers a moderator corrected: the name as read → the name to serve. */
  readonly speakers: Readonly<Record<string, string>>;
  readonly addedBy: string | null;
  readonly state: 'active' | 'removed';
  readonly createdAt: number;
  readonly changedAt: number;
}

/** The words of an article as they were when they were stored. Never changed afterwards. */
export interface ArticleVersion {
  readonly articleId: string;
  readonly version: number;
  readonly text: string;
  readonly storedAt: number;
}
