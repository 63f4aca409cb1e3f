import type { ChildProcess } from 'node:child_process';
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import type { Addresses, BlockRequest } from './gatewayDriver.ts';
import type { Sample } from './statistics.ts';
import { median, quantile, rateOf } from './statistics.ts';

/** `/quote legend` beside a bare `/ping`: the same client library, the same local Discord, measured in turn. */
interface Load {
  readonly inFlight: number;
  readonly commands: number;
  readonly rounds: number;
}

const LOADS: readonly Load[] = [
  { inFlight: 1, commands: 300, rounds: 15 },
  { inFlight: 32, commands: 2_000, rounds: 9 },
];
const WARM_UP = 1_500;

interface Bot {
  readonly process: ChildProcess;
  readonly readyMs: number;
}

/** Measures start, memory, latency and rate of the built bot and prints them as a table. */
export async function benchGateway(): Promise<string> {
  const driver = fork('test/bench/gatewayDriver.ts', { execArgv: ['--import', 'tsx'] });
  const [addresses] = (await once(driver, 'message')) as [Addresses];
  const run = async (request: BlockRequest): Promise<Sample> => {
    driver.send(request);
    const [sample] = (await once(driver, 'message')) as [Sample];
    return sample;
  };
  const ping = await startBot(
    ['--import', 'tsx', 'test/bench/pingBot.ts', addresses.ping.token, addresses.ping.api],
    {},
  );
  const quote = await startBot(['dist/src/main.js'], {
    DISCORD_TOKEN: addresses.quote.token,
    DISCORD_API: addresses.quote.api,
  });
  const lines: string[] = [];
  try {
    lines.push(
      `start to ready    /quote ${quote.readyMs.toFixed(0)} ms    (memory then ${residentMiB(quote)} MiB)`,
    );
    for (const bot of ['ping', 'quote'] as const) await run({ bot, commands: WARM_UP, inFlight: 8 });
    for (const load of LOADS) lines.push(await measureLoad(load, run));
    lines.push(
      `memory after      /quote ${residentMiB(quote)} MiB    /ping ${residentMiB(ping)} MiB (with its TypeScript loader)`,
    );
  } finally {
    driver.disconnect();
    ping.process.kill();
    quote.process.kill();
  }
  return lines.join('\n');
}

async function measureLoad(
  { inFlight, commands, rounds }: Load,
  run: (request: BlockRequest) => Promise<Sample>,
): Promise<string> {
  const pairs: { ping: Sample; quote: Sample }[] = [];
  for (let round = 0; round < rounds; round++) {
    const ping = await run({ bot: 'ping', commands, inFlight });
    const quote = await run({ bot: 'quote', commands, inFlight });
    pairs.push({ ping, quote });
  }
  const row = (name: 'ping' | 'quote'): string => {
    const all = pairs.flatMap((pair) => pair[name].latencies);
    const rate = median(pairs.map((pair) => rateOf(pair[name])));
    return `/${name.padEnd(6)} p50 ${quantile(all, 0.5).toFixed(2)} ms   p99 ${quantile(all, 0.99).toFixed(2)} ms   ${rate.toFixed(0)} a second`;
  };
  const p50Ratio = median(
    pairs.map(({ ping, quote }) => quantile(quote.latencies, 0.5) / quantile(ping.latencies, 0.5)),
  );
  const rateRatio = median(pairs.map(({ ping, quote }) => rateOf(quote) / rateOf(ping)));
  return [
    `${inFlight} in flight (${rounds} × ${commands} commands each, in turn)`,
    `  ${row('ping')}`,
    `  ${row('quote')}`,
    `  ratio   p50 ${p50Ratio.toFixed(2)}   rate ${rateRatio.toFixed(2)}   (median of the rounds)`,
  ].join('\n');
}

async function startBot(args: readonly string[], env: Readonly<Record<string, string>>): Promise<Bot> {
  const from = performance.now();
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env['PATH'], LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.includes('ready')) return { process: child, readyMs: performance.now() - from };
  }
  throw new Error(`${args.join(' ')} ended before it was ready`);
}

/** Linux only; elsewhere the figure is not known. */
function residentMiB({ process: { pid } }: Bot): string {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return (Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024).toFixed(0);
  } catch {
    return 'unknown';
  }
}
