import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { binaries, startCluster } from '../store/postgresCluster.ts';

/** Times in milliseconds over `count` inputs, each its middle of five; `worst` is the longest single one. */
export interface Timed {
  readonly count: number;
  readonly p50: number;
  readonly p99: number;
  readonly worst: number;
}

/** What one engine's process found: build in milliseconds, memory in MiB. */
export interface EngineFigures {
  readonly build: number;
  readonly memory: number;
  readonly search: Timed;
  readonly more: Readonly<Record<string, Timed>>;
}

export interface SearchReport {
  readonly rows: readonly (EngineFigures & { readonly engine: string; readonly quotes: number })[];
  /** The SQLite file's size in MiB by number of quotes. */
  readonly disk: readonly { readonly quotes: number; readonly size: number }[];
}

const SIZES = [1_000, 10_000, 100_000] as const;

/**
 * Measures search over the quotes of one server at 1,000, 10,000 and 100,000 beside MiniSearch and Fuse.js, one
 * process after the other. PostgreSQL is left out where it is not installed. Takes some minutes.
 */
export async function measureSearch(sizes: readonly number[] = SIZES): Promise<SearchReport> {
  const rows: SearchReport['rows'][number][] = [];
  const disk: SearchReport['disk'][number][] = [];
  const cluster = binaries === null ? null : await startCluster();
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-bench-'));
  const measure = async (engine: string, quotes: number, address = ''): Promise<void> => {
    rows.push({ engine, quotes, ...(await runEngine(engine, quotes, address)) });
  };
  try {
    for (const quotes of sizes) {
      const file = join(folder, `${quotes}.db`);
      await measure('SQLite', quotes, file);
      disk.push({ quotes, size: statSync(file).size / 2 ** 20 });
      if (cluster !== null) await measure('PostgreSQL', quotes, await cluster.database(`bench_${quotes}`));
      await measure('MiniSearch', quotes);
      await measure('Fuse.js', quotes);
    }
  } finally {
    rmSync(folder, { recursive: true });
    await cluster?.remove();
  }
  return { rows, disk };
}

async function runEngine(engine: string, quotes: number, address: string): Promise<EngineFigures> {
  const script = fileURLToPath(new URL('searchEngine.ts', import.meta.url));
  const args = ['--expose-gc', '--import', 'tsx', script, engine, String(quotes), address];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return JSON.parse(stdout) as EngineFigures;
}

/** The figures as tables for docs/performance.md. */
export function formatSearchReport({ rows, disk }: SearchReport): string {
  const lines = [
    '| quotes | engine | p50 ms | p99 ms | longest ms | keystrokes | build ms | memory MiB |',
    '|---:|---|---:|---:|---:|---:|---:|---:|',
    ...rows.map(
      ({ quotes, engine, build, memory, search: { p50, p99, worst, count } }) =>
        `| ${whole(quotes)} | ${engine} | ${short(p50)} | ${short(p99)} | ${short(worst)} | ${count} | ` +
        `${whole(build)} | ${whole(memory)} |`,
    ),
    '',
    '| quotes | engine | what | p50 ms | p99 ms |',
    '|---:|---|---|---:|---:|',
    ...rows.flatMap(({ quotes, engine, more }) =>
      Object.entries(more).map(
        ([what, { p50, p99 }]) =>
          `| ${whole(quotes)} | ${engine} | ${what} | ${short(p50)} | ${short(p99)} |`,
      ),
    ),
    '',
    `On disk: ${disk.map(({ quotes, size }) => `${whole(quotes)} quotes ${whole(size)} MiB`).join(', ')}.`,
  ];
  return `${lines.join('\n')}\n`;
}

function short(value: number): string {
  return value < 10 ? value.toFixed(2) : whole(value);
}

function whole(value: number): string {
  return Math.round(value).toLocaleString('en');
}
