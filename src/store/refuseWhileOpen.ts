import { existsSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import type { StoreAddress } from './openStore.ts';
import { StoreRefused } from './port.ts';
import { isBusy } from './sqlite/explainSqlite.ts';

/** @throws StoreRefused where another process, such as a running bot, has the store open */
export async function refuseWhileOpen(address: StoreAddress): Promise<void> {
  const isOpen = address.kind === 'sqlite' ? isFileOpen(address.file) : await isServerUsed(address.url);
  if (!isOpen) return;
  const name = address.kind === 'sqlite' ? address.file : 'The PostgreSQL database';
  throw new StoreRefused(`${name} is in use: stop the bot, and whatever else of Verbatim runs there, first.`);
}

/** Every connection holds a shared lock as long as it is open, so that nobody else can have the file alone. */
function isFileOpen(file: string): boolean {
  if (!existsSync(file)) return false;
  try {
    const raw = new Sqlite(file, { timeout: 0, fileMustExist: true });
    try {
      raw.pragma('locking_mode = exclusive');
      raw.exec('begin exclusive; rollback');
    } finally {
      raw.close();
    }
  } catch (error) {
    // Whatever else is the matter with the file is told by whoever opens it next.
    return isBusy(error);
  }
  return false;
}

async function isServerUsed(url: string): Promise<boolean> {
  const { countConnections } = await import('./postgres.ts');
  return (await countConnections(url)) > 0;
}
