import type { Migration } from './migration.ts';

/** What a server's managers chose for it: one document a server. */
export const settings: Migration = {
  number: 5,
  name: 'settings',
  statements: ({ integer, text }) => [
    `create table settings (
      owner ${text} not null,
      id ${text} not null,
      revision ${integer} not null,
      record ${text},
      primary key (owner, id)
    )`,
  ],
};
