import { describe, expect, test } from 'vitest';
import { migrateStore } from '../../src/store/migrateStore.ts';
import { openStore, type StoreAddress } from '../../src/store/openStore.ts';
import { StoreRefused, type Store } from '../../src/store/port.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/serverSettings.ts';
import { manyQuotes } from '../fixtures/manyQuotes.ts';
import { emptyDatabase, kinds } from './databases.ts';
import { act, add, added, article, idsFound, libraryQuote, misquote, quote, spanQuote } from './samples.ts';

const ONE = '3001';
const TWO = '3002';
const shipped = [{ quote: libraryQuote('lib', 'Shipped words.', 'Petra Voss'), topics: [] }];

/** A store with something of everything, 900 quotes in all. */
async function fill(store: Store): Promise<void> {
  await store.claim('100000000000000011');
  await store.syncLibrary(shipped);
  await add(store, ONE, ...manyQuotes(890));
  await act(store, ONE, {
    articles: [{ value: article('match'), revision: null, text: '“We wait,” she said.' }],
    quotes: added(spanQuote('span', 'We wait,', { articleId: 'match', version: 1, start: 1, end: 9 })),
    misquotes: [{ id: 'm', value: misquote('We never wait.'), revision: null }],
    optOuts: [{ id: '42', value: { optedOut: 5 }, revision: null }],
    settings: { value: { ...DEFAULT_SETTINGS, noticeChannel: '5' }, revision: null },
  });
  await add(
    store,
    TWO,
    ...Array.from({ length: 9 }, (_, at) => quote(`t${at}`, `Two has ${at}.`, { speaker: 'Ida B' })),
  );
  await act(store, TWO, { quotes: [{ value: quote('t0', 'Two.', { state: 'removed' }), revision: 1 }] });
  await store.erasePerson(TWO, 'nobody');
  await store.keepUntold(TWO, '42', { quote: 't1', decision: 'approve' });
  await store.markLeft(TWO, 5);
  await store.draw(TWO, { kind: 'all' }, 3);
}

/** Everything that can be seen of a store, for comparing. */
async function seen(store: Store): Promise<unknown> {
  const all = [];
  for (const server of [ONE, TWO]) {
    all.push([
      await store.listQuotes(server, {}, { offset: 0, limit: 1000 }),
      await store.articles(server),
      await store.articleText(server, 'match'),
      await store.misquotes(server),
      await store.optOuts(server, ['42']),
      await store.settings(server),
      await store.history(server, {}, 100),
      await store.suggest(server, 'i', 25),
      await idsFound(store, server, 'friendship'),
      await idsFound(store, server, 'frienship'),
    ]);
  }
  return all;
}

async function with2<T>(
  a: StoreAddress['kind'],
  b: StoreAddress['kind'],
  work: (from: StoreAddress, to: StoreAddress) => Promise<T>,
): Promise<void> {
  const from = await emptyDatabase(a);
  const to = await emptyDatabase(b);
  const source = await openStore(from.address);
  await fill(source);
  await source.close();
  await work(from.address, to.address);
  await from.remove();
  await to.remove();
}

async function look<T>(address: StoreAddress, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(address);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

const ways = kinds.flatMap((from) => kinds.map((to) => [from, to] as const));

describe.concurrent.each(ways)('a store moved from %s to %s', (a, b) => {
  test('has everything, goes on from there, and leaves the source as it was', async () => {
    await with2(a, b, async (from, to) => {
      // A bot that was started on the new database before has put the library in.
      await look(to, async (store) => {
        await store.claim('100000000000000012');
        await store.syncLibrary(shipped);
      });
      const before = await look(from, seen);
      const progress: string[] = [];
      const copied = await migrateStore({
        from,
        to,
        onProgress: ({ table, rows, of }) => progress.push(`${table} ${rows}/${of}`),
      });
      expect(copied.find(({ table }) => table === 'quotes')).toEqual({ table: 'quotes', rows: 900 });
      expect(progress).toContain('quotes 200/900');
      expect(progress).toContain('quotes 900/900');
      expect(await look(from, seen)).toEqual(before);
      await look(to, async (store) => {
        await expect(store.claim('100000000000000012')).rejects.toThrow('another bot');
        await store.claim('100000000000000011');
        expect(await store.syncLibrary(shipped)).toEqual({ put: 1, removed: 0 });
        expect(await seen(store)).toEqual(before);
        const drawn = await store.draw(TWO, { kind: 'all' }, 3);
        expect(drawn?.place).toBe(2);
        expect(await add(store, ONE, quote('new', 'New here.'))).toBeGreaterThan(0);
        expect(await idsFound(store, ONE, 'new here')).toEqual(['new']);
        expect(await store.forgetLeft(10)).toEqual([TWO]);
      });
      await expect(migrateStore({ from, to })).rejects.toThrow(/not empty/);
    });
  }, 60_000);

  test('goes on where it was interrupted, unless the source changed', async () => {
    await with2(a, b, async (from, to) => {
      const stopAt = (wanted: string) => ({
        from,
        to,
        onProgress: ({ table, rows }: { table: string; rows: number }) => {
          if (`${table} ${rows}` === wanted) throw new Error('interrupted');
        },
      });
      await expect(migrateStore(stopAt('quotes 400'))).rejects.toThrow('interrupted');
      await expect(migrateStore(stopAt('acts 4'))).rejects.toThrow('interrupted');
      const rest: string[] = [];
      await migrateStore({ from, to, onProgress: ({ table, rows }) => rest.push(`${table} ${rows}`) });
      expect(rest.some((line) => line.startsWith('quotes'))).toBe(false);
      await look(from, (source) => source.syncLibrary(shipped));
      await look(to, (store) => store.syncLibrary(shipped));
      expect(await look(to, seen)).toEqual(await look(from, seen));
    });
    await with2(a, b, async (from, to) => {
      const interrupted = migrateStore({
        from,
        to,
        onProgress: ({ table }) => {
          if (table === 'quotes') throw new Error('interrupted');
        },
      });
      await expect(interrupted).rejects.toThrow('interrupted');
      await look(from, (store) => add(store, ONE, quote('late', 'A late addition.')));
      await expect(migrateStore({ from, to })).rejects.toThrow(StoreRefused);
    });
  }, 60_000);
});

test.concurrent.each(kinds)(
  'a store of %s that is open elsewhere is neither read nor filled',
  async (kind) => {
    await with2(kind, kind, async (from, to) => {
      for (const open of [from, to]) {
        await look(open, () => expect(migrateStore({ from, to })).rejects.toThrow(/is in use: stop the bot/));
      }
      expect(await migrateStore({ from, to })).toContainEqual({ table: 'quotes', rows: 900 });
    });
  },
  60_000,
);
