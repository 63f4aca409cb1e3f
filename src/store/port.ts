import type { ArticleInfo } from '../domain/article.ts';
import type { Quote } from '../domain/quotes.ts';
import type { ArticleVersion, CuratedArticle, CuratedQuote, QuoteState } from '../domain/curation.ts';
import type { Subject } from '../domain/curation/actItem.ts';
import type { ActName } from '../domain/curation/acts.ts';
import type { HistoryEntry } from '../domain/curation/historyEntry.ts';
import type { OptOut } from '../domain/curation/optOut.ts';
import type { DailyPosts } from '../domain/daily/dailyPosts.ts';
import type { DailySettings } from '../domain/daily/dailySettings.ts';
import type { Limits } from '../domain/limits.ts';
import type { Misquote } from '../domain/misquote.ts';
import type { ServerSettings } from '../domain/serverSettings.ts';
import type { NearWord } from '../domain/search/nearWords.ts';
import type { DraftStore } from './draftStore.ts';

export type { DraftRecord, DraftStore } from './draftStore.ts';
export { StoreRefused, StoreUnavailable } from './storeErrors.ts';

/**
 * A server's Discord id; in a direct message the channel's. Never empty: the empty owner is the library's own.
 * Whatever a call is given, it reads and changes this server's rows only, and of the library it only reads.
 */
export type ServerId = string;

/** A value with the count of its changes, by which a later change proves that it has seen the newest. */
export interface Kept<T> {
  readonly value: T;
  readonly revision: number;
}

/** A quote as it is kept, and the article as it stands now that its words are of; `null` where they are of none. */
export type KeptQuote = Kept<CuratedQuote> &
  (
    | { readonly origin: 'server'; readonly article: CuratedArticle | null }
    | { readonly origin: 'library'; readonly article: ArticleInfo | null }
  );

/** `value` is null where the act that made the entry was taken back. */
export type KeptMisquote = Kept<Misquote | null> & { readonly id: string };

/** A value to keep. `revision` is the one that was read; `null` stands for a new value. */
export interface Put<T> {
  readonly value: T;
  readonly revision: number | null;
}

/** One act: all of it is kept, with its history, or none. */
export interface Change {
  /** Who did it; `null` for the bot itself. */
  readonly by: string | null;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly action: ActName;
  readonly quotes?: readonly Put<CuratedQuote>[];
  /**
   * With `text`, the words of a version that is not stored yet; with `versions`, those of an article that comes whole
   * from elsewhere, with the times when they were stored there.
   */
  readonly articles?: readonly (Put<CuratedArticle> & {
    readonly text?: string;
    readonly versions?: readonly Omit<ArticleVersion, 'articleId'>[];
  })[];
  /** `null` where the act that made the entry is taken back. */
  readonly misquotes?: readonly (Put<Misquote | null> & { readonly id: string })[];
  /** What people chose, by their Discord ids. */
  readonly optOuts?: readonly (Put<OptOut> & { readonly id: string })[];
  readonly settings?: Put<ServerSettings>;
  readonly daily?: Put<DailySettings | null>;
  /** How much the server may have after the change. What only takes out of service is kept all the same. */
  readonly limits?: Limits;
}

export type Committed =
  /** Kept: it outlasts the loss of power. `id` names the act in the history. */
  | { readonly kind: 'done'; readonly id: number }
  /**
   * Somebody else changed these meanwhile, or the id is taken, or it is in service and whose words it has opted out:
   * read again and decide again.
   */
  | { readonly kind: 'conflict'; readonly ids: readonly string[] }
  | { readonly kind: 'full'; readonly of: keyof Limits; readonly limit: number }
  /** The text of these quotes is not what their article's version says at their spans. */
  | { readonly kind: 'misquoted'; readonly ids: readonly string[] };

export interface Page {
  readonly offset: number;
  readonly limit: number;
}

export interface QuoteFilter {
  readonly state?: QuoteState;
  readonly articleId?: string;
  /** Words of the speaker's name. */
  readonly speaker?: string;
  readonly addedBy?: string;
  /** Whom Discord knows as the one who is quoted: the author of a message, or a speaker named by a mention. */
  readonly messageAuthor?: string;
  /** Quotes of the same words, whatever their typography. */
  readonly sameAs?: string;
}

export interface Query {
  readonly text: string;
  /** Whole words only, as they are: no beginnings of words, and no other spelling. */
  readonly whole?: boolean;
  /** Words of the speaker's name. */
  readonly speaker?: string;
  readonly articleId?: string;
  /** Days, `YYYY-MM-DD`, both included. Quotes without a date are left out when either is given. */
  readonly from?: string;
  readonly to?: string;
  /** Only words of articles. */
  readonly onlyVerified?: boolean;
}

export interface Found {
  /** The page that was asked for, best first. */
  readonly quotes: readonly KeptQuote[];
  /** How many were found; never more than `SEARCHED`, which then means "that many or more". */
  readonly total: number;
  /** The words that were searched for in the end, folded, for marking them. */
  readonly words: readonly string[];
  /** Whether the spelling of the query was mended to find anything. */
  readonly mended: boolean;
}

/** So many matches are ranked. */
export const SEARCHED = 400;

/** With `onlyVerified` only words of articles. */
export type Pool = { readonly onlyVerified?: boolean } & (
  | { readonly kind: 'all' }
  /** Quotes of the speakers whose names have all these words. */
  | { readonly kind: 'speaker'; readonly words: string }
  /** What `search` finds of whole words, the best of it first. */
  | { readonly kind: 'text'; readonly text: string }
);

export interface Drawn {
  readonly quote: KeptQuote;
  /** From 1: which of `total` this is since the bag was filled. */
  readonly place: number;
  readonly total: number;
}

export interface Suggestions {
  readonly speakers: readonly { readonly name: string; readonly count: number }[];
  readonly topics: readonly { readonly name: string; readonly count: number }[];
  readonly quotes: readonly KeptQuote[];
}

/** What was decided about a suggestion whose member could not be told. */
export interface Untold {
  /** The quote's id. */
  readonly quote: string;
  readonly decision: 'approve' | 'reject';
}

/** A quote of the shipped library, and the topics under which it is offered. */
export interface LibraryEntry {
  readonly quote: Quote;
  readonly topics: readonly string[];
}

/**
 * What the bot keeps. What is asked for page after page lets other work of the process run in between. Every call may
 * throw `StoreUnavailable`; nothing of a change is then kept, or, where the connection broke while it was being
 * confirmed, all of it.
 */
export interface Store extends DailyPosts, DraftStore {
  commit(server: ServerId, change: Change): Promise<Committed>;
  /** The server's quotes in any state and the library's, in the order of the ids; unknown ids are left out. */
  quotes(server: ServerId, ids: readonly string[]): Promise<readonly KeptQuote[]>;
  /** Those of the ids that belonged to quotes of the server which a person had erased. */
  erasedIds(server: ServerId, ids: readonly string[]): Promise<readonly string[]>;
  /** The server's own quotes, newest first. */
  listQuotes(
    server: ServerId,
    filter: QuoteFilter,
    page: Page,
  ): Promise<{ readonly quotes: readonly KeptQuote[]; readonly total: number }>;
  /** The server's own articles, newest first, the removed too. */
  articles(server: ServerId): Promise<readonly Kept<CuratedArticle>[]>;
  /** The words of an article's version, the newest by default. */
  articleText(server: ServerId, articleId: string, version?: number): Promise<ArticleVersion | null>;
  /** Those of the server's misquotes that were not taken back, or of these ids all, in no particular order. */
  misquotes(server: ServerId, ids?: readonly string[]): Promise<readonly KeptMisquote[]>;
  /** What these people chose, in no particular order; who never chose is left out. */
  optOuts(
    server: ServerId,
    people: readonly string[],
  ): Promise<readonly (Kept<OptOut> & { readonly id: string })[]>;
  /** Bytes of all that is kept of the server: see `Limits`. */
  storedBytes(server: ServerId): Promise<number>;
  /** What the server's managers chose; `null` before they did. */
  settings(server: ServerId): Promise<Kept<ServerSettings> | null>;
  /** Remembers what became of a person's suggestion, for when they are seen again. */
  keepUntold(server: ServerId, person: string, untold: Untold): Promise<void>;
  /** What a person could not be told yet. Given once. */
  takeUntold(server: ServerId, person: string): Promise<readonly Untold[]>;
  /** Newest first; with `subject` only its acts, and of them only its items. `before` is an entry's id. */
  history(
    server: ServerId,
    of: { readonly subject?: { readonly kind: Subject; readonly id: string }; readonly before?: number },
    limit: number,
  ): Promise<readonly HistoryEntry[]>;
  /** One act with all its items. */
  act(server: ServerId, id: number): Promise<HistoryEntry | null>;

  search(server: ServerId, query: Query, page: Page): Promise<Found>;
  /** The words of active quotes that one typed word may stand for: itself, or those near to it, at most 10. */
  nearWords(server: ServerId, word: string): Promise<readonly NearWord[]>;
  /** Speakers and topics, the most frequent first, and quotes for what is typed so far; of each at most `limit`. */
  suggest(server: ServerId, typed: string, limit: number): Promise<Suggestions>;
  /**
   * The next of a pool, all of it once before any again, kept per server. `chance` is any integer. `null`: the
   * pool is empty. Where nothing can be written, it draws without remembering.
   */
  draw(server: ServerId, pool: Pool, chance: number): Promise<Drawn | null>;

  /** Makes the shared quotes these. Writes only what differs; says how many were put and taken away. */
  syncLibrary(quotes: readonly LibraryEntry[]): Promise<{ readonly put: number; readonly removed: number }>;
  /**
   * Removes the quotes that a person added or that were saved of them, words and history; their ids stay taken. Of the
   * articles that they added, and of the acts, only who it was.
   */
  erasePerson(server: ServerId, person: string): Promise<{ readonly quotes: number }>;
  /** Notes that the bot was removed from a server at a time, or, with `null`, that it is back. */
  markLeft(server: ServerId, at: number | null): Promise<void>;
  /**
   * Notes which of the servers that changed something here are not among those that the bot is in, as left at a time
   * unless they were noted before, and which of the left it is back in.
   */
  markAbsent(present: readonly ServerId[], at: number): Promise<void>;
  /** Removes all that is kept of the servers left before a time, and names them. */
  forgetLeft(before: number): Promise<readonly ServerId[]>;
  /**
   * Notes whose database it is, where nobody's was noted. @param application a bot's id on Discord
   * @throws {StoreRefused} where it is another's: what is noted of servers would be wrong for it
   */
  claim(application: string): Promise<void>;
  /** Writes a little, to see whether anything can be kept. @throws {StoreUnavailable} */
  tryWriting(): Promise<void>;
  close(): Promise<void>;
}
