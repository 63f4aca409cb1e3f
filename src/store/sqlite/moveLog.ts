import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';

/** Plain JavaScript, so that a thread runs it without what compiles the sources. */
const PROGRAM = `
  const { driver, file } = require('node:worker_threads').workerData;
  const Sqlite = require(driver);
  const database = new Sqlite(file, { fileMustExist: true, timeout: 0 });
  database.pragma('wal_checkpoint(passive)');
  database.close();
`;

/**
 * Moves what stands in a database file's write-ahead log into the file, in a thread of its own: at 32 MiB that takes a
 * tenth of a second, most of it waiting for the disk. It holds up no reader and no writer, and what it could not move
 * stays for the next time. The caller keeps a connection open until it resolves.
 */
export function moveLog(file: string): Promise<void> {
  const driver = createRequire(import.meta.url).resolve('better-sqlite3');
  const thread = new Worker(PROGRAM, { eval: true, workerData: { driver, file } });
  return new Promise((resolve) => {
    // A disk that is full, or gone, is told to whoever writes to it next.
    thread.on('error', () => undefined);
    thread.on('exit', () => resolve());
  });
}
