import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import type { Address, BlockRequest } from './gatewayDriver.ts';
import { median, quantile, rateOf, type Sample } from './statistics.ts';
import { writeLibrary } from './writeLibrary.ts';

/** A bot that is measured: the bare ping, or ours with so many quotes. */
interface Bot {
  readonly name: string;
  readonly command: BlockRequest['command'];
  readonly process: ChildProcess;
  readonly readyMs: number;
  /** Resident memory when it was ready, in MiB. */
  readonly readyMiB: string;
}

const LOADS = [
  { inFlight: 1, commands: 300, rounds: 15 },
  { inFlight: 32, commands: 2_000, rounds: 9 },
] as const;
const WARM_UP = 1_500;
const LIBRARIES = [100, 100_000] as const;

/**
 * `/quote legend` beside a bare discord.js `/ping`, and with 100 quotes beside 100,000: the same client library, the same
 * local Discord, in turn. From the gateway's dispatch to the callback. Gives Markdown.
 */
export async function benchGateway(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-bench-'));
  const driver = fork('test/bench/gatewayDriver.ts', [String(2 + LIBRARIES.length)], {
    execArgv: ['--import', 'tsx'],
  });
  const bots: Bot[] = [];
  try {
    const [addresses] = (await once(driver, 'message')) as [readonly Address[]];
    const at = (index: number): Address => addresses[index] ?? { token: '', api: '' };
    bots.push(
      await startPing(at(0)),
      await startOurs('/quote', at(1), join(folder, 'state'), 'data/articles'),
    );
    for (const [index, quotes] of LIBRARIES.entries()) {
      const library = join(folder, String(quotes));
      writeLibrary(library, quotes);
      bots.push(await startOurs(`/quote of ${quotes}`, at(2 + index), join(library, 'state'), library));
    }
    const run = async (bot: number, commands: number, inFlight: number): Promise<Sample> => {
      driver.send({ bot, command: bots[bot]?.command ?? 'ping', commands, inFlight } satisfies BlockRequest);
      const [sample] = (await once(driver, 'message')) as [Sample];
      return sample;
    };
    for (const index of bots.keys()) await run(index, WARM_UP, 8);
    const loads: string[] = [];
    for (const { inFlight, commands, rounds } of LOADS) {
      const samples: Sample[][] = [];
      for (let round = 0; round < rounds; round++) {
        const turn: Sample[] = [];
        for (const index of bots.keys()) turn.push(await run(index, commands, inFlight));
        samples.push(turn);
      }
      loads.push(...describeLoad(inFlight, bots, samples));
    }
    return [
      '| in flight | bot | p50 ms | p99 ms | a second | p50 against | rate against |',
      '|---:|---|---:|---:|---:|---|---|',
      ...loads,
      '',
      '| bot | start to ready ms | memory then MiB | memory after MiB |',
      '|---|---:|---:|---:|',
      ...bots.map(
        (bot) =>
          `| ${bot.name} | ${bot.readyMs.toFixed(0)} | ${bot.readyMiB} | ${residentMiB(bot.process)} |`,
      ),
    ].join('\n');
  } finally {
    driver.disconnect();
    for (const bot of bots) bot.process.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A row a bot: each beside the bare ping, the last one beside the smaller library. Ratios are medians of the rounds. */
function describeLoad(
  inFlight: number,
  bots: readonly Bot[],
  rounds: readonly (readonly Sample[])[],
): string[] {
  const ratio = (index: number, beside: number, of: (sample: Sample) => number): string => {
    const ratios = rounds.flatMap((turn) => {
      const [mine, theirs] = [turn[index], turn[beside]];
      return mine === undefined || theirs === undefined ? [] : [of(mine) / of(theirs)];
    });
    return median(ratios).toFixed(2);
  };
  return bots.map(({ name }, index) => {
    const samples = rounds.flatMap((turn) => turn[index] ?? []);
    const all = samples.flatMap(({ latencies }) => latencies);
    const beside = index === 3 ? 2 : 0;
    const against = index === 0 ? '' : bots[beside]?.name;
    const figures = [
      quantile(all, 0.5).toFixed(2),
      quantile(all, 0.99).toFixed(2),
      median(samples.map(rateOf)).toFixed(0),
    ];
    const ratios =
      index === 0 ? ['', ''] : [ratio(index, beside, medianLatency), ratio(index, beside, rateOf)];
    return `| ${inFlight} | ${name} | ${figures.join(' | ')} | ${ratios.map((each) => `${each} ${against}`.trim()).join(' | ')} |`;
  });
}

function medianLatency({ latencies }: Sample): number {
  return median(latencies);
}

async function startPing({ token, api }: Address): Promise<Bot> {
  return start('/ping', 'ping', ['--import', 'tsx', 'test/bench/pingBot.ts', token, api], {});
}

async function startOurs(
  name: string,
  { token, api }: Address,
  state: string,
  articles: string,
): Promise<Bot> {
  const env = { DISCORD_TOKEN: token, DISCORD_API: api, STATE_DIR: state, ARTICLES_DIR: articles };
  return start(name, 'quote', ['dist/src/main.js'], env);
}

async function start(
  name: string,
  command: Bot['command'],
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Bot> {
  const from = performance.now();
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env['PATH'], LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.includes('ready')) continue;
    return { name, command, process: child, readyMs: performance.now() - from, readyMiB: residentMiB(child) };
  }
  throw new Error(`${args.join(' ')} ended before it was ready`);
}

/** Linux only; elsewhere the figure is not known. */
function residentMiB({ pid }: ChildProcess): string {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return (Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024).toFixed(0);
  } catch {
    return 'unknown';
  }
}
