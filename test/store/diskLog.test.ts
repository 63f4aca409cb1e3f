import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLog, type Log } from '../../src/store/sqlite/diskLog.ts';
import { openForWriting, type Connection } from '../../src/store/sqlite/openFile.ts';

const MIB = 2 ** 20;

let folder: string;
let file: string;
let writer: Connection;
let log: Log;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-log-'));
  file = join(folder, 'verbatim.db');
  writer = openForWriting(file);
  writer.raw.exec('create table texts (id integer primary key, text blob)');
  log = createLog(file);
});
afterEach(() => {
  writer.raw.close();
  rmSync(folder, { recursive: true });
});

const write = (mebibytes: number): unknown =>
  writer.raw.prepare('insert into texts (text) values (?)').run(Buffer.alloc(mebibytes * MIB, 'a'));
const sizeOf = (of: string): number => statSync(of).size / MIB;

describe('the log of what was written', () => {
  it('is moved into the file when it has grown long, and begins anew', async () => {
    write(6);
    expect(sizeOf(file)).toBeLessThan(1);
    await log.sync();
    await log.close();
    expect(sizeOf(file)).toBeGreaterThan(6);
    write(1);
    expect(sizeOf(`${file}-wal`)).toBeLessThan(2);
    expect(writer.raw.prepare('select sum(length(text)) as all_of_it from texts').get()).toEqual({
      all_of_it: 7 * MIB,
    });
  });

  it('stays while it is short', async () => {
    write(3);
    await log.sync();
    await log.close();
    expect(sizeOf(file)).toBeLessThan(1);
  });

  it('is moved once while a reader keeps it from beginning anew, and again when it has grown as much', async () => {
    const reader = new Sqlite(file, { readonly: true });
    reader.exec('begin');
    reader.prepare('select count(*) from texts').get();
    write(6);
    await log.sync();
    await log.sync();
    write(3);
    await log.sync();
    reader.exec('commit');
    reader.close();
    write(3);
    await log.sync();
    await log.close();
    expect(sizeOf(file)).toBeGreaterThan(12);
  });

  it('is looked at after many small changes', async () => {
    write(6);
    for (let at = 0; at < 99; at++) log.grew();
    await log.close();
    expect(sizeOf(file)).toBeLessThan(1);
    log = createLog(file);
    for (let at = 0; at < 100; at++) log.grew();
    await log.close();
    expect(sizeOf(file)).toBeGreaterThan(6);
  });
});
