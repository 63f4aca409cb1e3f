import type { DailySettings } from '../../domain/daily/dailySettings.ts';
import type { CuratedQuote } from '../../domain/curation.ts';
import { DAILY_ID, SETTINGS_ID } from '../../domain/curation/actItem.ts';
import type { Change, Put } from '../port.ts';
import { records } from '../records/records.ts';
import { chunks, ROWS } from './chunks.ts';
import { documentsById, type DocumentTable } from './documents.ts';
import type { Database, Engine } from './engine.ts';
import { PIECE, type RowChange } from './putQuotes.ts';
import { quoteRow, type OldQuoteRow } from './quoteRow.ts';

interface Existing {
  readonly id: string;
  readonly revision: number;
  readonly record: string | null;
}

/** What is put, with what is there; `record` is what will be there. */
export interface Pair<P> {
  readonly put: P;
  readonly id: string;
  readonly before: Existing | null;
  readonly record: string | null;
}

export type ArticlePut = NonNullable<Change['articles']>[number];

export interface Changes {
  readonly quotes: { readonly rows: readonly RowChange[]; readonly conflicts: readonly string[] };
  readonly articles: Paired<ArticlePut>;
  readonly misquotes: Paired<unknown>;
  readonly optOuts: Paired<unknown>;
  readonly settings: Paired<unknown>;
  readonly daily: Paired<Put<DailySettings | null>>;
}

/** What a change puts, with what is there of it. */
export async function readChanges(
  engine: Engine,
  tx: Database,
  owner: string,
  change: Change,
): Promise<Changes> {
  const documents =
    (table: DocumentTable) =>
    (ids: readonly string[]): Promise<readonly Existing[]> =>
      documentsById(tx, table, owner, ids);
  return {
    quotes: await quoteChanges(engine, tx, owner, change.quotes ?? []),
    articles: await pair(
      engine,
      (change.articles ?? []).map((put) => ({
        id: put.value.id,
        put,
        record: records.article.write(put.value),
      })),
      (ids) =>
        tx
          .selectFrom('articles')
          .select(['id', 'revision', 'record'])
          .where('owner', '=', owner)
          .where('id', 'in', ids)
          .execute(),
    ),
    misquotes: await pair(
      engine,
      (change.misquotes ?? []).map((put) => ({
        id: put.id,
        put,
        record: put.value === null ? null : records.misquote.write(put.value),
      })),
      documents('misquotes'),
    ),
    optOuts: await pair(
      engine,
      (change.optOuts ?? []).map((put) => ({
        id: put.id,
        put,
        record: records['opt-out'].write(put.value),
      })),
      documents('opt_outs'),
    ),
    settings: await pair(
      engine,
      (change.settings === undefined ? [] : [change.settings]).map((put) => ({
        id: SETTINGS_ID,
        put,
        record: records.settings.write(put.value),
      })),
      documents('settings'),
    ),
    daily: await pair(
      engine,
      (change.daily === undefined ? [] : [change.daily]).map((put) => ({
        id: DAILY_ID,
        put,
        record: put.value === null ? null : records.daily.write(put.value),
      })),
      documents('daily'),
    ),
  };
}

interface Paired<P> {
  readonly pairs: readonly Pair<P>[];
  readonly conflicts: readonly string[];
}

/** Pairs what is put with what is there. A revision that is not the newest, or an id put twice, is a conflict. */
async function pair<P extends Put<unknown>, E extends Existing>(
  engine: Engine,
  puts: readonly Omit<Pair<P>, 'before'>[],
  read: (ids: readonly string[]) => Promise<readonly E[]>,
): Promise<{
  readonly pairs: readonly (Pair<P> & { readonly before: E | null })[];
  readonly conflicts: string[];
}> {
  const there = new Map<string, E>();
  const ids = puts.map(({ id }) => id);
  for (const [at, some] of chunks(ids, ROWS).entries()) {
    if (at > 0) await engine.breathe();
    for (const row of await read(some)) there.set(row.id, row);
  }
  const seen = new Set<string>();
  const conflicts: string[] = [];
  const pairs = puts.map((one) => {
    const before = there.get(one.id) ?? null;
    if ((before?.revision ?? null) !== one.put.revision || seen.has(one.id)) conflicts.push(one.id);
    seen.add(one.id);
    return { ...one, before };
  });
  return { pairs, conflicts };
}

async function quoteChanges(
  engine: Engine,
  tx: Database,
  owner: string,
  puts: readonly Put<CuratedQuote>[],
): Promise<Changes['quotes']> {
  const { pairs, conflicts } = await pair<Put<CuratedQuote>, OldQuoteRow>(
    engine,
    puts.map((put) => ({ id: put.value.id, put, record: null })),
    (ids) => tx.selectFrom('quotes').selectAll().where('owner', '=', owner).where('id', 'in', ids).execute(),
  );
  const erased = pairs.flatMap(({ before }) => (before?.state === 'erased' ? [before.id] : []));
  const rows: RowChange[] = [];
  for (const [at, { before, put }] of pairs.entries()) {
    if (at > 0 && at % PIECE === 0) await engine.breathe();
    rows.push({ before, after: quoteRow(owner, put.value, revisionAfter(before)) });
  }
  return { rows, conflicts: [...new Set([...conflicts, ...erased])] };
}

export function revisionAfter(before: { readonly revision: number } | null): number {
  return (before?.revision ?? 0) + 1;
}
