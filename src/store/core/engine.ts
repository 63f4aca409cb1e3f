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
  /**
   * Prepares a small change that is `light` by itself, a single statement with parameters named `$likeThis`. Run, it
   * waits for other writers like `write` and says how many rows it changed. A process that ends in the same turn of its
   * event loop may lose it.
   */
  light(statement: string): (parameters: Parameters) => Promise<number>;
  /** Turns a driver's error into `StoreUnavailable` or `StoreRefused` where it is one. */
  explain(error: unknown): unknown;
  /** Lets other work of the process run in the middle of a long transaction. */
  breathe(): Promise<void>;
  close(): Promise<void>;
}

export type Parameters = Readonly<Record<string, string | number>>;

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
  /** Only words of articles. */
  readonly onlyVerified: boolean;
}

export interface Match {
  readonly seq: number;
  readonly id: string;
  readonly words: string;
  readonly speaker: string;
  readonly topics: string;
}
