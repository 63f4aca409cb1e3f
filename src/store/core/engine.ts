import type { Kysely } from 'kysely';
import type { SoughtWord } from '../../domain/search/rankHits.ts';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;

/** What one database does its own way; everything else is written once for both. */
export interface Engine {
  readonly read: Database;
  /**
   * Runs `work` in a transaction, alone among all that name the same lock, in any process. What is `durable`
   * outlasts the loss of power when this resolves; what is `light` outlasts the end of the process.
   */
  write<T>(lock: string, durability: 'durable' | 'light', work: (tx: Database) => Promise<T>): Promise<T>;
  readonly index: TextIndex;
  readonly bags: BagSteps;
  /** Turns a driver's error into `StoreUnavailable` or `StoreRefused` where it is one. */
  explain(error: unknown): unknown;
  /** Lets other work of the process run in the middle of a long transaction. */
  breathe(): Promise<void>;
  close(): Promise<void>;
}

/**
 * What most draws need, in single statements that are `light` by themselves. `null` from a step means that it takes
 * a transaction: there is no such bag, it is empty, or somebody else is writing.
 */
export interface BagSteps {
  /** Takes the next item. */
  advance(bag: KnownBag): Soon<BagStep | null>;
  /** Shuffles an empty bag anew by the seed `next` and takes its first item, if the whole pool is still what was in it. */
  renew(bag: KnownBag & { readonly next: number }): Soon<BagStep | null>;
  /** The documents of exactly this revision of a quote that `holder` keeps, if `owner` is still served it. */
  active(quote: {
    readonly owner: string;
    readonly holder: string;
    readonly id: string;
    readonly revision: number;
  }): Soon<{ readonly record: string; readonly article: string | null } | null>;
}

/** At once where the database is in this process: of draws at the same time none then sees another half done. */
export type Soon<T> = T | Promise<T>;

/** A bag, and which filling of it the caller has in memory; 0 is none. */
export interface KnownBag {
  readonly owner: string;
  readonly pool: string;
  readonly filled: number;
  readonly seed: number;
}

export interface BagStep {
  /** From 1: how many of the filling are drawn, this one included. */
  readonly step: number;
  readonly place: number;
  readonly total: number;
  readonly filled: number;
  readonly seed: number;
  readonly best_first: number;
  /** JSON; `null` of the filling that the caller knows. */
  readonly items: string | null;
}

/** The index of words. A quote is in it while it is active. */
export interface TextIndex {
  put(tx: Database, entries: readonly IndexEntry[]): Promise<void>;
  /** Adds to the words an owner has ever used. */
  learn(tx: Database, owner: string, words: readonly string[]): Promise<void>;
  remove(tx: Database, entries: readonly { readonly seq: number }[]): Promise<void>;
  /** At most `limit` matches, in no meaningful order. */
  find(db: Database, sought: Sought, limit: number): Promise<readonly Match[]>;
}

export interface IndexEntry {
  readonly seq: number;
  readonly owner: string;
  readonly words: string;
  readonly speaker_key: string;
  readonly topics_key: string;
  readonly article_id: string | null;
}

/** All of it must match. */
export interface Sought {
  readonly owners: readonly string[];
  /** Of the text, the speaker's name or a topic. Never empty. */
  readonly words: readonly SoughtWord[];
  /** Whole words of the speaker's name. */
  readonly speaker: readonly string[];
  readonly articleId: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

export interface Match {
  readonly seq: number;
  readonly id: string;
  readonly words: string;
  readonly speaker: string;
  readonly topics: string;
}
