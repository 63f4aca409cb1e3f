import type { Migration } from './migration.ts';

/** How many bytes each server keeps, so that they can be held against its limit. */
export const storedBytes: Migration = {
  number: 9,
  name: 'stored bytes',
  statements: () => [
    `insert into labels (owner, kind, key, name, count)
      select owner, 'stored', '', '', sum(bytes) from (
        select owner, octet_length(record) as bytes from quotes
        union all select owner, octet_length(record) from articles
        union all select owner, octet_length(text) from article_versions
        union all select owner, octet_length(record) from misquotes
        union all select owner, octet_length(record) from opt_outs
        union all select owner, octet_length(record) from settings
        union all select owner, octet_length(record) from daily
        union all select owner, coalesce(octet_length(before), 0) + coalesce(octet_length(after), 0) from act_items
      ) as texts where owner <> '' group by owner having sum(bytes) > 0`,
  ],
};
