import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The product as a newcomer runs it. */
export interface Product {
  /** The page's address, as the product printed it. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
const PATIENCE_MS = 30_000;

/** Starts the built product without a token, with its state in a folder of its own and on a free port. */
export async function startProduct(): Promise<Product> {
  const stateDir = await mkdtemp(join(tmpdir(), 'verbatim-browser-'));
  const child = spawn(process.execPath, ['dist/src/main.js'], {
    cwd: PROJECT,
    // Nothing of the tester's own environment may change what a newcomer sees.
    env: { PATH: process.env['PATH'], STATE_DIR: stateDir, PORT: '0', DISCORD_TOKEN: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = new Promise<void>((resolve) => void child.once('close', () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await exited;
    await rm(stateDir, { recursive: true, force: true });
  };

  let said = '';
  const address = new Promise<string>((resolve, reject) => {
    const fail = (why: string): void => reject(new Error(`The product ${why}. It said:\n${said}`));
    const timer = setTimeout(() => fail(`printed no address in ${PATIENCE_MS / 1000} s`), PATIENCE_MS);
    const read = (chunk: Buffer): void => {
      said += chunk.toString();
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (url === undefined) return;
      clearTimeout(timer);
      resolve(url);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('close', (code) => {
      clearTimeout(timer);
      fail(`ended with code ${code} (is it built? \`npm run build\`)`);
    });
  });
  try {
    return { url: await address, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
