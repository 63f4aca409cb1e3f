import type { CuratedQuote } from '../../domain/curation.ts';
import type { Change, Committed, HistoryItem, Put } from '../port.ts';
import { chunks, ROWS } from './chunks.ts';
import type { Database, Engine } from './engine.ts';
import { labelCount } from './labels.ts';
import { misquotes } from './misquotes.ts';
import { newVersions } from './newVersions.ts';
import type { RowChange } from './putQuotes.ts';
import { moreKept, PIECE, putQuotes } from './putQuotes.ts';
import type { OldQuoteRow } from './quoteRow.ts';
import { quoteRow } from './quoteRow.ts';

/** Keeps one act, all or nothing, and writes its history from what changes. Servers do not wait for each other. */
export function commit(engine: Engine, owner: string, change: Change): Promise<Committed> {
  return engine.write(owner, 'durable', async (tx) => {
    const quotes = await quoteChanges(engine, tx, owner, change.quotes ?? []);
    const articles = await documentChanges(
      engine,
      change.articles ?? [],
      ({ value }) => value.id,
      (ids) =>
        tx.selectFrom('articles').selectAll().where('owner', '=', owner).where('id', 'in', ids).execute(),
    );
    const settings = await documentChanges(
      engine,
      change.settings ?? [],
      ({ key }) => key,
      async (keys) => {
        const rows = tx.selectFrom('settings').select(['key as id', 'revision', 'value as record']);
        return rows.where('owner', '=', owner).where('key', 'in', keys).execute();
      },
    );
    const conflicts = [...quotes.conflicts, ...articles.conflicts, ...settings.conflicts];
    if (conflicts.length > 0) return { kind: 'conflict', ids: conflicts };
    const misquoted = await misquotes(engine, tx, owner, change, quotes.changes);
    if (misquoted.length > 0) return { kind: 'misquoted', ids: misquoted };

    if (change.limits !== undefined) {
      const { quotes: most, articles: mostArticles } = change.limits;
      const added = moreKept(quotes.changes);
      if (added > 0 && (await labelCount(tx, owner, 'kept')) + added > most) {
        return { kind: 'full', of: 'quotes', limit: most };
      }
      const more = articles.changes.reduce((sum, { before, put }) => {
        const was = before !== null && (JSON.parse(before.record) as { state: string }).state === 'active';
        return sum + Number(put.value.state === 'active') - Number(was);
      }, 0);
      if (more > 0 && (await activeArticles(tx, owner)) + more > mostArticles) {
        return { kind: 'full', of: 'articles', limit: mostArticles };
      }
    }

    await putQuotes(engine, tx, owner, quotes.changes);
    for (const { before, put } of articles.changes) {
      const row = {
        state: put.value.state,
        revision: (before?.revision ?? 0) + 1,
        record: JSON.stringify(put.value),
      };
      await tx
        .insertInto('articles')
        .values({ owner, id: put.value.id, ...row })
        .onConflict((on) => on.columns(['owner', 'id']).doUpdateSet(row))
        .execute();
      for (const { version, storedAt, text } of newVersions(put, change.at)) {
        await tx
          .insertInto('article_versions')
          .values({ owner, article_id: put.value.id, version, stored_at: storedAt, text })
          .execute();
      }
    }
    for (const { before, put } of settings.changes) {
      const row = { revision: (before?.revision ?? 0) + 1, value: JSON.stringify(put.value) };
      await tx
        .insertInto('settings')
        .values({ owner, key: put.key, ...row })
        .onConflict((on) => on.columns(['owner', 'key']).doUpdateSet(row))
        .execute();
    }
    const items: StoredItem[] = [
      // The article first: a listing shows a few items, and tells by it what the act was about.
      ...articles.changes.map(({ before, put }) =>
        item('article', put.value.id, before, JSON.stringify(put.value)),
      ),
      ...quotes.changes.map(({ before, after }) =>
        item('quote', after?.id ?? '', before, after?.record ?? 'null'),
      ),
      ...settings.changes.map(({ before, put }) =>
        item('setting', put.key, before, JSON.stringify(put.value)),
      ),
    ];
    return { kind: 'done', id: await record(engine, tx, owner, change, items) };
  });
}

interface Existing {
  readonly id: string;
  readonly revision: number;
  readonly record: string;
}

/** Pairs what is put with what is there. A revision that is not the newest, or an id put twice, is a conflict. */
async function documentChanges<P extends Put<unknown>, E extends Existing>(
  engine: Engine,
  puts: readonly P[],
  idOf: (put: P) => string,
  read: (ids: readonly string[]) => Promise<readonly E[]>,
): Promise<{
  readonly changes: { readonly before: E | null; readonly put: P }[];
  readonly conflicts: string[];
}> {
  const there = new Map<string, E>();
  for (const [at, some] of chunks(puts.map(idOf), ROWS).entries()) {
    if (at > 0) await engine.breathe();
    for (const row of await read(some)) there.set(row.id, row);
  }
  const seen = new Set<string>();
  const conflicts: string[] = [];
  const changes = puts.map((put) => {
    const id = idOf(put);
    const before = there.get(id) ?? null;
    if ((before?.revision ?? null) !== put.revision || seen.has(id)) conflicts.push(id);
    seen.add(id);
    return { before, put };
  });
  return { changes, conflicts };
}

async function quoteChanges(
  engine: Engine,
  tx: Database,
  owner: string,
  puts: readonly Put<CuratedQuote>[],
): Promise<{ readonly changes: readonly RowChange[]; readonly conflicts: readonly string[] }> {
  const { changes, conflicts } = await documentChanges<Put<CuratedQuote>, OldQuoteRow>(
    engine,
    puts,
    ({ value }) => value.id,
    (ids) => tx.selectFrom('quotes').selectAll().where('owner', '=', owner).where('id', 'in', ids).execute(),
  );
  const erased = changes.flatMap(({ before }) => (before?.state === 'erased' ? [before.id] : []));
  const rows: RowChange[] = [];
  for (const [at, { before, put }] of changes.entries()) {
    if (at > 0 && at % PIECE === 0) await engine.breathe();
    rows.push({ before, after: quoteRow(owner, put.value, (before?.revision ?? 0) + 1) });
  }
  return {
    changes: rows,
    conflicts: [...new Set([...conflicts, ...erased])],
  };
}

async function activeArticles(tx: Database, owner: string): Promise<number> {
  const rows = tx.selectFrom('articles').select((eb) => eb.fn.countAll<number>().as('count'));
  const { count } = await rows
    .where('owner', '=', owner)
    .where('state', '=', 'active')
    .executeTakeFirstOrThrow();
  return count;
}

type StoredItem = Omit<HistoryItem, 'before' | 'after'> & {
  readonly before: string | null;
  readonly after: string;
};

function item(
  subject: HistoryItem['subject'],
  id: string,
  before: Existing | null,
  after: string,
): StoredItem {
  return { subject, id, before: before?.record ?? null, after };
}

async function record(
  engine: Engine,
  tx: Database,
  owner: string,
  change: Change,
  items: readonly StoredItem[],
): Promise<number> {
  const { id } = await tx
    .insertInto('acts')
    .values({ owner, at: change.at, by: change.by, action: change.action, items: items.length })
    .returning('id')
    .executeTakeFirstOrThrow();
  const rows = items.map((entry, place) => ({ act: id, place, owner, ...entry }));
  for (const [at, some] of chunks(rows, ROWS).entries()) {
    if (at > 0) await engine.breathe();
    await tx.insertInto('act_items').values(some).execute();
  }
  return id;
}
