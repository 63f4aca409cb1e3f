import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { Database, Engine } from '../../src/store/core/engine.ts';
import { migrate, migrations } from '../../src/store/migrations/migrate.ts';
import type { Dialect, Migration } from '../../src/store/migrations/migration.ts';
import { openEngine, openStore } from '../../src/store/openStore.ts';
import { StoreRefused } from '../../src/store/port.ts';
import { emptyDatabase, kinds } from './databases.ts';
import { add, idsFound, quote } from './samples.ts';

const NEXT = (migrations.at(-1)?.number ?? 0) + 1;

describe.each(kinds)('migrations on %s', (kind) => {
  const dialect: Dialect = { name: kind, serial: '', integer: 'bigint', text: 'text' };
  test('run once, though two processes start at the same time', async () => {
    const database = await emptyDatabase(kind);
    const { address } = database;
    const stores = await Promise.all([openStore(address), openStore(address), openStore(address)]);
    for (const [at, store] of stores.entries()) await add(store, '1', quote(`q${at}`, 'Started together.'));
    for (const store of stores) {
      expect(await idsFound(store, '1', 'together')).toHaveLength(3);
      await store.close();
    }
    await database.remove();
  }, 60_000);

  test('go forward one by one, and each whole or not at all', async () => {
    const database = await emptyDatabase(kind);
    const { address } = database;
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
    await database.remove();
  }, 60_000);

  test('refuse a database that a newer program has written', async () => {
    const database = await emptyDatabase(kind);
    const { address } = database;
    const engine = await openEngine(address);
    await sql`insert into store_migrations (number, name) values (999, 'from the future')`.execute(
      kind === 'postgres' ? engine.read : await writable(engine),
    );
    await engine.close();
    await expect(openStore(address)).rejects.toThrow(StoreRefused);
    await expect(openStore(address)).rejects.toThrow(/newer version of Verbatim \(tables 999/);
    await database.remove();
  }, 60_000);
});

/** The reading connection of SQLite cannot write; this runs on the writing one. */
async function writable(engine: Engine) {
  return engine.write('migrations', 'durable', async (tx) => tx);
}

function step(number: number, ...statements: string[]): Migration {
  return { number, name: `step ${number}`, statements: () => statements };
}

function alone(engine: Engine) {
  return <T>(work: (tx: Database) => Promise<T>): Promise<T> => engine.write('migrations', 'durable', work);
}

async function reached(engine: Engine): Promise<number | undefined> {
  const { rows } = await sql<{ n: number }>`select max(number) as n from store_migrations`.execute(
    engine.read,
  );
  return rows[0]?.n;
}
