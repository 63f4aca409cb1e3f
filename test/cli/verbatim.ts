import { spawn } from 'node:child_process';
import { beforeAll } from 'vitest';
import { bundled } from '../bundled.ts';

interface Outcome {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

let program: string;

/** Makes the command line ready for the tests of a file. */
export function bundleVerbatim(): void {
  beforeAll(async () => {
    const pathOf = await bundled('src', ['cli/verbatim', 'thread']);
    program = pathOf('cli/verbatim');
  });
}

/** Runs the command line as a process of its own. The output is read up to a number of chunks. */
export async function verbatim(
  args: readonly string[],
  input = '',
  env: Readonly<Record<string, string>> = {},
  chunks = Infinity,
): Promise<Outcome> {
  const child = spawn(process.execPath, [program, ...args], {
    env: { PATH: process.env['PATH'], ...env },
  });
  child.stdin.end(input);
  let output = '';
  let errors = '';
  let read = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    if (++read >= chunks) child.stdout.destroy();
  });
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, output, errors };
}
