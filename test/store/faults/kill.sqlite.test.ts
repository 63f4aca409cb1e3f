import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, expect, test } from 'vitest';
import { bundleScripts, rounds, runWriter } from './runWriter.ts';
import { expectWhole } from './wholeStore.ts';

bundleScripts();

const folder = mkdtempSync(join(tmpdir(), 'verbatim-kill-'));
const file = join(folder, 'verbatim.db');
const SERVER = '2001';
afterAll(() => rmSync(folder, { recursive: true }));

test(
  `SQLite loses nothing it acknowledged to a process that is killed while writing (${rounds} rounds)`,
  async () => {
    const acknowledged: string[] = [];
    for (let round = 0; round < rounds; round++) {
      const writer = runWriter(file, SERVER, `r${round}-`, 100_000);
      await writer.reach(10 + Math.floor(Math.random() * 200));
      await writer.kill();
      expect(writer.acknowledged.length).toBeGreaterThanOrEqual(10);
      acknowledged.push(...writer.acknowledged);
      const raw = new Sqlite(file);
      expect(raw.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }]);
      raw.exec("insert into quote_index (quote_index) values ('integrity-check')");
      raw.close();
      await expectWhole({ kind: 'sqlite', file }, SERVER, acknowledged);
    }
    process.stderr.write(`SQLite: ${acknowledged.length} acknowledged, 0 lost in ${rounds} rounds\n`);
  },
  30_000 + rounds * 15_000,
);

test('two processes write to one SQLite file at the same time without an error', async () => {
  const shared = join(folder, 'shared.db');
  const writers = ['one-', 'two-'].map((name) => runWriter(shared, SERVER, name, 150));
  const codes = await Promise.all(writers.map(({ ended }) => ended));
  expect([codes, writers.map((writer) => writer.complaints())]).toEqual([
    [0, 0],
    ['', ''],
  ]);
  const all = writers.flatMap((writer) => writer.acknowledged);
  expect(all).toHaveLength(300);
  await expectWhole({ kind: 'sqlite', file: shared }, SERVER, all);
}, 60_000);
