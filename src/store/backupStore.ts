import { existsSync, renameSync, rmSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { StoreRefused } from './port.ts';
import { refusalOf } from './sqlite/explainSqlite.ts';

/**
 * Copies the embedded database to a new file while the bot goes on running, and checks the copy. It appears under
 * its name only when it is whole. @throws StoreRefused
 */
export async function backupStore(
  from: string,
  to: string,
  onProgress: (done: { readonly pages: number; readonly of: number }) => void = () => undefined,
): Promise<void> {
  if (!existsSync(from)) throw new StoreRefused(`${from} is not there: nothing to back up.`);
  if (existsSync(to)) throw new StoreRefused(`${to} is there already: name a new file.`);
  const unfinished = `${to}.unfinished`;
  rmSync(unfinished, { force: true });
  try {
    const source = new Sqlite(from, { readonly: true, fileMustExist: true });
    try {
      await source.backup(unfinished, {
        progress({ totalPages, remainingPages }) {
          onProgress({ pages: totalPages - remainingPages, of: totalPages });
          // Four MiB a step: other work runs in between.
          return 1024;
        },
      });
    } finally {
      source.close();
    }
    checkWhole(unfinished, from);
    renameSync(unfinished, to);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw refusalOf(error, from);
  }
}

/** A copy of a damaged file is as damaged: better said now than when it is needed. */
function checkWhole(file: string, from: string): void {
  const copy = new Sqlite(file);
  try {
    // Else the copy would need a folder that can be written even to be read.
    copy.pragma('journal_mode = delete');
    const faults = copy.pragma('integrity_check(1)', { simple: true });
    if (faults !== 'ok')
      throw new StoreRefused(`${from} is damaged: ${String(faults)}. Keep an older backup.`);
  } finally {
    copy.close();
  }
}
