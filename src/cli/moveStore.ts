import { join } from 'node:path';
import { loadConfig } from '../config.ts';
import { backupStore } from '../store/backupStore.ts';
import { migrateStore } from '../store/migrateStore.ts';
import { storeAddress, type StoreAddress } from '../store/openStore.ts';
import { CliError } from './articleText.ts';

/** The store that the environment names. */
function ownStore(): StoreAddress {
  const { databaseUrl, stateDir } = loadConfig();
  return storeAddress(databaseUrl ?? join(stateDir, 'verbatim.db'));
}

/** Progress is for a person who waits: it goes to the standard error, and only where somebody looks at it. */
function progress(line: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${line}\u001b[K`);
}

/** Copies the embedded database to a new file while the bot runs. @returns what was done, for people to read */
export async function backup(file: string): Promise<string> {
  const store = ownStore();
  if (store.kind === 'postgres') {
    throw new CliError('The store is a PostgreSQL server: back it up with pg_dump, its own program.');
  }
  await backupStore(store.file, file, ({ pages, of }) => progress(`${pages} of ${of} pages`));
  progress('');
  return `${store.file} was copied to ${file}, and the copy is whole.`;
}

/** Copies everything into another store. @returns the counts, for people to read */
export async function migrate(to: string): Promise<string> {
  const from = ownStore();
  const counts = await migrateStore({
    from,
    to: storeAddress(to),
    onProgress: ({ table, rows, of }) => progress(`${table}: ${rows} of ${of}`),
  });
  progress('');
  const rows = counts.map(({ table, rows: count }) => `  ${table.padEnd(18)} ${count}`).join('\n');
  const next = 'Now set DATABASE_URL (or STATE_DIR) to the new store and start the bot.';
  return `Copied, and the counts agree:\n${rows}\nNothing was removed from the old store. ${next}`;
}
