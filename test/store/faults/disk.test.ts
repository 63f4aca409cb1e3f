import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openStore } from '../../../src/store/openStore.ts';
import { manyQuotes } from '../../fixtures/manyQuotes.ts';
import { add } from '../samples.ts';
import { bundleScripts, runScript } from './runWriter.ts';

bundleScripts();

const folder = mkdtempSync(join(tmpdir(), 'verbatim-disk-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Whether this system lets a process have mounts of its own: then the disk is a real one, of 6 MiB. */
const mounts = spawnSync('unshare', ['-Urm', 'mount', '-t', 'tmpfs', 'none', '/mnt']).status === 0;
/** `$0` is the folder; what follows is the program. */
const inShell = (script: string): string[] => ['sh', '-c', `${script} && exec "$@"`];

async function answer(
  script: 'fillDisk' | 'readOnly',
  args: readonly string[],
  before: readonly string[],
): Promise<unknown> {
  const child = runScript(script, args, before);
  let output = '';
  let complaints = '';
  child.stdout?.on('data', (data: Buffer) => (output += data.toString()));
  child.stderr?.on('data', (data: Buffer) => (complaints += data.toString()));
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(complaints);
  return JSON.parse(output);
}

test('a full disk: a clear error, nothing half-written, reading goes on, writing too once there is room', async () => {
  const state = join(folder, 'full');
  mkdirSync(state);
  const limited = mounts
    ? ['unshare', '-Urm', ...inShell('mount -t tmpfs -o size=6m none "$0"'), state]
    : [...inShell('ulimit -f 4096'), state];
  const outcome = (await answer('fillDisk', [state, mounts ? 'room' : ''], limited)) as { kept: number };
  expect(outcome.kept).toBeGreaterThan(0);
  expect(outcome).toEqual({
    kept: outcome.kept,
    total: outcome.kept,
    half: 0,
    reason: 'full',
    searched: true,
    drawn: true,
    again: mounts ? 'done' : 'not tried',
  });
}, 60_000);

test('a folder that cannot be written: reading goes on, writing is refused, no store is half-made', async () => {
  const state = join(folder, 'read-only');
  const store = await openStore({ kind: 'sqlite', file: join(state, 'verbatim.db') });
  await add(store, '2005', ...manyQuotes(200));
  await store.close();
  let before: string[] = [];
  if (mounts) {
    before = [
      'unshare',
      '-Urm',
      ...inShell('mount --bind "$0" "$0" && mount -o remount,ro,bind "$0"'),
      state,
    ];
  } else {
    chmodSync(join(state, 'verbatim.db'), 0o444);
    chmodSync(state, 0o555);
  }
  try {
    const outcome = await answer('readOnly', [state], before);
    expect(outcome).toEqual({
      found: expect.any(Number),
      drawn: true,
      written: 'StoreUnavailable: read-only',
      tried: 'read-only',
      missing: expect.stringMatching(/^StoreRefused: .*state.*cannot be written.*writable/),
    });
    expect((outcome as { found: number }).found).toBeGreaterThan(0);
  } finally {
    chmodSync(state, 0o755);
  }
}, 60_000);
