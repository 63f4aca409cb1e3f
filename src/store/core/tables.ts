import type { Generated } from 'kysely';

/** The owner of what the library ships, readable from every server. */
export const LIBRARY = '';

/**
 * The tables, the same in both databases: times are epoch milliseconds, documents are JSON text, keys are folded.
 * Columns beside `record` are copies for finding it.
 */
export interface Tables {
  store_facts: { key: string; value: string };
  servers: { owner: string; left_at: number | null };
  quotes: QuoteRow;
  articles: { owner: string; id: string; state: string; revision: number; record: string };
  article_versions: { owner: string; article_id: string; version: number; stored_at: number; text: string };
  settings: { owner: string; key: string; revision: number; value: string };
  acts: {
    id: Generated<number>;
    owner: string;
    at: number;
    by: string | null;
    action: string;
    items: number;
  };
  act_items: {
    act: number;
    place: number;
    owner: string;
    subject: string;
    id: string;
    before: string | null;
    after: string | null;
  };
  /** Counts by name: of a `speaker`, of a `topic`; of `all` active quotes and of those `kept` (active, pending). */
  labels: { owner: string; kind: LabelKind; key: string; name: string; count: number };
  bags: {
    owner: string;
    pool: string;
    /** Counts up with every filling, so that the oldest bags can be thrown away. */
    filled: number;
    items: string;
    seed: number;
    step: number;
    best_first: number;
    place: number;
    total: number;
    next: number;
    last: string;
  };
  /** Every word ever seen, for mending what is typed; a word without quotes is harmless. */
  words: { owner: string; word: string };
}

export type LabelKind = 'speaker' | 'topic' | 'all' | 'kept';

export interface QuoteRow {
  seq: Generated<number>;
  owner: string;
  id: string;
  /** `erased`: only the id is left, so that it stays taken. */
  state: string;
  revision: number;
  /** A fixed place on a ring, by chance of the id: the order in which large pools are drawn. */
  ring: number;
  words: string;
  speaker_key: string;
  topics_key: string;
  same_key: string;
  article_id: string | null;
  day: string | null;
  added_by: string | null;
  message_author: string | null;
  record: string;
}
