import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Address, BlockRequest } from './gatewayDriver.ts';
import { readFigure, startWatchedBot } from './startWatchedBot.ts';
import { quantile, type Sample } from './statistics.ts';

const BLOCKS = 5;
const PEOPLE = 20_000;
const FLOOD = 10_000;
/** Collects what is garbage once a second, so that the heap's size is of what is kept. */
const COLLECT = 'data:text/javascript,setInterval(gc,1000).unref()';

/**
 * What 100,000 people leave behind in memory who each ask once, and how long others wait while one person sends 10,000
 * commands at once. Gives Markdown.
 */
export async function benchPeople(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-people-'));
  const driver = fork('test/bench/gatewayDriver.ts', ['1'], { execArgv: ['--import', 'tsx'] });
  let bot: ChildProcess | undefined;
  try {
    const [[address]] = (await once(driver, 'message')) as [readonly Address[]];
    const flags = ['--expose-gc', '--import', COLLECT];
    const started = await startWatchedBot(address ?? { token: '', api: '' }, folder, flags);
    bot = started.bot;
    const run = async (commands: number, inFlight: number, flood?: number): Promise<Sample> => {
      const request: BlockRequest = { bot: 0, command: 'quote', commands, inFlight };
      driver.send(flood === undefined ? request : { ...request, flood });
      const [sample] = (await once(driver, 'message')) as [Sample];
      return sample;
    };
    await run(2_000, 8);
    const rows = [`| 2,000 | ${await heapMiB(started.metrics)} |`];
    for (let block = 1; block <= BLOCKS; block++) {
      await run(PEOPLE, 32);
      const people = (2_000 + block * PEOPLE).toLocaleString('en');
      rows.push(`| ${people} | ${await heapMiB(started.metrics)} |`);
    }
    const alone = await run(500, 1);
    const beside = await run(500, 1, FLOOD);
    return [
      '| people so far | heap MiB |',
      '|---:|---:|',
      ...rows,
      '',
      '| 500 times `/quote` | p50 ms | p99 ms | longest ms |',
      '|---|---:|---:|---:|',
      `| alone | ${at(alone, 0.5)} | ${at(alone, 0.99)} | ${at(alone, 1)} |`,
      `| every 10 ms, while one person sends 10,000 | ${at(beside, 0.5)} | ${at(beside, 0.99)} | ${at(beside, 1)} |`,
      '',
    ].join('\n');
  } finally {
    driver.disconnect();
    bot?.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

function at({ latencies }: Sample, share: number): string {
  return quantile(latencies, share).toFixed(1);
}

/** The least of what is used within three seconds, in MiB. */
async function heapMiB(metrics: string): Promise<string> {
  const sizes: number[] = [];
  for (let tries = 0; tries < 12; tries++) {
    await wait(250);
    sizes.push(await readFigure(metrics, 'nodejs_heap_size_used_bytes'));
  }
  return (Math.min(...sizes) / 2 ** 20).toFixed(1);
}
