import { records } from '../records/records.ts';
import { SETTINGS_ID } from '../../domain/curation/actItem.ts';
import type { KeptMisquote, Store } from '../port.ts';
import { chunks, ROWS } from './chunks.ts';
import type { Database } from './engine.ts';

/** Tables of documents that are found by their ids alone. */
export type DocumentTable = 'misquotes' | 'opt_outs' | 'settings' | 'daily';

interface DocumentRow {
  readonly id: string;
  readonly revision: number;
  readonly record: string | null;
}

export async function misquotes(
  db: Database,
  owner: string,
  ids: readonly string[] | undefined,
): Promise<readonly KeptMisquote[]> {
  const all = db.selectFrom('misquotes').select(['id', 'revision', 'record']).where('owner', '=', owner);
  const rows =
    ids === undefined
      ? await all.where('record', 'is not', null).execute()
      : await documentsById(db, 'misquotes', owner, ids);
  return rows.map(({ id, revision, record }) => ({
    id,
    revision,
    value: record === null ? null : records.misquote.read(record),
  }));
}

export async function optOuts(
  db: Database,
  owner: string,
  people: readonly string[],
): ReturnType<Store['optOuts']> {
  const rows = await documentsById(db, 'opt_outs', owner, people);
  return rows.flatMap(({ id, revision, record }) =>
    record === null ? [] : [{ id, revision, value: records['opt-out'].read(record) }],
  );
}

export async function settings(db: Database, owner: string): ReturnType<Store['settings']> {
  const [row] = await documentsById(db, 'settings', owner, [SETTINGS_ID]);
  if (row === undefined || row.record === null) return null;
  return { value: records.settings.read(row.record), revision: row.revision };
}

export async function documentsById(
  db: Database,
  table: DocumentTable,
  owner: string,
  ids: readonly string[],
): Promise<readonly DocumentRow[]> {
  const found: DocumentRow[] = [];
  for (const some of chunks(ids, ROWS)) {
    const rows = db.selectFrom(table).select(['id', 'revision', 'record']).where('owner', '=', owner);
    found.push(...(await rows.where('id', 'in', some).execute()));
  }
  return found;
}

export async function putDocument(
  tx: Database,
  table: DocumentTable,
  row: DocumentRow & { readonly owner: string },
): Promise<void> {
  const { revision, record } = row;
  await tx
    .insertInto(table)
    .values(row)
    .onConflict((on) => on.columns(['owner', 'id']).doUpdateSet({ revision, record }))
    .execute();
}
