import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import type { Address, BlockRequest } from './gatewayDriver.ts';
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
    const started = await start(address ?? { token: '', api: '' }, folder);
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

async function start({ token, api }: Address, folder: string) {
  const bot = spawn(process.execPath, ['--expose-gc', '--import', COLLECT, 'dist/src/main.js'], {
    env: {
      PATH: process.env['PATH'],
      DISCORD_TOKEN: token,
      DISCORD_API: api,
      STATE_DIR: folder,
      OPS_PORT: '0',
    },
    stdio: ['ignore', 'pipe', openSync(join(folder, 'log'), 'w')],
  });
  let metrics = '';
  for await (const line of createInterface({ input: bot.stdout as Readable })) {
    metrics = /http\S+\/metrics/.exec(line)?.[0] ?? metrics;
    if (line.includes('is ready')) return { bot, metrics };
  }
  throw new Error('the bot ended before it was ready');
}

/** The least of what is used within three seconds, in MiB. */
async function heapMiB(metrics: string): Promise<string> {
  const sizes: number[] = [];
  for (let tries = 0; tries < 12; tries++) {
    await wait(250);
    const text = await (await fetch(metrics)).text();
    sizes.push(Number(/^nodejs_heap_size_used_bytes (\S+)$/m.exec(text)?.[1]));
  }
  return (Math.min(...sizes) / 2 ** 20).toFixed(1);
}
