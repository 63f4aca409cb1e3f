import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../../../src/store/openStore.ts';
import { StoreUnavailable, type Store } from '../../../src/store/port.ts';
import { binaries, startCluster, type Cluster } from '../postgresCluster.ts';
import { add, idsFound, quote } from '../samples.ts';

// Databases that are there and do nothing: nobody may wait for them for long, and all goes on when they do again.

const SERVER = '2007';

async function troubleOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'done',
    (error: unknown) => (error instanceof StoreUnavailable ? error.trouble : String(error)),
  );
}

async function expectRecovered(store: Store): Promise<void> {
  await add(store, SERVER, quote('after', 'After the rest.'));
  expect(await idsFound(store, SERVER, 'rest')).toEqual(['after']);
}

test('SQLite locked by another program: reading goes on, writing is refused until it is free', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-locked-'));
  const file = join(folder, 'verbatim.db');
  const store = await openStore({ kind: 'sqlite', file });
  await add(store, SERVER, quote('before', 'Before the rest.'));
  const other = new Sqlite(file);
  other.exec('begin immediate');
  const [written, found, drawn] = await Promise.all([
    troubleOf(add(store, SERVER, quote('during', 'During the rest.'))),
    idsFound(store, SERVER, 'rest'),
    store.draw(SERVER, { kind: 'all' }, 1),
  ]);
  expect([written, found, drawn?.quote.value.id]).toEqual(['busy', ['before'], 'before']);
  other.close();
  await add(store, SERVER, quote('after', 'After the rest.'));
  expect((await idsFound(store, SERVER, 'rest')).toSorted()).toEqual(['after', 'before']);
  await store.close();
  rmSync(folder, { recursive: true });
}, 30_000);

describe.runIf(binaries !== null)('PostgreSQL', () => {
  let cluster: Cluster;
  beforeAll(async () => {
    cluster = await startCluster();
  }, 60_000);
  afterAll(() => cluster.remove(), 60_000);

  const administer = async (...statements: string[]): Promise<void> => {
    const client = new pg.Client({ connectionString: cluster.url });
    await client.connect();
    for (const statement of statements) await client.query(statement);
    await client.end();
  };

  test('stopped in the middle is given up, and used again when it goes on', async () => {
    const store = await openStore({ kind: 'postgres', url: await cluster.database('stopped') });
    await add(store, SERVER, quote('before', 'Before.'));
    cluster.signal('SIGSTOP');
    const asked = [
      idsFound(store, SERVER, 'before'),
      add(store, SERVER, quote('during', 'During.')),
      store.draw(SERVER, { kind: 'all' }, 1),
    ];
    const troubles = await Promise.all(asked.map(troubleOf));
    cluster.signal('SIGCONT');
    expect(troubles).toEqual(['connection', 'connection', 'connection']);
    await expectRecovered(store);
    await store.close();
  }, 60_000);

  test('out of connections lets some wait in vain, and nobody for ever', async () => {
    await administer('create role few login connection limit 4', 'create database few owner few');
    const url = cluster.url.replace('verbatim@', 'few@').replace(/postgres$/, 'few');
    const store = await openStore({ kind: 'postgres', url });
    const outcomes = await Promise.all(
      Array.from({ length: 40 }, (_, at) => troubleOf(add(store, SERVER, quote(`q${at}`, `Words ${at}.`)))),
    );
    expect([...new Set(outcomes)].toSorted()).toEqual(['connection', 'done']);
    await expectRecovered(store);
    const kept = await store.listQuotes(SERVER, {}, { offset: 0, limit: 100 });
    expect(kept.total).toBe(outcomes.filter((outcome) => outcome === 'done').length + 1);
    await administer('alter role few connection limit 0');
    expect(await troubleOf(openStore({ kind: 'postgres', url }))).toBe('connection');
    await store.close();
  }, 60_000);

  test('where another program holds what is to be changed, tells that it is busy', async () => {
    const url = await cluster.database('held');
    const store = await openStore({ kind: 'postgres', url });
    await add(store, SERVER, quote('before', 'Before.'));
    const other = new pg.Client({ connectionString: url });
    await other.connect();
    await other.query('begin; lock table quotes in exclusive mode');
    expect(await troubleOf(add(store, SERVER, quote('during', 'During.')))).toBe('busy');
    expect(await idsFound(store, SERVER, 'before')).toEqual(['before']);
    await other.end();
    await expectRecovered(store);
    await store.close();
  }, 60_000);
});
