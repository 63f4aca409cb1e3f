import { open, type FileHandle } from 'node:fs/promises';

/** A database file's write-ahead log, brought to the disk beside the event loop, which waiting would hold. */
export interface Log {
  /** Resolves when all that was committed until now outlasts the loss of power. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** @param file the database's; a connection that writes to it is open, and stays so longer than this */
export function createLog(file: string): Log {
  let opened: Promise<FileHandle> | null = null;
  return {
    async sync() {
      // The log stays the same file as long as a connection is open.
      opened ??= open(`${file}-wal`, 'r');
      await (await opened).datasync();
    },
    async close() {
      await (await opened)?.close();
    },
  };
}
