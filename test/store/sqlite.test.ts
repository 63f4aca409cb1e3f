import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../src/store/openStore.ts';
import { describeStore } from './contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'verbatim-sqlite-'));

describeStore(
  'SQLite',
  () => openStore({ kind: 'sqlite', file: join(folder, 'state', 'verbatim.db') }),
  async () => rmSync(folder, { recursive: true }),
);
