import type { Migration } from './migration.ts';

/**
 * Shuffle bags remember a seed and how far they are drawn, not what is in them. A list of what was in an old bag cannot
 * become that: every topic starts a new round. Quotes of no article move to the ring's second rank.
 */
export const bagsByKeys: Migration = {
  number: 3,
  name: 'bags by keys',
  statements: ({ integer, text }) => [
    'drop table bags',
    `create table bags (
      owner ${text} not null,
      pool ${text} not null,
      seed ${integer} not null,
      start ${integer} not null,
      finish ${integer} not null,
      key ${integer} not null,
      place ${integer} not null,
      made ${integer} not null,
      primary key (owner, pool)
    )`,
    'create index bags_made on bags (owner, made)',
    `update quotes set ring = ring + ${2 ** 48} where article_id is null`,
  ],
};
