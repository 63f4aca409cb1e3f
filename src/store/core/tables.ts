import type { Generated } from 'kysely';
import type { PostState } from '../../domain/daily/dailyPosts.ts';

/** The owner of what the library ships, readable from every server. */
export const LIBRARY = '';

/** The key in `store_facts` of the application whose servers these are. */
export const APPLICATION_FACT = 'application';

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
  /** Known misquotes; `null` where the act that made one was taken back. */
  misquotes: { owner: string; id: string; revision: number; record: string | null };
  /** What people chose; `id` is a person's. */
  opt_outs: { owner: string; id: string; revision: number; record: string | null };
  /** What a server's managers chose: one row a server. */
  settings: { owner: string; id: string; revision: number; record: string | null };
  /** What became of suggestions, for those who could not be told. */
  untold: { owner: string; person: string; quote: string; decision: string };
  /** What waits for somebody's next press; `size` is the length of `record`. */
  drafts: {
    owner: string;
    id: string;
    person: string;
    kind: string;
    expires: number;
    size: number;
    record: string;
  };
  /** The quote of the day: one row a server. `day` is posted next, `due` says when, `look` when to see to it. */
  daily: {
    owner: string;
    id: string;
    revision: number;
    record: string | null;
    day: string | null;
    due: number | null;
    look: number | null;
  };
  /** What became of a local day's post; see `DailyPosts`. */
  daily_posts: {
    owner: string;
    day: string;
    state: PostState;
    quote: string | null;
    lease: number;
    failures: number;
    body: string | null;
    since: number | null;
    at: number;
  };
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
  /**
   * Counts by name: of a `speaker`, of a `topic`; of `all` active quotes and of those `kept` (active, pending); of all
   * bytes `stored`. The name of the `change` is never the same again once the owner's quotes have changed.
   */
  labels: { owner: string; kind: LabelKind; key: string; name: string; count: number };
  /** How far a pool's shuffle bag is drawn: see `Bag`. `made` counts rounds, so that the oldest can be thrown away. */
  bags: {
    owner: string;
    pool: string;
    seed: number;
    start: number;
    finish: number;
    key: number;
    place: number;
    made: number;
  };
  /** Every word ever seen, for mending what is typed; a word without quotes is harmless. */
  words: { owner: string; word: string };
}

export type LabelKind = 'speaker' | 'topic' | 'all' | 'kept' | 'stored' | 'change';

export interface QuoteRow {
  seq: Generated<number>;
  owner: string;
  id: string;
  /** `erased`: only the id is left, so that it stays taken. */
  state: string;
  revision: number;
  /** A fixed place on a ring, by chance of the id, in two ranks: what is of an article comes before all else. */
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

/** Every table with rows of servers, and their order: what is copied, and erased where a server left. */
export const SERVER_TABLES = [
  { name: 'servers', keys: ['owner'] },
  { name: 'misquotes', keys: ['owner', 'id'] },
  { name: 'opt_outs', keys: ['owner', 'id'] },
  { name: 'settings', keys: ['owner', 'id'] },
  { name: 'untold', keys: ['owner', 'person', 'quote'] },
  { name: 'drafts', keys: ['owner', 'id'] },
  { name: 'daily', keys: ['owner', 'id'] },
  { name: 'daily_posts', keys: ['owner', 'day'] },
  { name: 'articles', keys: ['owner', 'id'] },
  { name: 'article_versions', keys: ['owner', 'article_id', 'version'] },
  { name: 'quotes', keys: ['seq'] },
  { name: 'acts', keys: ['id'] },
  { name: 'act_items', keys: ['act', 'place'] },
  { name: 'labels', keys: ['owner', 'kind', 'key'] },
  { name: 'words', keys: ['owner', 'word'] },
  { name: 'bags', keys: ['owner', 'pool'] },
] as const;
