import { spawn, type ChildProcess } from 'node:child_process';
import { openSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { createInterface } from 'node:readline';
import type { Address } from './gatewayDriver.ts';

/** The built bot, in a process of its own, and the address of its figures. */
export interface WatchedBot {
  readonly bot: ChildProcess;
  readonly metrics: string;
}

/** @param folder where it keeps its database, and its `log`; @param flags of Node; @param articles its library */
export async function startWatchedBot(
  { token, api }: Address,
  folder: string,
  flags: readonly string[],
  articles = 'data/articles',
): Promise<WatchedBot> {
  const bot = spawn(process.execPath, [...flags, 'dist/src/main.js'], {
    env: {
      PATH: process.env['PATH'],
      DISCORD_TOKEN: token,
      DISCORD_API: api,
      STATE_DIR: folder,
      ARTICLES_DIR: articles,
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

/** One of its figures, by its name. */
export async function readFigure(metrics: string, name: string): Promise<number> {
  const text = await (await fetch(metrics)).text();
  return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]);
}
