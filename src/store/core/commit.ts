import type { Subject } from '../../domain/curation/actItem.ts';
import type { Change, Committed } from '../port.ts';
import { records } from '../records/records.ts';
import { againstOptOuts } from './againstOptOuts.ts';
import { chunks, ROWS } from './chunks.ts';
import { scheduleDaily } from './dailyRows.ts';
import { putDocument } from './documents.ts';
import type { Database, Engine } from './engine.ts';
import { labelCount } from './labels.ts';
import { misquoted } from './misquoted.ts';
import { newVersions } from './newVersions.ts';
import { moreKept, putQuotes } from './putQuotes.ts';
import { bytesOf, countStored, storedBytes } from './storedBytes.ts';
import { readChanges, revisionAfter, type ArticlePut, type Changes, type Pair } from './readChanges.ts';

/** Keeps one act, all or nothing, and writes its history from what changes. Servers do not wait for each other. */
export function commit(engine: Engine, owner: string, change: Change): Promise<Committed> {
  return engine.write(owner, 'durable', async (tx) => {
    const changes = await readChanges(engine, tx, owner, change);
    const { quotes, articles, misquotes, optOuts, settings, daily } = changes;
    const conflicts = [quotes, articles, misquotes, optOuts, settings, daily].flatMap(
      (each) => each.conflicts,
    );
    conflicts.push(...(await againstOptOuts(tx, owner, change, quotes.rows)));
    if (conflicts.length > 0) return { kind: 'conflict', ids: conflicts };
    const wrong = await misquoted(engine, tx, owner, change, quotes.rows);
    if (wrong.length > 0) return { kind: 'misquoted', ids: wrong };
    const bytes = bytesOf(changes, change);
    const full = await overLimit(tx, owner, change, changes, bytes);
    if (full !== null) return full;

    if (quotes.rows.length + articles.pairs.length > 0) await putQuotes(engine, tx, owner, quotes.rows);
    for (const pair of articles.pairs) await putArticle(tx, owner, pair, change.at);
    for (const pair of misquotes.pairs) await putDocument(tx, 'misquotes', { owner, ...documentRow(pair) });
    for (const pair of optOuts.pairs) await putDocument(tx, 'opt_outs', { owner, ...documentRow(pair) });
    for (const pair of settings.pairs) await putDocument(tx, 'settings', { owner, ...documentRow(pair) });
    for (const pair of daily.pairs) {
      await putDocument(tx, 'daily', { owner, ...documentRow(pair) });
      await scheduleDaily(tx, owner, pair.put.value, change.at);
    }
    await countStored(tx, owner, bytes);
    return { kind: 'done', id: await writeHistory(engine, tx, owner, change, changes) };
  });
}

async function overLimit(
  tx: Database,
  owner: string,
  change: Change,
  { quotes, articles }: Changes,
  bytes: number,
): Promise<Extract<Committed, { readonly kind: 'full' }> | null> {
  const { limits } = change;
  if (limits === undefined) return null;
  const added = moreKept(quotes.rows);
  if (added > 0 && (await labelCount(tx, owner, 'kept')) + added > limits.quotes) {
    return { kind: 'full', of: 'quotes', limit: limits.quotes };
  }
  const more = articles.pairs.reduce((sum, { before, put }) => {
    const was =
      before !== null && before.record !== null && records.article.read(before.record).state === 'active';
    return sum + Number(put.value.state === 'active') - Number(was);
  }, 0);
  if (more > 0 && (await activeArticles(tx, owner)) + more > limits.articles) {
    return { kind: 'full', of: 'articles', limit: limits.articles };
  }
  if (onlyTakesAway(change) || (await storedBytes(tx, owner)) + bytes <= limits.stored) return null;
  return { kind: 'full', of: 'stored', limit: limits.stored };
}

/** To take something out of service has to be possible for ever. It is stored too, but once: to put it back is not. */
function onlyTakesAway({
  quotes = [],
  articles = [],
  misquotes = [],
  optOuts = [],
  settings,
  daily,
}: Change): boolean {
  return (
    [...quotes, ...articles].every(({ value }) => value.state === 'removed') &&
    misquotes.every(({ value }) => value === null || value.removed !== null) &&
    optOuts.every(({ value }) => value.optedOut !== null) &&
    settings === undefined &&
    (daily?.value ?? null) === null
  );
}

async function activeArticles(tx: Database, owner: string): Promise<number> {
  const rows = tx.selectFrom('articles').select((eb) => eb.fn.countAll<number>().as('count'));
  const { count } = await rows
    .where('owner', '=', owner)
    .where('state', '=', 'active')
    .executeTakeFirstOrThrow();
  return count;
}

async function putArticle(
  tx: Database,
  owner: string,
  { id, put, before, record }: Pair<ArticlePut>,
  at: number,
): Promise<void> {
  const row = { state: put.value.state, revision: revisionAfter(before), record: record ?? '' };
  await tx
    .insertInto('articles')
    .values({ owner, id, ...row })
    .onConflict((on) => on.columns(['owner', 'id']).doUpdateSet(row))
    .execute();
  for (const { version, storedAt, text } of newVersions(put, at)) {
    await tx
      .insertInto('article_versions')
      .values({ owner, article_id: id, version, stored_at: storedAt, text })
      .execute();
  }
}

function documentRow({ id, before, record }: Pair<unknown>) {
  return { id, revision: revisionAfter(before), record };
}

/** @returns the act's id */
async function writeHistory(
  engine: Engine,
  tx: Database,
  owner: string,
  { at, by, action }: Change,
  { quotes, articles, misquotes, optOuts, settings, daily }: Changes,
): Promise<number> {
  const items = [
    // The article first: a listing shows a few items, and tells by it what the act was about.
    ...articles.pairs.map((pair) => itemOf('article', pair)),
    ...quotes.rows.map(({ before, after }) => ({
      subject: 'quote' as const,
      id: after?.id ?? '',
      before: before?.record ?? null,
      after: after?.record ?? null,
    })),
    ...misquotes.pairs.map((pair) => itemOf('misquote', pair)),
    ...optOuts.pairs.map((pair) => itemOf('opt-out', pair)),
    ...settings.pairs.map((pair) => itemOf('settings', pair)),
    ...daily.pairs.map((pair) => itemOf('daily', pair)),
  ];
  const { id } = await tx
    .insertInto('acts')
    .values({ owner, at, by, action, items: items.length })
    .returning('id')
    .executeTakeFirstOrThrow();
  const rows = items.map((entry, place) => ({ act: id, place, owner, ...entry }));
  for (const [piece, some] of chunks(rows, ROWS).entries()) {
    if (piece > 0) await engine.breathe();
    await tx.insertInto('act_items').values(some).execute();
  }
  return id;
}

function itemOf(subject: Subject, { id, before, record }: Pair<unknown>) {
  return { subject, id, before: before?.record ?? null, after: record };
}
