import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import type { Address, BlockRequest, BodyRequest } from './gatewayDriver.ts';
import { residentMiB } from './residentMiB.ts';
import { median, quantile, rateOf, type Sample } from './statistics.ts';
import { writeLibrary } from './writeLibrary.ts';

/** A bot that is measured: a bare one, or ours with so many quotes. */
interface Bot {
  readonly name: string;
  /** The place in the list of the one that it is held against. */
  readonly beside: number | null;
  readonly command: BlockRequest['command'];
  readonly process: ChildProcess;
  readonly readyMs: number;
  /** Resident memory when it was ready, in MiB. */
  readonly readyMiB: string;
}

const LOADS = [
  { inFlight: 1, commands: 300, rounds: 15 },
  { inFlight: 32, commands: 2_000, rounds: 9 },
  { inFlight: 128, commands: 4_000, rounds: 5 },
] as const;
const WARM_UP = 1_500;
const LIBRARIES = [100, 100_000] as const;
/** So many bare bots come first: `/ping`, and the one with the body of `/quote`. */
const BARE = 2;

/**
 * `/quote legend` beside a bare discord.js bot that sends the same body, that one beside a bare `/ping`, and 100,000
 * quotes beside 100: the same client library, the same local Discord, in turn. From the gateway's dispatch to the
 * callback. Gives Markdown.
 */
export async function benchGateway(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-bench-'));
  const driver = fork('test/bench/gatewayDriver.ts', [String(BARE + 1 + LIBRARIES.length)], {
    execArgv: ['--import', 'tsx'],
  });
  const ended = once(driver, 'exit').then(([code]): never => {
    throw new Error(`the driver ended with ${String(code)}`);
  });
  const answer = async <T>(): Promise<T> => {
    const [message] = (await Promise.race([once(driver, 'message'), ended])) as [T];
    return message;
  };
  const bots: Bot[] = [];
  try {
    const addresses = await answer<readonly Address[]>();
    const at = (index: number): Address => addresses[index] ?? { token: '', api: '' };
    const ours = await startOurs({
      name: '/quote',
      beside: 1,
      address: at(BARE),
      state: join(folder, 'state'),
      articles: 'data/articles',
    });
    bots.push(ours);
    driver.send({ bot: BARE, body: 'quote' } satisfies BodyRequest);
    const body = await answer<object>();
    bots.unshift(
      await startBare('/ping', null, at(0), []),
      await startBare('the same body', 0, at(1), [JSON.stringify(body)]),
    );
    for (const [index, quotes] of LIBRARIES.entries()) {
      const library = join(folder, String(quotes));
      writeLibrary(library, quotes);
      bots.push(
        await startOurs({
          name: `/quote of ${quotes}`,
          beside: BARE + index,
          address: at(BARE + 1 + index),
          state: join(library, 'state'),
          articles: library,
        }),
      );
    }
    const run = async (bot: number, commands: number, inFlight: number): Promise<Sample> => {
      driver.send({ bot, command: bots[bot]?.command ?? 'ping', commands, inFlight } satisfies BlockRequest);
      return answer<Sample>();
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
      '| in flight | bot | p50 ms | p99 ms | a second | against | p50 | p99 | rate |',
      '|---:|---|---:|---:|---:|---|---:|---:|---:|',
      ...loads,
      '',
      '| bot | start to ready ms | memory then MiB | memory after MiB |',
      '|---|---:|---:|---:|',
      ...bots.map(
        (bot) =>
          `| ${bot.name} | ${bot.readyMs.toFixed(0)} | ${bot.readyMiB} | ${residentMiB(bot.process).toFixed(0)} |`,
      ),
    ].join('\n');
  } finally {
    ended.catch(() => undefined);
    if (driver.connected) driver.disconnect();
    for (const bot of bots) bot.process.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A row a bot, each beside another. Ratios are medians of the rounds. */
function describeLoad(
  inFlight: number,
  bots: readonly Bot[],
  rounds: readonly (readonly Sample[])[],
): string[] {
  return bots.map(({ name, beside }, index) => {
    const samples = rounds.flatMap((turn) => turn[index] ?? []);
    const all = samples.flatMap(({ latencies }) => latencies);
    const ratio = (of: (sample: Sample) => number): string => {
      const ratios = rounds.flatMap((turn) => {
        const [mine, theirs] = [turn[index], beside === null ? undefined : turn[beside]];
        return mine === undefined || theirs === undefined ? [] : [of(mine) / of(theirs)];
      });
      return ratios.length === 0 ? '' : median(ratios).toFixed(2);
    };
    return `| ${[
      inFlight,
      name,
      quantile(all, 0.5).toFixed(2),
      quantile(all, 0.99).toFixed(2),
      median(samples.map(rateOf)).toFixed(0),
      beside === null ? '' : bots[beside]?.name,
      ratio(({ latencies }) => median(latencies)),
      ratio(({ latencies }) => quantile(latencies, 0.99)),
      ratio(rateOf),
    ].join(' | ')} |`;
  });
}

async function startBare(
  name: string,
  beside: number | null,
  { token, api }: Address,
  body: readonly string[],
): Promise<Bot> {
  const args = ['--import', 'tsx', 'test/bench/pingBot.ts', token, api, ...body];
  return start({ name, beside, command: 'ping' }, args, {});
}

async function startOurs({
  name,
  beside,
  address: { token, api },
  state,
  articles,
}: {
  readonly name: string;
  readonly beside: number;
  readonly address: Address;
  readonly state: string;
  readonly articles: string;
}): Promise<Bot> {
  const env = { DISCORD_TOKEN: token, DISCORD_API: api, STATE_DIR: state, ARTICLES_DIR: articles };
  return start({ name, beside, command: 'quote' }, ['dist/src/main.js'], env);
}

async function start(
  bot: Pick<Bot, 'name' | 'beside' | 'command'>,
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
    return {
      ...bot,
      process: child,
      readyMs: performance.now() - from,
      readyMiB: residentMiB(child).toFixed(0),
    };
  }
  throw new Error(`${args.join(' ')} ended before it was ready`);
}
