import { randomUUID } from 'node:crypto';
import { existsSync, renameSync } from 'node:fs';
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { backupStore } from './backupStore.ts';
import type { Engine } from './core/engine.ts';
import { isMigrated, migrate, reachedStep } from './migrations/migrate.ts';
import type { Dialect } from './migrations/migration.ts';
import { StoreUnavailable } from './port.ts';
import { explainSqlite, isBusy, isUnwritable, refusalOf } from './sqlite/explainSqlite.ts';
import { createLog, type Log } from './sqlite/diskLog.ts';
import {
  openForReading,
  openForSteps,
  openForWriting,
  openUnwritable,
  type Connection,
} from './sqlite/openFile.ts';
import { sqliteIndex } from './sqlite/sqliteTextIndex.ts';
import { createSteps } from './sqlite/steps.ts';

/** How long a write waits for other processes, in milliseconds: less than Discord waits for an answer. */
const PATIENCE = 2000;
/** Between two tries, at most: at random, so that two processes do not keep missing the same gaps. */
const PAUSE = 8;
const GAP_EVERY = 50;

const dialect: Dialect = {
  name: 'sqlite',
  serial: 'integer primary key autoincrement',
  integer: 'integer',
  text: 'text',
};

/**
 * Opens the embedded database, made on first use. Where the file and its folder cannot be written, what is there
 * can still be read. @throws StoreRefused with what to do about it
 */
export async function openSqliteEngine(file: string): Promise<Engine> {
  let writer: Connection;
  try {
    writer = openForWriting(file);
  } catch (error) {
    if (isUnwritable(error)) return readOnlyEngine(file, error);
    throw error;
  }
  try {
    const log = createLog(file);
    const write = writerOf(writer, log);
    const ready = await isMigrated(writer.db, hasMigrations(writer), file);
    if (!ready) {
      if (hasMigrations(writer)) await keepCopy(writer, file);
      await migrate((work) => write('', 'durable', work), dialect, file);
    }
    // So that reading goes on beside a long write.
    const reader = openForReading(file);
    const steps = createSteps(openForSteps(file));
    return {
      read: reader.db,
      write,
      index: sqliteIndex,
      light(statement) {
        const step = steps.prepare(statement);
        return async (parameters) => {
          const changed = await patiently(async () => step(parameters));
          log.grew();
          return changed;
        };
      },
      explain: (error) => explainSqlite(error, file),
      breathe: () => nextTurn(),
      async close() {
        await log.close();
        steps.close();
        await reader.db.destroy();
        await writer.db.destroy();
      },
    };
  } catch (error) {
    await writer.db.destroy();
    throw refusalOf(error, file);
  }
}

/** An older program refuses what was migrated: with the copy one can go back to it. It is whole or not there. */
async function keepCopy({ db }: Connection, file: string): Promise<void> {
  const copy = `${file}.tables-${await reachedStep(db)}`;
  // Of its own for each process: two may start at the same time.
  const unnamed = `${copy}.${randomUUID()}`;
  await backupStore(file, unnamed);
  renameSync(unnamed, copy);
}

async function readOnlyEngine(file: string, why: unknown): Promise<Engine> {
  if (!existsSync(file)) throw why;
  const reader = openUnwritable(file);
  if (!(await isMigrated(reader.db, hasMigrations(reader), file))) {
    await reader.db.destroy();
    throw why;
  }
  const refuse = (): Promise<never> => Promise.reject(new StoreUnavailable('read-only', why));
  return {
    read: reader.db,
    write: refuse,
    index: sqliteIndex,
    light: () => refuse,
    explain: (error) => explainSqlite(error, file),
    breathe: () => nextTurn(),
    close: () => reader.db.destroy(),
  };
}

function hasMigrations({ raw }: Connection): boolean {
  return raw.prepare("select 1 from sqlite_schema where name = 'store_migrations'").get() !== undefined;
}

/** The one writer of this process. The query builder lets one transaction through at a time, so no lock is named. */
function writerOf({ raw, db }: Connection, log: Log): Engine['write'] {
  let waiting = 0;
  let lastGap = 0;
  return async (_lock, durability, work) => {
    waiting++;
    try {
      const done = await db.connection().execute(async (tx) => {
        await patiently(() => sql`begin immediate`.execute(tx));
        try {
          const result = await work(tx);
          await sql`commit`.execute(tx);
          return result;
        } catch (error) {
          // A full disk may have ended the transaction already.
          if (raw.inTransaction) raw.exec('rollback');
          throw error;
        } finally {
          // Whoever writes without pause lets the other processes in now and then.
          if (waiting > 1 && performance.now() - lastGap > GAP_EVERY) {
            await wait(PAUSE);
            lastGap = performance.now();
          }
        }
      });
      if (durability === 'durable') await log.sync();
      else log.grew();
      return done;
    } finally {
      waiting--;
    }
  };
}

/** Does what needs the file's write lock, waiting for other connections without blocking this process. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  const giveUp = performance.now() + PATIENCE;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isBusy(error) || performance.now() > giveUp) throw error;
      await wait(Math.random() * PAUSE);
    }
  }
}
