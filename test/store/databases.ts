import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storeAddress, type StoreAddress } from '../../src/store/openStore.ts';
import { hasPostgres, openTestDatabase } from './postgresCluster.ts';

/** An empty database for a test, and how to be rid of it. */
export interface EmptyDatabase {
  readonly address: StoreAddress;
  remove(): Promise<void>;
}

/** The kinds of database that can be tested here. */
export const kinds: readonly StoreAddress['kind'][] = hasPostgres ? ['sqlite', 'postgres'] : ['sqlite'];

export async function emptyDatabase(kind: StoreAddress['kind']): Promise<EmptyDatabase> {
  if (kind === 'sqlite') {
    const folder = mkdtempSync(join(tmpdir(), 'verbatim-store-'));
    const remove = async (): Promise<void> => rmSync(folder, { recursive: true });
    return { address: storeAddress(join(folder, 'verbatim.db')), remove };
  }
  const database = await openTestDatabase();
  return { address: storeAddress(database.url), remove: () => database.remove() };
}
