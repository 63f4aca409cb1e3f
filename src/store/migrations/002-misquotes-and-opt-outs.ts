import type { Dialect, Migration } from './migration.ts';

/** What was kept under keys that began with a word gets tables of its own. */
export const misquotesAndOptOuts: Migration = {
  number: 2,
  name: 'misquotes and opt-outs',
  statements: (dialect) => [
    ...ownTable(dialect, { table: 'misquotes', subject: 'misquote', prefix: 'misquote:' }),
    ...ownTable(dialect, { table: 'opt_outs', subject: 'opt-out', prefix: 'privacy:' }),
    'drop table settings',
  ],
};

/** Moves values and history from settings whose keys have the prefix. A misquote that was taken back is null. */
function ownTable(
  { integer, text }: Dialect,
  { table, subject, prefix }: { readonly table: string; readonly subject: string; readonly prefix: string },
): readonly string[] {
  const id = (column: string): string => `substr(${column}, ${prefix.length + 1})`;
  const isOurs = (column: string): string => `substr(${column}, 1, ${prefix.length}) = '${prefix}'`;
  return [
    `create table ${table} (
      owner ${text} not null,
      id ${text} not null,
      revision ${integer} not null,
      record ${text},
      primary key (owner, id)
    )`,
    `insert into ${table} (owner, id, revision, record)
      select owner, ${id('key')}, revision, nullif(value, 'null') from settings where ${isOurs('key')}`,
    `update act_items
      set subject = '${subject}', id = ${id('id')}, before = nullif(before, 'null'), after = nullif(after, 'null')
      where subject = 'setting' and ${isOurs('id')}`,
  ];
}
