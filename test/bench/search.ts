import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { CuratedQuote } from '../../src/domain/curation.ts';
import type { Store } from '../../src/store/port.ts';
import { openStore } from '../../src/store/openStore.ts';
import { manyQuotes, typicalQueries } from '../fixtures/manyQuotes.ts';
import { binaries, startCluster } from '../store/postgresCluster.ts';

/** One engine at one size. Times in milliseconds, memory in MiB. */
export interface SearchFigures {
  readonly engine: string;
  readonly quotes: number;
  readonly searches: number;
  readonly p50: number;
  readonly p99: number;
  readonly worst: number;
  readonly build: number;
  readonly memory: number;
}

/** A durable addition of one quote; a draw from a bag; suggestions for every keystroke. Times in milliseconds. */
export interface StoreFigures {
  readonly engine: string;
  readonly quotes: number;
  readonly what: 'add' | 'draw a speaker' | 'draw words' | 'suggest';
  readonly p50: number;
  readonly p99: number;
}

export interface SearchReport {
  readonly search: readonly SearchFigures[];
  readonly store: readonly StoreFigures[];
}

const SERVER = '100000000000000001';
const SIZES = [1_000, 10_000, 100_000] as const;
/** Every beginning of every query, as it is typed. */
const KEYSTROKES = typicalQueries.flatMap((query) =>
  Array.from({ length: query.length }, (_, at) => query.slice(0, at + 1)),
);

/** Measures search at 1,000, 10,000 and 100,000 quotes of one server beside MiniSearch and Fuse.js, in one process. */
export async function measureSearch(sizes: readonly number[] = SIZES): Promise<SearchReport> {
  const search: SearchFigures[] = [];
  const store: StoreFigures[] = [];
  const cluster = binaries === null ? null : await startCluster();
  try {
    for (const size of sizes) {
      const quotes = manyQuotes(size);
      const folder = mkdtempSync(join(tmpdir(), 'verbatim-bench-'));
      const file = join(folder, 'verbatim.db');
      try {
        await measureStore('SQLite', quotes, () => openStore({ kind: 'sqlite', file }), search, store);
        process.stderr.write(`SQLite, ${size}: ${Math.round(statSync(file).size / 2 ** 20)} MiB on disk\n`);
      } finally {
        rmSync(folder, { recursive: true });
      }
      if (cluster !== null) {
        const url = await cluster.database(`bench_${size}`);
        await measureStore('PostgreSQL', quotes, () => openStore({ kind: 'postgres', url }), search, store);
      }
      if (!process.env.NOFUSE) search.push(await measureMiniSearch(quotes), await measureFuse(quotes));
    }
  } finally {
    await cluster?.remove();
  }
  return { search, store };
}

async function measureStore(
  engine: string,
  quotes: readonly CuratedQuote[],
  open: () => Promise<Store>,
  search: SearchFigures[],
  figures: StoreFigures[],
): Promise<void> {
  const before = memory();
  const started = performance.now();
  const store = await open();
  for (let at = 0; at < quotes.length; at += 5000) {
    const some = quotes.slice(at, at + 5000).map((value) => ({ value, revision: null }));
    await store.commit(SERVER, { by: null, at, action: 'import', quotes: some });
  }
  const build = performance.now() - started;
  const page = { offset: 0, limit: 25 };
  const timed = await timeEach(KEYSTROKES, (text) => store.search(SERVER, { text }, page));
  search.push({ engine, quotes: quotes.length, ...timed, build, memory: memory() - before });

  const note = async (
    what: StoreFigures['what'],
    inputs: readonly string[],
    run: (input: string) => Promise<unknown>,
  ) => {
    const { p50, p99 } = await timeEach(inputs, run);
    figures.push({ engine, quotes: quotes.length, what, p50, p99 });
  };
  const names = manyQuotes(500, 7).map((value) => ({ ...value, id: `new-${value.id}` }));
  const byId = new Map(names.map((value) => [value.id, value]));
  const add = async (id: string): Promise<void> => {
    const value = byId.get(id);
    if (value === undefined) return;
    const kept = await store.commit(SERVER, {
      by: '900',
      at: 1,
      action: 'add',
      quotes: [{ value, revision: null }],
    });
    if (kept.kind !== 'done') throw new Error(kept.kind);
  };
  await note('suggest', KEYSTROKES, (typed) => store.suggest(SERVER, typed, 25));
  const draws = Array.from({ length: 500 }, (_, at) => String(at));
  await note('draw a speaker', draws, (at) =>
    store.draw(SERVER, { kind: 'speaker', words: 'legend' }, Number(at)),
  );
  await note('draw words', draws, (at) =>
    store.draw(SERVER, { kind: 'text', text: 'friendship' }, Number(at)),
  );
  await note('add', [...byId.keys()], add);
  await store.close();
}

async function measureMiniSearch(quotes: readonly CuratedQuote[]): Promise<SearchFigures> {
  const before = memory();
  const started = performance.now();
  const index = new MiniSearch<CuratedQuote>({ fields: ['text', 'speaker'], storeFields: ['id'] });
  index.addAll(quotes);
  const build = performance.now() - started;
  const used = memory() - before;
  const timed = await timeEach(KEYSTROKES, async (text) =>
    index.search(text, { prefix: true, fuzzy: 0.2, combineWith: 'AND' }).slice(0, 25),
  );
  return { engine: 'MiniSearch', quotes: quotes.length, ...timed, build, memory: used };
}

async function measureFuse(quotes: readonly CuratedQuote[]): Promise<SearchFigures> {
  const before = memory();
  const started = performance.now();
  const index = new Fuse([...quotes], { keys: ['text', 'speaker'], ignoreLocation: true, threshold: 0.3 });
  const build = performance.now() - started;
  const used = memory() - before;
  // It reads every quote each time: a few keystrokes tell as much as all, and the rest would take minutes.
  const every = Math.ceil(quotes.length / 1000);
  const some = KEYSTROKES.filter((_, at) => at % every === 0);
  const timed = await timeEach(some, async (text) => index.search(text, { limit: 25 }));
  return { engine: 'Fuse.js', quotes: quotes.length, ...timed, build, memory: used };
}

async function timeEach<T>(inputs: readonly T[], run: (input: T) => Promise<unknown>) {
  // The first is not counted: it finds nothing compiled and nothing read.
  const [first, ...counted] = inputs;
  if (first !== undefined) await run(first);
  const times: number[] = [];
  for (const input of counted) {
    const started = performance.now();
    await run(input);
    times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  const at = (share: number): number =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { searches: times.length, p50: at(0.5), p99: at(0.99), worst: at(1) };
}

/** Memory of the process and of what it holds outside the heap, in MiB, after a collection where one can be asked for. */
function memory(): number {
  (globalThis as { gc?: () => void }).gc?.();
  return process.memoryUsage().rss / 2 ** 20;
}

/** The figures as two tables for docs/performance.md. */
export function formatSearchReport({ search, store }: SearchReport): string {
  const number = (value: number): string =>
    value < 10 ? value.toFixed(2) : Math.round(value).toLocaleString('en');
  const lines = [
    '| quotes | engine | p50 ms | p99 ms | worst ms | keystrokes | build ms | memory MiB |',
    '|---:|---|---:|---:|---:|---:|---:|---:|',
    ...search.map(
      ({ quotes, engine, p50, p99, worst, searches, build, memory: used }) =>
        `| ${quotes.toLocaleString('en')} | ${engine} | ${number(p50)} | ${number(p99)} | ${number(worst)} | ` +
        `${searches} | ${Math.round(build).toLocaleString('en')} | ${Math.round(used)} |`,
    ),
    '',
    '| quotes | engine | what | p50 ms | p99 ms |',
    '|---:|---|---|---:|---:|',
    ...store.map(
      ({ quotes, engine, what, p50, p99 }) =>
        `| ${quotes.toLocaleString('en')} | ${engine} | ${what} | ${number(p50)} | ${number(p99)} |`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}
