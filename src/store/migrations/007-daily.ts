import type { Migration } from './migration.ts';

/** The quote of the day: what a server chose, when it is next due, and what became of each local day's post. */
export const daily: Migration = {
  number: 7,
  name: 'daily',
  statements: ({ integer, text }) => [
    `create table daily (
      owner ${text} not null,
      id ${text} not null,
      revision ${integer} not null,
      record ${text},
      day ${text},
      due ${integer},
      look ${integer},
      primary key (owner, id)
    )`,
    'create index daily_look on daily (look)',
    `create table daily_posts (
      owner ${text} not null,
      day ${text} not null,
      state ${text} not null,
      quote ${text},
      lease ${integer} not null,
      failures ${integer} not null,
      body ${text},
      since ${integer},
      at ${integer} not null,
      primary key (owner, day)
    )`,
  ],
};
