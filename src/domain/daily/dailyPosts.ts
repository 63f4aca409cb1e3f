import type { DailySettings } from './dailySettings.ts';
import type { DuePost } from './schedule.ts';

/** What became of a local day's post. */
export type PostState = 'claimed' | 'sent' | 'skipped' | 'failed';

/** One local day's post of a server. Times are epoch milliseconds. */
export interface DailyPost {
  readonly day: string;
  readonly state: PostState;
  /** Of the quote that was drawn for it; `null` where none was. */
  readonly quote: string | null;
  /** When it came to this. */
  readonly at: number;
}

export type DailyClaim =
  /** Nobody else posts it until the lease is over. */
  | {
      readonly kind: 'claimed';
      readonly settings: DailySettings;
      readonly quote: string;
      /** What was to be posted, and from when on it may stand there; `null` where it was not yet made. */
      readonly kept: { readonly body: string; readonly since: number } | null;
      /** How often the channel has refused it. */
      readonly failures: number;
    }
  /** Another process is at it, it is done, or the settings have changed since. */
  | { readonly kind: 'taken' }
  /** There is no quote to draw. */
  | { readonly kind: 'empty' };

/** What is asked of a claim. Times are epoch milliseconds. */
export interface DailyWanted {
  readonly day: string;
  readonly now: number;
  /** Until when nobody else may claim it; it also names this claim. */
  readonly lease: number;
  /** Whether it is only claimed if it is this day's turn. */
  readonly onlyDue: boolean;
  readonly onlyVerified: boolean;
  /** Any integer. */
  readonly chance: number;
}

/**
 * The posts of all servers, one for each server and local day at most, whatever processes do at once and wherever one
 * is killed. What only the holder of a lease may do says whether it was still held.
 */
export interface DailyPosts {
  /** What the server chose; `null` before it did. `revision` is as of `Kept`. */
  readonly daily: (
    server: string,
  ) => Promise<{ readonly value: DailySettings | null; readonly revision: number } | null>;
  /** Servers whose post is due, or that are to be looked at again, the longest waiting first. */
  readonly dailyDue: (
    now: number,
    limit: number,
  ) => Promise<readonly ({ readonly server: string } & DuePost)[]>;
  /**
   * Claims a day's post. Its quote is drawn in the same transaction, from a bag of the topic that only these posts draw
   * from: each of its quotes once before any again. Claimed anew after its lease, it has the same quote and body.
   */
  readonly claimDaily: (server: string, wanted: DailyWanted) => Promise<DailyClaim>;
  /** Keeps what will be posted, before it is. */
  readonly keepDailyBody: (
    server: string,
    claim: { readonly day: string; readonly lease: number },
    kept: { readonly body: string; readonly since: number },
  ) => Promise<boolean>;
  /** Lets go of a claim until a time, when it is due again. */
  readonly delayDaily: (
    server: string,
    claim: { readonly day: string; readonly lease: number },
    until: { readonly at: number; readonly failures: number },
  ) => Promise<boolean>;
  /** Says what became of it; the next one is due then. `lease` is `null` for a post that nobody holds. */
  readonly settleDaily: (
    server: string,
    claim: { readonly day: string; readonly lease: number | null },
    outcome: { readonly state: Exclude<PostState, 'claimed'>; readonly at: number },
  ) => Promise<boolean>;
  /** The newest posts, and which is due next. */
  readonly dailyPosts: (
    server: string,
    limit: number,
  ) => Promise<{ readonly next: DuePost | null; readonly posts: readonly DailyPost[] }>;
}
