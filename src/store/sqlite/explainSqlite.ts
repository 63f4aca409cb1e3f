import { basename, dirname } from 'node:path';
import { StoreRefused, StoreUnavailable } from '../port.ts';

/** An error of the driver as the port speaks of it; any other error as it is. */
export function explainSqlite(error: unknown, file: string): unknown {
  const code = codeOf(error);
  if (code === null || error instanceof StoreRefused) return error;
  if (DAMAGED.test(code)) return new StoreUnavailable('damaged', damaged(error, file));
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') return new StoreUnavailable('full', error);
  // A write that is refused for a quota or a limit is a full disk to whoever runs the bot.
  if (code.startsWith('SQLITE_IOERR')) return new StoreUnavailable('full', error);
  if (isBusy(error) || code.startsWith('SQLITE_LOCKED')) return new StoreUnavailable('busy', error);
  if (code.startsWith('SQLITE_READONLY') || code === 'SQLITE_CANTOPEN')
    return new StoreUnavailable('read-only', error);
  return error;
}

/** Whether another connection is writing just now: trying again may help. */
export function isBusy(error: unknown): boolean {
  return codeOf(error)?.startsWith('SQLITE_BUSY') ?? false;
}

/** Why a file cannot be opened, in words for whoever starts the bot. */
export function refusalOf(error: unknown, file: string): unknown {
  const code = codeOf(error);
  if (code === null || error instanceof StoreRefused) return error;
  if (DAMAGED.test(code)) return damaged(error, file);
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code.startsWith('SQLITE_IOERR')) {
    return new StoreRefused(`There is no space left for ${file}.`, { cause: error });
  }
  if (PERMISSION.has(code)) {
    const message = `${file} cannot be written: make the folder ${dirname(file)} writable, or set STATE_DIR to one that is.`;
    return new StoreRefused(message, { cause: error });
  }
  return explainSqlite(error, file);
}

/** Whether a file could not be opened only because nothing may be written there. */
export function isUnwritable(error: unknown): boolean {
  const code = error instanceof StoreRefused ? codeOf(error.cause) : codeOf(error);
  return code !== null && PERMISSION.has(code);
}

/** Pages that are not what they were written as, or cannot be read at all. */
const DAMAGED = /^SQLITE_(?:CORRUPT|NOTADB|IOERR_(?:SHORT_)?READ|IOERR_CORRUPTFS|IOERR_DATA)/;
const PERMISSION = new Set([
  'SQLITE_CANTOPEN',
  'SQLITE_READONLY',
  'SQLITE_READONLY_DIRECTORY',
  'SQLITE_READONLY_DBMOVED',
  'EACCES',
  'EROFS',
  'ENOENT',
  'ENOTDIR',
  'EISDIR',
  'EPERM',
]);

function damaged(cause: unknown, file: string): StoreRefused {
  return new StoreRefused(
    `${file} is damaged or not a database of Verbatim. Move it away and put the newest backup in its place: ` +
      `cp BACKUP ${file} (backups are made with "verbatim backup BACKUP"; ${basename(file)}-wal and ` +
      `${basename(file)}-shm go away with the damaged file).`,
    { cause },
  );
}

function codeOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}
