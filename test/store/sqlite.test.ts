import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { describeStore } from './contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'verbatim-sqlite-'));

describeStore(
  'SQLite',
  () => openSqliteStore(join(folder, 'state', 'verbatim.db')),
  async () => rmSync(folder, { recursive: true }),
);
