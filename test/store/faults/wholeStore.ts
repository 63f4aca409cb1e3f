import { sql } from 'kysely';
import { expect } from 'vitest';
import { openEngine, openStore, type StoreAddress } from '../../../src/store/openStore.ts';

/** Fails unless every acknowledged quote of a server is there, and everything derived from the quotes agrees with them. */
export async function expectWhole(
  address: StoreAddress,
  server: string,
  acknowledged: readonly string[],
): Promise<void> {
  const store = await openStore(address);
  try {
    const kept = new Set((await store.quotes(server, acknowledged)).map(({ value }) => value.id));
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
  } finally {
    await store.close();
  }
  const engine = await openEngine(address);
  try {
    const number = async (query: string): Promise<number> => {
      const { rows } = await sql.raw<{ found: number }>(`select (${query}) as found`).execute(engine.read);
      return Number(rows[0]?.found);
    };
    const quotes = await number('select count(*) from quotes');
    expect(await number("select count(*) from quotes where state = 'active'")).toBe(quotes);
    expect(await number('select count(*) from quote_index')).toBe(quotes);
    expect(await number("select coalesce(sum(count), 0) from labels where kind = 'all'")).toBe(quotes);
    expect(await number('select coalesce(sum(items), 0) from acts')).toBe(quotes);
    expect(await number('select count(*) from act_items')).toBe(quotes);
    const texts = 'select sum(octet_length(record)) from quotes';
    const history = 'select sum(coalesce(octet_length(before), 0) + octet_length(after)) from act_items';
    expect(await number("select coalesce(sum(count), 0) from labels where kind = 'stored'")).toBe(
      (await number(texts)) + (await number(history)),
    );
    if (address.kind === 'postgres') await expectSoundTrees(engine.read);
  } finally {
    await engine.close();
  }
}

/** PostgreSQL's own check of its indexes, each entry against its row. */
async function expectSoundTrees(db: Awaited<ReturnType<typeof openEngine>>['read']): Promise<void> {
  await sql`create extension if not exists amcheck`.execute(db);
  const { rows } = await sql<{ checked: number }>`
    select count(*) as checked from (
      select bt_index_check(index.indexrelid, true) from pg_index index
        join pg_class class on class.oid = index.indexrelid
        join pg_am method on method.oid = class.relam
        join pg_namespace space on space.oid = class.relnamespace
      where method.amname = 'btree' and space.nspname = 'public'
    ) checks`.execute(db);
  expect(Number(rows[0]?.checked)).toBeGreaterThan(10);
}
