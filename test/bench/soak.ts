import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Address } from './gatewayDriver.ts';
import type { SoakRequest, SoakSample } from './soakDriver.ts';
import { residentMiB } from './residentMiB.ts';
import { startWatchedBot } from './startWatchedBot.ts';
import { quantile } from './statistics.ts';

/** The time is looked at in so many parts, of which the first are the warm-up. */
const PARTS = 12;
const WARM_UP = 2;
const SAMPLE_MS = 250;
/** Collects what is garbage, so that the memory is of what is kept. */
const COLLECT = 'data:text/javascript,setInterval(gc,1000).unref()';
/** A shorter run is all warm-up. */
const LONG_MINUTES = 10;
/** So much the memory may differ after the warm-up. */
const FLAT = 0.1;

export interface SoakReport {
  readonly table: string;
  readonly problems: readonly string[];
}

/**
 * The built bot for so many minutes at 200 interactions a second, of another person each, while one in 100 of its
 * requests and every 12 seconds its connection goes wrong. Gives Markdown, and what is wrong: that memory grew, or that
 * anything was not answered, or logged as a fault, that nobody had made to fail.
 */
export async function benchSoak(minutes: number): Promise<SoakReport> {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-soak-'));
  const driver = fork('test/bench/soakDriver.ts', { execArgv: ['--import', 'tsx'] });
  let bot: ChildProcess | undefined;
  try {
    const [address] = (await once(driver, 'message')) as [Address];
    const started = await startWatchedBot(address, folder, [
      '--max-semi-space-size=8',
      '--expose-gc',
      '--import',
      COLLECT,
    ]);
    bot = started.bot;
    driver.send({ ms: minutes * 60_000 } satisfies SoakRequest);
    const sizes: number[] = [];
    const sampling = setInterval(() => sizes.push(residentMiB(started.bot)), SAMPLE_MS);
    const [sample] = (await once(driver, 'message')) as [SoakSample];
    clearInterval(sampling);
    return report(minutes, sample, {
      sizes: leastOf(sizes),
      logged: faultsIn(readFileSync(join(folder, 'log'), 'utf8')),
    });
  } finally {
    driver.disconnect();
    bot?.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the bot took for a fault of its own. */
function faultsIn(log: string): readonly string[] {
  return log.split('\n').filter((line) => line.startsWith('{"level":50') || line.startsWith('{"level":60'));
}

/** The least of each part: what is garbage comes on top of it. */
function leastOf(sizes: readonly number[]): readonly number[] {
  const length = Math.ceil(sizes.length / PARTS);
  return Array.from({ length: PARTS }, (_, at) => Math.min(...sizes.slice(at * length, (at + 1) * length)));
}

function report(
  minutes: number,
  { latencies, errors, cutOff, faults, cuts }: SoakSample,
  { sizes, logged }: { readonly sizes: readonly number[]; readonly logged: readonly string[] },
): SoakReport {
  const warm = sizes.slice(WARM_UP);
  const growth = Math.max(...warm) / Math.min(...warm) - 1;
  const problems = [...errors, ...logged];
  if (minutes >= LONG_MINUTES && growth > FLAT) problems.push('the memory is not flat');
  const table = [
    '| minutes | answered | a second | faults | cuts | cut off | errors | p50 ms | p99 ms | resident MiB | differs by |',
    '|---:|---:|---:|---:|---:|---:|---:|---:|---:|---|---:|',
    `| ${[
      minutes,
      latencies.length,
      (latencies.length / minutes / 60).toFixed(0),
      faults,
      cuts,
      cutOff,
      errors.length + logged.length,
      quantile(latencies, 0.5).toFixed(1),
      quantile(latencies, 0.99).toFixed(1),
      sizes.map((size) => size.toFixed(0)).join(' '),
      `${(growth * 100).toFixed(1)} %`,
    ].join(' | ')} |`,
    '',
  ].join('\n');
  return { table, problems };
}
