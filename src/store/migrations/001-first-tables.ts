import type { Migration } from './migration.ts';

/** Everything the first release keeps. */
export const firstTables: Migration = {
  number: 1,
  name: 'first tables',
  statements: ({ name, serial, integer, text }) => [
    `create table store_facts (key ${text} primary key, value ${text} not null)`,
    `create table servers (owner ${text} primary key, left_at ${integer})`,
    `create table quotes (
      seq ${serial},
      owner ${text} not null,
      id ${text} not null,
      state ${text} not null,
      revision ${integer} not null,
      ring ${integer} not null,
      words ${text} not null,
      speaker_key ${text} not null,
      topics_key ${text} not null,
      same_key ${text} not null,
      article_id ${text},
      day ${text},
      added_by ${text},
      message_author ${text},
      record ${text} not null
    )`,
    'create unique index quotes_id on quotes (owner, id)',
    'create index quotes_ring on quotes (owner, state, ring)',
    'create index quotes_speaker on quotes (owner, state, speaker_key, ring)',
    'create index quotes_same on quotes (owner, same_key)',
    'create index quotes_article on quotes (owner, article_id) where article_id is not null',
    'create index quotes_adder on quotes (owner, added_by) where added_by is not null',
    'create index quotes_author on quotes (owner, message_author) where message_author is not null',
    `create table articles (
      owner ${text} not null,
      id ${text} not null,
      state ${text} not null,
      revision ${integer} not null,
      record ${text} not null,
      primary key (owner, id)
    )`,
    `create table article_versions (
      owner ${text} not null,
      article_id ${text} not null,
      version ${integer} not null,
      stored_at ${integer} not null,
      text ${text} not null,
      primary key (owner, article_id, version)
    )`,
    `create table settings (
      owner ${text} not null,
      key ${text} not null,
      revision ${integer} not null,
      value ${text} not null,
      primary key (owner, key)
    )`,
    `create table acts (
      id ${serial},
      owner ${text} not null,
      at ${integer} not null,
      by ${text},
      action ${text} not null,
      items ${integer} not null
    )`,
    'create index acts_owner on acts (owner, id)',
    `create table act_items (
      act ${integer} not null,
      place ${integer} not null,
      owner ${text} not null,
      subject ${text} not null,
      id ${text} not null,
      before ${text},
      after ${text},
      primary key (act, place)
    )`,
    'create index act_items_subject on act_items (owner, subject, id, act)',
    `create table labels (
      owner ${text} not null,
      kind ${text} not null,
      key ${text} not null,
      name ${text} not null,
      count ${integer} not null,
      primary key (owner, kind, key)
    )${name === 'sqlite' ? ' without rowid' : ''}`,
    `create table bags (
      owner ${text} not null,
      pool ${text} not null,
      filled ${integer} not null,
      seed ${integer} not null,
      step ${integer} not null,
      size ${integer} not null,
      best_first ${integer} not null,
      place ${integer} not null,
      total ${integer} not null,
      next ${integer} not null,
      whole_at ${text} not null,
      items ${text} not null,
      primary key (owner, pool)
    )`,
    'create index bags_filled on bags (owner, filled)',
    `create table words (
      owner ${text} not null,
      word ${text} not null,
      primary key (owner, word)
    )${name === 'sqlite' ? ' without rowid' : ''}`,
    ...(name === 'sqlite' ? SQLITE_INDEX : POSTGRES_INDEX),
  ],
};

/**
 * Words are folded and parted before they come here, so the tokenizer only has to split at blanks. Neither the
 * text nor places in it are kept: a quote either has a word or not.
 */
const SQLITE_INDEX = [
  `create virtual table quote_index using fts5 (
    lexemes, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii', prefix = '1 2 3'
  )`,
];

/**
 * The same list of lexemes a quote. The rows are found by a hash, which has no order: with one, the planner would
 * rather read all rows in order than ask for a rare word.
 */
const POSTGRES_INDEX = [
  'create table quote_index (seq bigint not null, lexemes tsvector not null)',
  'create index quote_index_seq on quote_index using hash (seq)',
  'create index quote_index_lexemes on quote_index using gin (lexemes) with (fastupdate = off)',
];
