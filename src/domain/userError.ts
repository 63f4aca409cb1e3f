import type { PostState } from './daily/dailyPosts.ts';
import type { ChannelTrouble } from './daily/dailySettings.ts';
import type { CurationRefusal } from './curation/curationRefusal.ts';
import type { ArticleFault } from './curation/newArticle.ts';
import type { ExchangeRefusal } from './exchange/exchangeRefusal.ts';
import type { FetchRefusal } from './fetching.ts';
import type { Limits } from './limits.ts';

/** Why a request is refused, in plain data; the views say it in words. */
export type Refusal =
  | CurationRefusal
  | ExchangeRefusal
  | {
      readonly code: 'quote-not-found';
      readonly topic: string;
      /** Topics that have quotes and are spelt nearly the same, the likeliest first. */
      readonly meant: readonly string[];
      readonly nearest: readonly string[];
      /** Whether only some of the quotes were looked at: of a speaker, an article or some days. */
      readonly narrowed: boolean;
      /** Whether this server leaves out what nobody checked. */
      readonly onlyVerified: boolean;
    }
  | { readonly code: 'article-not-found'; readonly article: string; readonly known: readonly string[] }
  /** What was typed fits more than one article; the newest of them come first. */
  | {
      readonly code: 'several-articles';
      readonly article: string;
      readonly first: readonly { readonly id: string; readonly title: string; readonly date: string }[];
      readonly total: number;
    }
  /** The words of an article that is handed in are those of one that is there. */
  | {
      readonly code: 'article-there';
      readonly origin: 'server' | 'library';
      readonly id: string;
      readonly title: string;
      readonly url: string | null;
    }
  /** The quote's words were typed or saved without an article. */
  | { readonly code: 'no-context'; readonly id: string }
  /** An article that was handed in cannot be taken as it is. */
  | { readonly code: 'article-fault'; readonly fault: ArticleFault }
  /** Two ways of handing in an article at once. */
  | { readonly code: 'two-sources' }
  /** An address or a file gave no text. */
  | { readonly code: 'fetch-refused'; readonly reason: FetchRefusal }
  /** The article has no address that it could be read from again. */
  | { readonly code: 'no-address'; readonly title: string }
  | { readonly code: 'speaker-not-found'; readonly speaker: string; readonly known: readonly string[] }
  /** What was typed as somebody's name has no letter. */
  | { readonly code: 'no-name' }
  | { readonly code: 'bad-day'; readonly day: string }
  | { readonly code: 'days-reversed'; readonly from: string; readonly to: string }
  /** `role`: the Discord id of the curators' role, where the server has one. */
  | {
      readonly code: 'not-permitted';
      readonly needs: 'moderators' | 'managers';
      readonly role?: string | null;
    }
  | { readonly code: 'server-only' }
  /** The bot may not write in the channel that was chosen. */
  | { readonly code: 'cannot-post'; readonly channel: string }
  | { readonly code: 'no-words' }
  /** The message is no answer of the bot's to this person. */
  | { readonly code: 'answer-of-other' }
  | { readonly code: 'cannot-remove' }
  | { readonly code: 'stale-button' }
  | { readonly code: 'draft-expired' }
  /** It is another person's question, or was asked in another server. */
  | { readonly code: 'draft-of-other' }
  /** The server has as much as it may. */
  | { readonly code: 'server-full'; readonly of: keyof Limits; readonly limit: number }
  /** Others kept changing the same. */
  | { readonly code: 'store-busy' }
  /** Known misquotes, with those that were taken off the shelf. */
  | { readonly code: 'shelf-full'; readonly limit: number }
  | { readonly code: 'stale-form' }
  | { readonly code: 'store-unavailable'; readonly trouble: StoreTrouble }
  | { readonly code: 'took-too-long' }
  /** Too much waits to be worked on. */
  | { readonly code: 'busy' }
  /** What was sent takes more time or memory than one may have. */
  | { readonly code: 'too-heavy' }
  /** There is no quote of the day that goes on here. */
  | { readonly code: 'no-daily' }
  /** Today's is posted already, or just being posted. */
  | { readonly code: 'daily-there'; readonly state: PostState; readonly quote: string | null }
  /** What was typed as a time, a time zone or days is none, or the topic is a single quote. */
  | {
      readonly code: 'bad-daily';
      readonly what: 'time' | 'timezone' | 'days' | 'topic';
      readonly typed: string;
    }
  | { readonly code: 'daily-refused'; readonly channel: string; readonly why: ChannelTrouble | 'failed' }
  | { readonly code: 'unknown-command' }
  /** It was asked for too often; `until` in epoch ms. */
  | { readonly code: 'too-early'; readonly until: number };

/**
 * Why the database cannot answer. `connection` and `busy` pass by themselves; the others last until somebody mends
 * them. `full` is its disk.
 */
export type StoreTrouble = 'connection' | 'busy' | 'full' | 'read-only' | 'damaged';

/** A refusal that the person can do something about. Anything else that is thrown is a fault of ours. */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly refusal: Refusal;

  constructor(refusal: Refusal, cause?: unknown) {
    super(refusal.code, { cause });
    this.refusal = refusal;
  }
}
