import { sql } from 'kysely';
import type { Change } from '../port.ts';
import type { Database } from './engine.ts';
import { labelCount } from './labels.ts';
import { newVersions } from './newVersions.ts';
import type { Changes } from './readChanges.ts';

// What a server keeps is counted as it grows: to add it up anew for each act would take as long as all of it is large.
// Columns that are copies for finding, and the index, are not counted.

/** Every text that an act puts; what was there before it goes into the history, where it is counted already. */
export function bytesOf(
  { quotes, articles, misquotes, optOuts, settings, daily }: Changes,
  { at }: Change,
): number {
  const records = [
    ...quotes.rows.map(({ after }) => after?.record ?? null),
    ...[articles, misquotes, optOuts, settings, daily].flatMap(({ pairs }) =>
      pairs.map(({ record }) => record),
    ),
  ];
  const texts = articles.pairs.flatMap(({ put }) => newVersions(put, at).map(({ text }) => text));
  // Once where it is in force, once in the history.
  return 2 * sum(records) + sum(texts);
}

function sum(texts: readonly (string | null)[]): number {
  return texts.reduce((bytes, text) => bytes + Buffer.byteLength(text ?? ''), 0);
}

export async function storedBytes(db: Database, owner: string): Promise<number> {
  const drafts = await db
    .selectFrom('drafts')
    .select((eb) => eb.fn.sum<number | string | null>('size').as('size'))
    .where('owner', '=', owner)
    .executeTakeFirst();
  return (await labelCount(db, owner, 'stored')) + Number(drafts?.size ?? 0);
}

/** Notes that an owner stores more. */
export async function countStored(tx: Database, owner: string, bytes: number): Promise<void> {
  await tx
    .insertInto('labels')
    .values({ owner, kind: 'stored', key: '', name: '', count: bytes })
    .onConflict((on) =>
      on.columns(['owner', 'kind', 'key']).doUpdateSet((eb) => ({
        count: eb('labels.count', '+', eb.ref('excluded.count')),
      })),
    )
    .execute();
}

/** Counts anew what an owner stores, where some of it was erased. */
export async function recountStored(tx: Database, owner: string): Promise<void> {
  const { rows } = await sql<{ bytes: number | string | null }>`select sum(bytes) as bytes from (
    select octet_length(record) as bytes from quotes where owner = ${owner}
    union all select octet_length(record) from articles where owner = ${owner}
    union all select octet_length(text) from article_versions where owner = ${owner}
    union all select octet_length(record) from misquotes where owner = ${owner}
    union all select octet_length(record) from opt_outs where owner = ${owner}
    union all select octet_length(record) from settings where owner = ${owner}
    union all select octet_length(record) from daily where owner = ${owner}
    union all select coalesce(octet_length(before), 0) + coalesce(octet_length(after), 0)
      from act_items where owner = ${owner}
  ) as texts`.execute(tx);
  await countStored(tx, owner, Number(rows[0]?.bytes ?? 0) - (await labelCount(tx, owner, 'stored')));
}
