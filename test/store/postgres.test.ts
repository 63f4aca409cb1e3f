import { openStore } from '../../src/store/openStore.ts';
import { describeStore } from './contract.ts';
import { HOW_TO_START, hasPostgres, openTestDatabase, type TestDatabase } from './postgresCluster.ts';

if (!hasPostgres) process.stderr.write(`${HOW_TO_START}\n`);

let database: Promise<TestDatabase> | undefined;
const opened = (): Promise<TestDatabase> => (database ??= openTestDatabase());

describeStore(
  'PostgreSQL',
  async () => openStore({ kind: 'postgres', url: (await opened()).url }),
  async () => (await opened()).remove(),
  hasPostgres,
);
