import type { Migration } from './migration.ts';

/** What became of suggestions whose members take no direct messages, until they are seen again. */
export const untoldOutcomes: Migration = {
  number: 6,
  name: 'untold outcomes',
  statements: ({ text }) => [
    `create table untold (
      owner ${text} not null,
      person ${text} not null,
      quote ${text} not null,
      decision ${text} not null,
      primary key (owner, person, quote)
    )`,
  ],
};
