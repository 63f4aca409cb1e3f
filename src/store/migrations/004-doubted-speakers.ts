import type { Migration } from './migration.ts';

/**
 * The ring gets a third rank: words of no article move to it, and into the one that becomes free those of articles
 * whose speaker is not known to be sure. The keys of bags change with it: every topic starts a new round.
 */
export const doubtedSpeakers: Migration = {
  number: 4,
  name: 'doubted speakers',
  statements: () => [
    'delete from bags',
    `update quotes set ring = ring + ${2 ** 48} where article_id is null`,
    `update quotes set ring = ring + ${2 ** 48}
      where owner <> '' and article_id is not null and speaker_key <> '' and record not like '%"sure":true%'`,
  ],
};
