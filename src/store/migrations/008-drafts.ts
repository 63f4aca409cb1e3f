import type { Migration } from './migration.ts';

/** What waits for somebody's next press: with it a restart or another process goes on where one was asked. */
export const drafts: Migration = {
  number: 8,
  name: 'drafts',
  statements: ({ integer, text }) => [
    `create table drafts (
      owner ${text} not null,
      id ${text} not null,
      person ${text} not null,
      kind ${text} not null,
      expires ${integer} not null,
      size ${integer} not null,
      record ${text} not null,
      primary key (owner, id)
    )`,
    'create index drafts_expire on drafts (expires)',
  ],
};
