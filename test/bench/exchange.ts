import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { verbatimParts } from '../../src/domain/exchange/writeVerbatim.ts';
import { createChangeServer } from '../../src/services/parts/changeServer.ts';
import { createExchangeService } from '../../src/services/exchange/exchangeService.ts';
import { createLookUps } from '../../src/services/createLookUps.ts';
import { openStore, storeAddress } from '../../src/store/openStore.ts';
import { createBackgroundWork } from '../../src/worker/backgroundWork.ts';
import { manyQuotes } from '../fixtures/manyQuotes.ts';
import { median } from './statistics.ts';

const QUOTES = 5000;
const RUNS = 5;

/** Milliseconds that a step took, and the longest time that it kept everything else waiting. */
interface Step {
  readonly ms: number;
  readonly longest: number;
}

/** Imports and exports 5,000 quotes in every format, each into an empty server, and reports the middle of five runs. */
export async function benchExchange(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-bench-'));
  const store = await openStore(storeAddress(join(folder, 'verbatim.db')));
  const limits = { quotes: QUOTES, articles: 200, stored: 1e8 };
  const background = createBackgroundWork([]);
  const lookUps = createLookUps(store, { background, library: [] });
  const exchange = createExchangeService(store, {
    change: createChangeServer(store, limits, Date.now),
    planner: background,
    openLookUps: async () => lookUps,
    limits,
    now: Date.now,
  });
  const rows: string[] = [];
  let servers = 0;
  try {
    const files = quoteFiles();
    for (const [name, text] of Object.entries(files)) {
      const bytes = new TextEncoder().encode(text);
      const steps: Record<'plan' | 'import' | 'export', Step[]> = {
        plan: [],
        import: [],
        export: [],
      };
      for (let run = 0; run < RUNS; run++) {
        const server = `2000000000000${String(++servers).padStart(5, '0')}`;
        const wanted = { by: null, file: bytes };
        const [planning] = await timed(() => exchange.plan(server, wanted));
        const [importing, { plan }] = await timed(() => exchange.apply(server, wanted));
        if (plan.quotes.length !== QUOTES) throw new Error(`${name}: only ${plan.quotes.length} were added`);
        const [exporting] = await timed(async () => {
          for await (const _ of exchange.export(server, 'json'));
        });
        steps.plan.push(planning);
        steps.import.push(importing);
        steps.export.push(exporting);
      }
      const cells = Object.values(steps).flatMap((runs) => [
        median(runs.map(({ ms }) => ms)).toFixed(0),
        median(runs.map(({ longest }) => longest)).toFixed(0),
      ]);
      rows.push(`| ${name} | ${(bytes.length / 1e6).toFixed(1)} | ${cells.join(' | ')} |`);
    }
  } finally {
    await background.close();
    await store.close();
    rmSync(folder, { recursive: true });
  }
  const heading = ['plan', 'import', 'export'].map((step) => `${step} ms | longest`).join(' | ');
  return `| ${QUOTES} quotes as | MB | ${heading} |\n|---|---:|${'---:|'.repeat(6)}\n${rows.join('\n')}\n`;
}

function quoteFiles(): Readonly<Record<string, string>> {
  const quotes = manyQuotes(QUOTES);
  const { head, middle, quote, end } = verbatimParts;
  return {
    'JSON of Verbatim': [head('1', 0), middle, ...quotes.map((one, at) => quote(one, at === 0)), end].join(
      '',
    ),
    'JSON of Quoter': JSON.stringify(
      quotes.map(({ text, speaker }) => ({ text, author: speaker, createdTimestamp: 1_612_345_678_901 })),
    ),
    CSV: `text,speaker\n${quotes.map(({ text, speaker }) => `${quoted(text)},${quoted(speaker ?? '')}`).join('\n')}`,
    'YAML of NadekoBot': `A:\n${quotes.map(({ text }) => `  - id: a\n    an: b\n    aid: 1\n    txt: ${JSON.stringify(text)}\n`).join('')}`,
    'CSV of Firebot': `ID,Text,Originator,Creator,Category,Created\n${quotes.map(({ text }, at) => `${at},${quoted(text)},a,b,c,2024-01-02T00:00:00.000Z`).join('\n')}`,
  };
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/**
 * Runs a step and watches how long each turn of the event loop takes: what this process computed in it, so that other
 * programs on a busy machine do not count.
 */
async function timed<T>(step: () => Promise<T>): Promise<readonly [Step, T]> {
  let longest = 0;
  const over = new AbortController();
  const watching = (async () => {
    for (let last = performance.now(), cpu = process.cpuUsage(); !over.signal.aborted;) {
      await nextTurn();
      const now = performance.now();
      const used = process.cpuUsage(cpu);
      longest = Math.max(longest, Math.min(now - last, (used.user + used.system) / 1000));
      last = now;
      cpu = process.cpuUsage();
    }
  })();
  const from = performance.now();
  const result = await step();
  const ms = performance.now() - from;
  over.abort();
  await watching;
  return [{ ms, longest }, result];
}
