import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Database, Engine, IndexEntry } from './core/engine.ts';
import { APPLICATION_FACT, LIBRARY, SERVER_TABLES } from './core/tables.ts';
import { openEngine, type StoreAddress } from './openStore.ts';
import { StoreRefused } from './port.ts';
import { refuseWhileOpen } from './refuseWhileOpen.ts';

/** Rows copied at once, with the mark how far the copy is. */
const AT_ONCE = 200;

type Table = (typeof SERVER_TABLES)[number];
type Row = Readonly<Record<string, string | number | null>>;

export interface TableCount {
  readonly table: string;
  readonly rows: number;
}

/** How far an unfinished copy is; kept in the target, written with the rows it speaks of. */
interface Mark {
  readonly source: string;
  readonly table: number;
  readonly last: readonly (string | number | null)[] | null;
}

const MARK = 'unfinished copy';

/**
 * Copies everything that servers have, and whose bot's they are, into an empty store, in either direction, and compares
 * the counts. The source is only read. A copy that was interrupted goes on where it stopped.
 * @throws StoreRefused when either is open elsewhere, the target holds something else, the source changed meanwhile, or
 * a count differs
 */
export async function migrateStore({
  from,
  to,
  onProgress = () => undefined,
}: {
  readonly from: StoreAddress;
  readonly to: StoreAddress;
  readonly onProgress?: (done: TableCount & { readonly of: number }) => void;
}): Promise<readonly TableCount[]> {
  await refuseWhileOpen(from);
  await refuseWhileOpen(to);
  const source = await openEngine(from);
  try {
    const target = await openEngine(to);
    try {
      return await snapshot(source, from.kind, (db) => copy(db, target, to.kind, onProgress));
    } catch (error) {
      throw target.explain(error);
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

async function copy(
  source: Database,
  target: Engine,
  kind: StoreAddress['kind'],
  onProgress: (done: TableCount & { readonly of: number }) => void,
): Promise<readonly TableCount[]> {
  const expected = await countAll(source);
  const { highest } = await source
    .selectFrom('acts')
    .select((eb) => eb.fn.max('id').as('highest'))
    .executeTakeFirstOrThrow();
  const name = createHash('sha256')
    .update(JSON.stringify([expected, highest]))
    .digest('hex');
  const mark = await startOrResume(target, name);
  for (let at = mark.table; at < SERVER_TABLES.length; at++) {
    const table = SERVER_TABLES[at];
    const of = expected[at]?.rows ?? 0;
    if (table === undefined) break;
    let last = at === mark.table ? mark.last : null;
    let done = last === null ? 0 : await countRows(target.read, table);
    for (;;) {
      const rows = await rowsAfter(source, table, last);
      const reached = rows[rows.length - 1];
      if (reached === undefined) break;
      last = table.keys.map((key) => reached[key] ?? null);
      const next: Mark = { source: name, table: at, last };
      await target.write('copy', 'durable', async (tx) => {
        await sql`insert into ${sql.table(table.name)} (${sql.join(Object.keys(reached).map((key) => sql.ref(key)))})
          values ${sql.join(rows.map((row) => sql`(${sql.join(Object.values(row))})`))}`.execute(tx);
        if (table.name === 'quotes') await indexRows(target, tx, rows);
        await putMark(tx, next);
      });
      done += rows.length;
      onProgress({ table: table.name, rows: done, of });
    }
  }
  const application = await source
    .selectFrom('store_facts')
    .selectAll()
    .where('key', '=', APPLICATION_FACT)
    .executeTakeFirst();
  return finish(target, kind, { expected, application });
}

async function startOrResume(target: Engine, source: string): Promise<Mark> {
  return target.write('copy', 'durable', async (tx) => {
    const known = await tx
      .selectFrom('store_facts')
      .select('value')
      .where('key', '=', MARK)
      .executeTakeFirst();
    if (known !== undefined) {
      const mark = JSON.parse(known.value) as Mark;
      if (mark.source === source) return mark;
      throw new StoreRefused(
        'The source changed since this copy was interrupted. Stop the bot, empty the target and start again.',
      );
    }
    const full = (await countAll(tx)).filter(({ rows }) => rows > 0);
    if (full.length > 0) {
      const what = full.map(({ table, rows }) => `${table} ${rows}`).join(', ');
      throw new StoreRefused(`The target is not empty (${what}). Name an empty database.`);
    }
    // A bot that was started here once has put the library in; its row numbers are wanted by the copy.
    const shipped = await tx.selectFrom('quotes').select('seq').where('owner', '=', LIBRARY).execute();
    for (const quote of shipped) await target.index.remove(tx, [quote]);
    for (const { name } of SERVER_TABLES) {
      await tx.deleteFrom(name).where('owner', '=', LIBRARY).execute();
    }
    await tx.deleteFrom('store_facts').execute();
    const mark: Mark = { source, table: 0, last: null };
    await putMark(tx, mark);
    return mark;
  });
}

async function putMark(tx: Database, mark: Mark): Promise<void> {
  const value = JSON.stringify(mark);
  await tx
    .insertInto('store_facts')
    .values({ key: MARK, value })
    .onConflict((on) => on.column('key').doUpdateSet({ value }))
    .execute();
}

async function rowsAfter(source: Database, table: Table, last: Mark['last']): Promise<readonly Row[]> {
  const keys = sql.join(table.keys.map((key) => sql.ref(key)));
  const after = last === null ? sql`` : sql`and (${keys}) > (${sql.join([...last])})`;
  const { rows } = await sql<Row>`select * from ${sql.table(table.name)} where owner <> ${LIBRARY} ${after}
    order by ${keys} limit ${AT_ONCE}`.execute(source);
  return rows;
}

async function indexRows(target: Engine, tx: Database, rows: readonly Row[]): Promise<void> {
  const active = rows.filter(
    ({ state }) => state === 'active',
  ) as readonly unknown[] as readonly IndexEntry[];
  if (active.length > 0) await target.index.put(tx, active);
}

async function finish(
  target: Engine,
  kind: StoreAddress['kind'],
  {
    expected,
    application,
  }: {
    readonly expected: readonly TableCount[];
    readonly application: { readonly key: string; readonly value: string } | undefined;
  },
): Promise<readonly TableCount[]> {
  return target.write('copy', 'durable', async (tx) => {
    const copied = await countAll(tx);
    const wrong = copied.filter(({ rows }, at) => rows !== expected[at]?.rows);
    if (wrong.length > 0) {
      const what = wrong.map(({ table, rows }) => `${table} ${rows}`).join(', ');
      throw new StoreRefused(`The copy is not complete (${what}). Empty the target and start again.`);
    }
    // Rows came with their numbers; PostgreSQL has to be told where to go on counting. SQLite looks by itself.
    if (kind === 'postgres') {
      await sql`select setval(pg_get_serial_sequence('quotes', 'seq'), (select coalesce(max(seq), 0) + 1 from quotes))`.execute(
        tx,
      );
      await sql`select setval(pg_get_serial_sequence('acts', 'id'), (select coalesce(max(id), 0) + 1 from acts))`.execute(
        tx,
      );
    }
    await tx.deleteFrom('store_facts').where('key', '=', MARK).execute();
    if (application !== undefined) await tx.insertInto('store_facts').values(application).execute();
    return copied;
  });
}

async function countAll(db: Database): Promise<TableCount[]> {
  const counts: TableCount[] = [];
  for (const table of SERVER_TABLES) counts.push({ table: table.name, rows: await countRows(db, table) });
  return counts;
}

async function countRows(db: Database, { name }: Table): Promise<number> {
  const { rows } = await sql<{ rows: number }>`select count(*) as rows from ${sql.table(name)}
    where owner <> ${LIBRARY}`.execute(db);
  return rows[0]?.rows ?? 0;
}

/** Reads the source as it is at one moment, whatever is written to it meanwhile. */
function snapshot<T>(
  source: Engine,
  kind: StoreAddress['kind'],
  work: (db: Database) => Promise<T>,
): Promise<T> {
  const begin = kind === 'sqlite' ? 'begin' : 'begin isolation level repeatable read read only';
  return source.read.connection().execute(async (db) => {
    await sql.raw(begin).execute(db);
    try {
      return await work(db);
    } finally {
      await sql`rollback`.execute(db);
    }
  });
}
