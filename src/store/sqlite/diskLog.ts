import { open, type FileHandle } from 'node:fs/promises';
import { moveLog } from './moveLog.ts';

/**
 * A database file's write-ahead log, brought to the disk, and moved into the file when it has grown long, beside the
 * event loop, which waiting would hold.
 */
export interface Log {
  /** Resolves when all that was committed until now outlasts the loss of power. */
  sync(): Promise<void>;
  /** To be called after a change that need not outlast it. */
  grew(): void;
  close(): Promise<void>;
}

/** Bytes from which on the log is moved, and small changes between two looks at how long it is. */
const LONG = 4 * 2 ** 20;
const LOOK_EVERY = 100;

/** @param file the database's; a connection that writes to it is open, and stays so longer than this */
export function createLog(file: string): Log {
  // The log stays the same file as long as a connection is open.
  let opened: Promise<FileHandle> | null = null;
  const handle = (): Promise<FileHandle> => {
    opened ??= open(`${file}-wal`, 'r').catch((error: unknown) => {
      opened = null;
      throw error;
    });
    return opened;
  };
  let moving: Promise<void> | null = null;
  /** How long it was when it was moved last: it begins anew with the first change that finds no reader in it. */
  let movedAt = 0;
  let small = 0;
  let looking: Promise<void> = Promise.resolve();

  const moveIfLong = async (): Promise<void> => {
    const { size } = await (await handle()).stat();
    if (size < movedAt) movedAt = 0;
    if (moving !== null || size - movedAt < LONG) return;
    movedAt = size;
    moving = moveLog(file).finally(() => (moving = null));
  };
  return {
    async sync() {
      await (await handle()).datasync();
      // What was kept is kept, whether the log could be moved or not.
      await moveIfLong().catch(() => undefined);
    },
    grew() {
      small++;
      // Where there is no log to look at there is none to move.
      if (small % LOOK_EVERY === 0) looking = moveIfLong().catch(() => undefined);
    },
    async close() {
      await looking;
      await moving;
      await (await opened)?.close();
    },
  };
}
