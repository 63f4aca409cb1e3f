import { describe, expect, test } from 'vitest';
import { StoreRefused, StoreUnavailable } from '../../src/store/port.ts';
import { explainPostgres, refusalOf as postgresRefusal } from '../../src/store/postgres/explainPostgres.ts';
import { explainSqlite } from '../../src/store/sqlite/explainSqlite.ts';
import { openStore } from '../../src/store/openStore.ts';

const failure = (code: string, message = 'it failed') => Object.assign(new Error(message), { code });
const reason = (error: unknown) => (error instanceof StoreUnavailable ? error.trouble : error);

describe('what a driver says, in the words of the port', () => {
  test.each([
    ['ECONNREFUSED', 'connection'],
    ['57P01', 'connection'],
    ['57P03', 'connection'],
    ['08006', 'connection'],
    ['53300', 'connection'],
    ['53100', 'full'],
    ['25006', 'read-only'],
    ['55P03', 'busy'],
    ['40P01', 'busy'],
    ['XX001', 'damaged'],
    ['58030', 'damaged'],
  ])('PostgreSQL %s is %s', (code, expected) => {
    expect(reason(explainPostgres(failure(code)))).toBe(expected);
  });

  test.each([
    ['SQLITE_FULL', 'full'],
    ['SQLITE_IOERR_WRITE', 'full'],
    ['SQLITE_BUSY', 'busy'],
    ['SQLITE_BUSY_SNAPSHOT', 'busy'],
    ['SQLITE_READONLY', 'read-only'],
    ['SQLITE_CORRUPT', 'damaged'],
    ['SQLITE_NOTADB', 'damaged'],
    ['SQLITE_IOERR_READ', 'damaged'],
    ['SQLITE_IOERR_SHORT_READ', 'damaged'],
  ])('SQLite %s is %s', (code, expected) => {
    expect(reason(explainSqlite(failure(code), 'x.db'))).toBe(expected);
  });

  test('a fault of ours stays what it is', () => {
    for (const error of [failure('23505'), failure('SQLITE_CONSTRAINT'), new TypeError('oops')]) {
      expect(explainPostgres(error)).toBe(error);
      expect(explainSqlite(error, 'x.db')).toBe(error);
    }
  });

  test('the cause is kept for the log, and never shown', () => {
    const cause = failure('ECONNREFUSED', 'password=hunter2');
    const explained = explainPostgres(cause);
    expect(explained).toMatchObject({ cause });
    expect(String(explained)).not.toContain('hunter2');
  });

  test.each([
    ['28P01', 'password is wrong'],
    ['3D000', 'createdb'],
    ['42501', 'may not create tables'],
    ['53100', 'no space left'],
  ])('at the start, PostgreSQL %s says what to do', (code, words) => {
    const refused = postgresRefusal(failure(code), 'postgres://db/verbatim');
    expect(refused).toBeInstanceOf(StoreRefused);
    expect(String(refused)).toContain(words);
    expect(String(refused)).toContain('postgres://db/verbatim');
  });

  test('a server that is not there may answer later, and is named without its password', async () => {
    const opening = openStore({ kind: 'postgres', url: 'postgres://user:hunter2@127.0.0.1:9/verbatim' });
    const error: unknown = await opening.catch((refusal: unknown) => refusal);
    expect(error).toMatchObject({ name: 'StoreUnavailable', trouble: 'connection' });
    expect(String(error)).toContain('postgres://127.0.0.1:9/verbatim does not answer');
    expect(String(error)).not.toContain('hunter2');
  });
});
