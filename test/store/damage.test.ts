import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { backupStore } from '../../src/store/backupStore.ts';
import { openStore } from '../../src/store/openStore.ts';
import { StoreRefused, StoreUnavailable } from '../../src/store/port.ts';
import { manyQuotes } from '../fixtures/manyQuotes.ts';
import { add, idsFound } from './samples.ts';

const folder = mkdtempSync(join(tmpdir(), 'verbatim-damage-'));
afterAll(() => rmSync(folder, { recursive: true }));
const SERVER = '2006';

async function storeOf(name: string, count: number): Promise<string> {
  const file = join(folder, name, 'verbatim.db');
  const store = await openStore({ kind: 'sqlite', file });
  await add(store, SERVER, ...manyQuotes(count));
  await store.close();
  return file;
}

async function refusal(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  const isDamaged = error instanceof StoreUnavailable && error.trouble === 'damaged';
  if (!(error instanceof StoreRefused) && !isDamaged) throw new Error(`not refused: ${String(error)}`);
  return error.message;
}

test('a file that is no database is refused by name, with the way to put a backup back', async () => {
  const file = join(folder, 'no-database.db');
  writeFileSync(file, 'This is a shopping list.\n'.repeat(100));
  const message = await refusal(openStore({ kind: 'sqlite', file }));
  expect(message).toContain(file);
  expect(message).toContain('verbatim backup');
  expect(readFileSync(file, 'utf8')).toContain('shopping list');
});

test('a file cut short is refused', async () => {
  const file = await storeOf('cut', 500);
  truncateSync(file, 4096 * 10);
  expect(await refusal(openStore({ kind: 'sqlite', file }))).toContain(file);
});

async function readAll(file: string): Promise<void> {
  const store = await openStore({ kind: 'sqlite', file });
  try {
    for (const text of ['the', 'friendship', 'music']) await idsFound(store, SERVER, text);
    await store.listQuotes(SERVER, {}, { offset: 0, limit: 2000 });
  } finally {
    await store.close();
  }
}

test('a file with a page overwritten is refused at the start or when the page is read, never answered from', async () => {
  const file = await storeOf('scratched', 2000);
  const bytes = readFileSync(file);
  // Every page but the first few, which hold what the tables look like.
  bytes.fill(0xa5, 4096 * 40);
  writeFileSync(file, bytes);
  const message = await refusal(readAll(file));
  expect(message).toContain(file);
});

test('a backup made while the store is written to is whole and can be opened', async () => {
  const file = await storeOf('backed-up', 1000);
  const store = await openStore({ kind: 'sqlite', file });
  const copy = join(folder, 'copy.db');
  const steps: number[] = [];
  const more = manyQuotes(50, 3).map((quote) => ({ ...quote, id: `more-${quote.id}` }));
  await Promise.all([
    backupStore(file, copy, ({ pages, of }) => steps.push(pages / of)),
    ...more.map((quote) => add(store, SERVER, quote)),
  ]);
  await store.close();
  expect(steps.length).toBeGreaterThan(0);
  const restored = await openStore({ kind: 'sqlite', file: copy });
  expect((await restored.listQuotes(SERVER, {}, { offset: 0, limit: 1 })).total).toBeGreaterThanOrEqual(1000);
  expect((await idsFound(restored, SERVER, 'friendship')).length).toBeGreaterThan(0);
  await restored.close();
});

test('a backup is never written over a file, nor made of a damaged store', async () => {
  const file = await storeOf('source', 1000);
  const there = join(folder, 'there.db');
  writeFileSync(there, 'precious');
  expect(await refusal(backupStore(file, there))).toContain(there);
  expect(readFileSync(there, 'utf8')).toBe('precious');
  expect(await refusal(backupStore(join(folder, 'nowhere.db'), join(folder, 'b.db')))).toContain(
    'nowhere.db',
  );
  const bytes = readFileSync(file);
  bytes.fill(0xa5, 4096 * 40);
  writeFileSync(file, bytes);
  const damaged = join(folder, 'damaged-copy.db');
  expect(await refusal(backupStore(file, damaged))).toContain(file);
  expect(() => statSync(damaged)).toThrow('ENOENT');
  expect(() => statSync(`${damaged}.unfinished`)).toThrow('ENOENT');
});

test('a folder where the file should be is refused', async () => {
  const file = join(folder, 'folder.db');
  mkdirSync(file);
  expect(await refusal(openStore({ kind: 'sqlite', file }))).toContain(file);
});
