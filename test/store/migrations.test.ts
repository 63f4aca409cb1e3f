import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { Engine } from '../../src/store/core/engine.ts';
import { migrate, migrations } from '../../src/store/migrations/migrate.ts';
import type { Dialect } from '../../src/store/migrations/migration.ts';
import { openEngine, openStore } from '../../src/store/openStore.ts';
import { StoreRefused } from '../../src/store/port.ts';
import { emptyDatabase, kinds } from './databases.ts';
import { add, idsFound, quote } from './samples.ts';

const NEXT = (migrations.at(-1)?.number ?? 0) + 1;

describe.each(kinds)('migrations on %s', (kind) => {
  const dialect: Dialect = { name: kind, serial: '', integer: 'bigint', text: 'text' };
  const step = (number: number, ...statements: string[]) => ({
    number,
    name: `step ${number}`,
    statements: () => statements,
  });
  const alone =
    (engine: Engine) =>
    <T>(work: Parameters<typeof engine.write<T>>[2]): Promise<T> =>
      engine.write('migrations', 'durable', work);
  const reached = async (engine: Engine): Promise<number> => {
    const { rows } = await sql<{ n: number }>`select max(number) as n from store_migrations`.execute(
      engine.read,
    );
    return Number(rows[0]?.n);
  };

  test('run once, though two processes start at the same time', async () => {
    const { address, remove } = await emptyDatabase(kind);
    const stores = await Promise.all([openStore(address), openStore(address), openStore(address)]);
    for (const [at, store] of stores.entries()) await add(store, '1', quote(`q${at}`, 'Started together.'));
    for (const store of stores) {
      expect(await idsFound(store, '1', 'together')).toHaveLength(3);
      await store.close();
    }
    await remove();
  }, 60_000);

  test('go forward one by one, and each whole or not at all', async () => {
    const { address, remove } = await emptyDatabase(kind);
    const engine = await openEngine(address);
    const more = [...migrations, step(NEXT, 'create table one (n integer)')];
    await migrate(alone(engine), dialect, 'it', more);
    expect(await reached(engine)).toBe(NEXT);
    const failing = step(NEXT + 1, 'create table two (n integer)', 'create table one (n integer)');
    await expect(migrate(alone(engine), dialect, 'it', [...more, failing])).rejects.toThrow('already exists');
    expect(await reached(engine)).toBe(NEXT);
    await migrate(alone(engine), dialect, 'it', [...more, step(NEXT + 1, 'create table two (n integer)')]);
    expect(await reached(engine)).toBe(NEXT + 1);
    await engine.close();
    await remove();
  }, 60_000);

  test('refuse a database that a newer program has written', async () => {
    const { address, remove } = await emptyDatabase(kind);
    const engine = await openEngine(address);
    await sql`insert into store_migrations (number, name) values (999, 'from the future')`.execute(
      kind === 'postgres' ? engine.read : await writable(engine),
    );
    await engine.close();
    await expect(openStore(address)).rejects.toThrow(StoreRefused);
    await expect(openStore(address)).rejects.toThrow(/newer version of Verbatim \(tables 999/);
    await remove();
  }, 60_000);
});

/** The reading connection of SQLite cannot write; this runs on the writing one. */
async function writable(engine: Engine) {
  return engine.write('migrations', 'durable', async (tx) => tx);
}
