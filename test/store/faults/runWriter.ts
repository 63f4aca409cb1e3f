import { spawn, type ChildProcess } from 'node:child_process';
import { beforeAll } from 'vitest';
import { bundled } from '../../bundled.ts';

/** A writing process as its parent sees it. */
export interface Writer {
  /** Ids that the store acknowledged to it, in order; whole lines only. */
  readonly acknowledged: readonly string[];
  /** Resolves when so many were acknowledged, or when it ended. */
  reach(count: number): Promise<void>;
  kill(): Promise<void>;
  /** Its exit code, once it has ended. */
  readonly ended: Promise<number | null>;
  /** What it wrote to its error output. */
  complaints(): string;
}

/** How many rounds the fault tests go: few by default, `FAULT_ROUNDS=20` for the long form. */
export const rounds = Number(process.env['FAULT_ROUNDS'] ?? '1');

/** Starts a process that writes to a store until it has written `count` quotes or is killed. */
export function runWriter(address: string, server: string, name: string, count: number): Writer {
  const child = runScript('writer', [address, server, name, String(count)]);
  const acknowledged: string[] = [];
  const waiting = new Set<() => void>();
  let rest = '';
  let complaints = '';
  child.stdout?.on('data', (data: Buffer) => {
    const lines = `${rest}${data.toString()}`.split('\n');
    rest = lines.pop() ?? '';
    acknowledged.push(...lines);
    for (const check of waiting) check();
  });
  child.stderr?.on('data', (data: Buffer) => (complaints += data.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    acknowledged,
    ended,
    complaints: () => complaints,
    reach: (wanted) =>
      new Promise((resolve) => {
        const check = (): void => {
          if (acknowledged.length < wanted) return;
          waiting.delete(check);
          resolve();
        };
        waiting.add(check);
        void ended.then(() => resolve());
        check();
      }),
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

const SCRIPTS = ['dailyPoster', 'fillDisk', 'readOnly', 'writer'] as const;
let pathOf: (script: (typeof SCRIPTS)[number]) => string;

/** Makes the scripts of this folder ready for the tests of a file. */
export function bundleScripts(): void {
  beforeAll(async () => {
    pathOf = await bundled('test/store/faults', SCRIPTS);
  });
}

/** Runs a script of this folder in a process of its own. */
export function runScript(
  script: (typeof SCRIPTS)[number],
  args: readonly string[],
  before: readonly string[] = [],
): ChildProcess {
  const [program = process.execPath, ...first] = [...before, process.execPath, pathOf(script), ...args];
  return spawn(program, first, { stdio: ['ignore', 'pipe', 'pipe'] });
}
