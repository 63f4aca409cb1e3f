import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { Kysely, SqliteDialect, type SqliteDatabase } from 'kysely';
import { LRUCache } from 'lru-cache';
import type { Database } from '../core/engine.ts';
import type { Tables } from '../core/tables.ts';
import { makeFolder } from '../makeFolder.ts';
import { StoreRefused } from '../port.ts';
import { refusalOf } from './explainSqlite.ts';

/** A connection: the driver's own, and the same through the query builder. */
export interface Connection {
  readonly raw: Sqlite.Database;
  readonly db: Database;
}

/** How long the driver waits for other processes while a file is opened, in ms. It blocks this one. */
const OPENING = 2000;

/** Pages of 4 KiB from which on a commit moves the log itself, and waits for the disk: `createLog` does it before. */
const LOG_AT_MOST = 16_000;

/** Pages of the writer that are kept in memory, and from how many on those that changed are written to the log. */
const CACHED = 2000;
const SPILLED = 250;

/** Opens a database file for writing, made with its folder where it is missing. @throws StoreRefused */
export function openForWriting(file: string): Connection {
  try {
    makeFolder(dirname(file));
    const raw = new Sqlite(file, { timeout: OPENING });
    try {
      raw.pragma('journal_mode = wal');
      // Whoever commits brings the log to the disk beside this process: see `createLog`.
      raw.pragma('synchronous = normal');
      keepLogShort(raw);
      // What a long transaction changes goes into the log while it runs, in pages of 4 KiB, and not all at its end.
      raw.pragma(`cache_size = ${CACHED}`);
      raw.pragma(`cache_spill = ${SPILLED}`);
      checkPages(raw);
      // From here on the waiting is done without blocking, by whoever begins a transaction.
      raw.pragma('busy_timeout = 0');
      return connection(raw);
    } catch (error) {
      raw.close();
      throw error;
    }
  } catch (error) {
    throw refusalOf(error, file);
  }
}

/** The log's file shrinks when it begins anew: its length tells how much there is to move. */
function keepLogShort(raw: Sqlite.Database): void {
  raw.pragma(`wal_autocheckpoint = ${LOG_AT_MOST}`);
  raw.pragma('journal_size_limit = 0');
}

/** Opens the same file for reading beside a writer. */
export function openForReading(file: string): Connection {
  try {
    return connection(new Sqlite(file, { timeout: OPENING, readonly: true, fileMustExist: true }));
  } catch (error) {
    throw refusalOf(error, file);
  }
}

/** Opens the same file for small writes that need not wait for the disk. They never wait for others either. */
export function openForSteps(file: string): Sqlite.Database {
  try {
    const raw = new Sqlite(file, { timeout: OPENING, fileMustExist: true });
    raw.pragma('synchronous = normal');
    keepLogShort(raw);
    raw.pragma('busy_timeout = 0');
    return raw;
  } catch (error) {
    throw refusalOf(error, file);
  }
}

/**
 * Reads a file that cannot be written, in a folder that cannot either, into memory: the database's own way of
 * reading it would need a file beside it. The write-ahead log must have been folded in, as every clean end does.
 */
export function openUnwritable(file: string): Connection {
  const log = `${file}-wal`;
  try {
    if (existsSync(log) && statSync(log).size > 0) {
      const message = `${log} holds changes that must first be folded into ${file}: make their folder writable.`;
      throw new StoreRefused(message);
    }
    const image = readFileSync(file);
    // The file format's two version bytes: 1 is without a write-ahead log, which there is none of in memory.
    image.fill(1, 18, 20);
    const raw = new Sqlite(image, { readonly: true });
    checkPages(raw);
    return connection(raw);
  } catch (error) {
    throw refusalOf(error, file);
  }
}

/** Reads the first page of every table, which is where a file that is no database, or half of one, shows it. */
function checkPages(raw: Sqlite.Database): void {
  const tables = raw
    .prepare<[], { name: string }>("select name from sqlite_schema where type = 'table'")
    .all();
  for (const { name } of tables) raw.prepare(`select 1 from "${name}" limit 1`).get();
}

function connection(raw: Sqlite.Database): Connection {
  return { raw, db: new Kysely<Tables>({ dialect: new SqliteDialect({ database: remembering(raw) }) }) };
}

/** Statements kept compiled: the query builder asks for the same few again and again. */
const STATEMENTS = 128;

function remembering(raw: Sqlite.Database): SqliteDatabase {
  const known = new LRUCache<string, Sqlite.Statement>({ max: STATEMENTS });
  return {
    prepare(text) {
      const found = known.get(text);
      if (found !== undefined) return found;
      const statement = raw.prepare(text);
      known.set(text, statement);
      return statement;
    },
    close: () => raw.close(),
  };
}
