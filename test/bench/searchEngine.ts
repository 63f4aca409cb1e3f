import Sqlite from 'better-sqlite3';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { CuratedQuote } from '../../src/domain/curation.ts';
import { openStore, storeAddress } from '../../src/store/openStore.ts';
import type { Store } from '../../src/store/port.ts';
import { manyQuotes, typicalQueries } from '../fixtures/manyQuotes.ts';
import type { EngineFigures, Timed } from './search.ts';
import { median, quantile } from './statistics.ts';

/**
 * Measures one engine at one size in a process of its own, so that memory is its own, and prints the figures.
 * Arguments: the engine, how many quotes, and for a store its address.
 */
const SERVER = '100000000000000001';
/** Each thing is timed so often and its middle time counts: the machine has other things to do, too. */
const REPEATS = 5;
const PAGE = { offset: 0, limit: 25 };

/** Every beginning of every query, as it is typed. */
const keystrokes = typicalQueries.flatMap((query) =>
  Array.from({ length: query.length }, (_, at) => query.slice(0, at + 1)),
);

const [, , engine = '', size = '0', address = ''] = process.argv;
const quotes = manyQuotes(Number(size));
const before = memory();
const started = performance.now();
process.stdout.write(JSON.stringify(await measure()));

async function measure(): Promise<EngineFigures> {
  if (engine === 'MiniSearch') return measureMiniSearch();
  if (engine === 'Fuse.js') return measureFuse();
  return measureStore();
}

async function measureStore(): Promise<EngineFigures> {
  const store = await openStore(storeAddress(address));
  for (let at = 0; at < quotes.length; at += 5000) {
    const some = quotes.slice(at, at + 5000).map((value) => ({ value, revision: null }));
    await store.commit(SERVER, { by: null, at, action: 'import', quotes: some });
  }
  const build = performance.now() - started;
  const search = await timeEach(keystrokes, (text) => store.search(SERVER, { text }, PAGE));
  const used = memory() - before;
  const suggest = await timeEach(keystrokes, (typed) => store.suggest(SERVER, typed, 25));
  const times = Array.from({ length: 300 }, (_, at) => at);
  const speaker = await timeEach(times, (at) => store.draw(SERVER, { kind: 'speaker', words: 'legend' }, at));
  const words = await timeEach(times, (at) => store.draw(SERVER, { kind: 'text', text: 'friendship' }, at));
  const adding = await timeAdding(store);
  await store.close();
  const more = { suggest, 'draw a speaker': speaker, 'draw words': words, ...adding };
  return { build, memory: used, search, more };
}

/** One quote an act; in turn with the least that SQLite can durably write on this disk at this moment. */
async function timeAdding(store: Store): Promise<EngineFigures['more']> {
  const times: number[] = [];
  const bareTimes: number[] = [];
  const bare = engine === 'SQLite' ? bareInsert(`${address}.bare`) : null;
  for (const value of manyQuotes(1000, 7)) {
    const quote = { value: { ...value, id: `new-${value.id}` }, revision: null };
    const from = performance.now();
    const kept = await store.commit(SERVER, { by: '900', at: 1, action: 'quote.add', quotes: [quote] });
    times.push(performance.now() - from);
    if (kept.kind !== 'done') throw new Error(kept.kind);
    if (bare === null) continue;
    const bareFrom = performance.now();
    bare(value.text);
    bareTimes.push(performance.now() - bareFrom);
  }
  const add = summary(times, Math.max(...times));
  return bare === null
    ? { add }
    : { add, 'a bare durable insert': summary(bareTimes, Math.max(...bareTimes)) };
}

function bareInsert(file: string): (text: string) => void {
  const raw = new Sqlite(file);
  raw.pragma('journal_mode = wal');
  raw.pragma('synchronous = full');
  raw.exec('create table bare (id integer primary key, text text)');
  const insert = raw.prepare('insert into bare (text) values (?)');
  return (text) => insert.run(text);
}

async function measureMiniSearch(): Promise<EngineFigures> {
  const index = new MiniSearch<CuratedQuote>({ fields: ['text', 'speaker'], storeFields: ['id'] });
  index.addAll(quotes);
  const build = performance.now() - started;
  const used = memory() - before;
  const search = await timeEach(keystrokes, async (text) =>
    index.search(text, { prefix: true, fuzzy: 0.2, combineWith: 'AND' }).slice(0, 25),
  );
  return { build, memory: used, search, more: {} };
}

async function measureFuse(): Promise<EngineFigures> {
  const index = new Fuse([...quotes], { keys: ['text', 'speaker'], ignoreLocation: true, threshold: 0.3 });
  const build = performance.now() - started;
  const used = memory() - before;
  // It reads every quote each time: a few keystrokes tell as much as all, and the rest would take minutes.
  const every = Math.ceil(quotes.length / 5000);
  const some = keystrokes.filter((_, at) => at % every === 0);
  const search = await timeEach(some, async (text) => index.search(text, { limit: 25 }));
  return { build, memory: used, search, more: {} };
}

async function timeEach<T>(inputs: readonly T[], run: (input: T) => Promise<unknown>): Promise<Timed> {
  const middles: number[] = [];
  let worst = 0;
  // The first is run once before: it finds nothing compiled.
  for (const input of inputs.slice(0, 1)) await run(input);
  for (const input of inputs) {
    const times: number[] = [];
    for (let repeat = 0; repeat < REPEATS; repeat++) {
      const from = performance.now();
      await run(input);
      times.push(performance.now() - from);
    }
    middles.push(median(times));
    worst = Math.max(worst, ...times);
  }
  return summary(middles, worst);
}

function summary(times: readonly number[], worst: number): Timed {
  return { count: times.length, p50: median(times), p99: quantile(times, 0.99), worst };
}

/** What the process holds, in MiB, after a collection. */
function memory(): number {
  (globalThis as { gc?: () => void }).gc?.();
  return process.memoryUsage().rss / 2 ** 20;
}
