import { records } from '../records/records.ts';
import { chunks, ROWS } from './chunks.ts';
import type { Database, Engine } from './engine.ts';
import { PIECE, putQuotes } from './putQuotes.ts';
import { erasedRow } from './quoteRow.ts';
import { forgetDraftsOf } from './draftRows.ts';
import { recountStored } from './storedBytes.ts';
import { forgetUntold } from './untold.ts';
import { isUsed } from './usedWords.ts';
import { LIBRARY, SERVER_TABLES } from './tables.ts';

/** Erases what a person added or was saved saying, from the quotes, the history and the known words; articles stay. */
export async function erasePerson(
  engine: Engine,
  owner: string,
  person: string,
): Promise<{ readonly quotes: number }> {
  const words = new Set<string>();
  const quotes = await engine.write(owner, 'durable', async (tx) => {
    const theirs = await tx
      .selectFrom('quotes')
      .select('seq')
      .where('owner', '=', owner)
      .where((eb) => eb.or([eb('added_by', '=', person), eb('message_author', '=', person)]))
      .execute();
    for (const [at, some] of chunks(theirs, PIECE).entries()) {
      if (at > 0) await engine.breathe();
      const seqs = some.map(({ seq }) => seq);
      const rows = await tx.selectFrom('quotes').selectAll().where('seq', 'in', seqs).execute();
      await putQuotes(
        engine,
        tx,
        owner,
        rows.map((row) => ({ before: row, after: erasedRow(row) })),
      );
      const ids = rows.map(({ id }) => id);
      await tx
        .updateTable('act_items')
        .set({ before: null, after: null })
        .where('owner', '=', owner)
        .where('subject', '=', 'quote')
        .where('id', 'in', ids)
        .execute();
      for (const row of rows) {
        for (const word of `${row.words}${row.speaker_key}${row.topics_key}`.split(' ')) words.add(word);
      }
    }
    await tx
      .updateTable('acts')
      .set({ by: null })
      .where('owner', '=', owner)
      .where('by', '=', person)
      .execute();
    await forgetUntold(tx, owner, person);
    await forgetDraftsOf(tx, owner, person);
    await unnameArticles(tx, owner, person);
    await putQuotes(engine, tx, owner, []);
    await recountStored(tx, owner);
    return theirs.length;
  });
  words.delete('');
  await unlearnWords(engine, owner, [...words]);
  return { quotes };
}

/** Articles stay, without who added them; in the history too. */
async function unnameArticles(tx: Database, owner: string, person: string): Promise<void> {
  const articles = await tx
    .selectFrom('articles')
    .select(['id', 'record'])
    .where('owner', '=', owner)
    .execute();
  for (const { id, record } of articles) {
    const unnamed = withoutAdder(record, person);
    if (unnamed === record) continue;
    const row = tx.updateTable('articles').set({ record: unnamed });
    await row.where('owner', '=', owner).where('id', '=', id).execute();
  }
  const items = await tx
    .selectFrom('act_items')
    .select(['act', 'place', 'before', 'after'])
    .where('owner', '=', owner)
    .where('subject', '=', 'article')
    .execute();
  for (const { act, place, before, after } of items) {
    const unnamed = { before: withoutAdder(before, person), after: withoutAdder(after, person) };
    if (unnamed.before === before && unnamed.after === after) continue;
    await tx
      .updateTable('act_items')
      .set(unnamed)
      .where('act', '=', act)
      .where('place', '=', place)
      .execute();
  }
}

function withoutAdder<R extends string | null>(record: R, person: string): R | string {
  const article = record === null ? null : records.article.read(record);
  return article?.addedBy === person ? records.article.write({ ...article, addedBy: null }) : record;
}

/** Words only the erased quotes had are not to be offered as spellings. */
async function unlearnWords(engine: Engine, owner: string, words: readonly string[]): Promise<void> {
  const unused: string[] = [];
  for (const [at, word] of words.entries()) {
    if (at > 0 && at % PIECE === 0) await engine.breathe();
    if (!(await isUsed(engine, [owner], { word, prefix: false }))) unused.push(word);
  }
  await engine.write(owner, 'durable', async (tx) => {
    for (const some of chunks(unused, ROWS)) {
      await engine.breathe();
      await tx.deleteFrom('words').where('owner', '=', owner).where('word', 'in', some).execute();
    }
  });
}

/** Notes when a server was left; `null` when it is back. */
export async function markLeft(engine: Engine, owner: string, at: number | null): Promise<void> {
  await engine.write(owner, 'durable', async (tx) => {
    await tx
      .insertInto('servers')
      .values({ owner, left_at: at })
      .onConflict((on) => on.column('owner').doUpdateSet({ left_at: at }))
      .execute();
  });
}

/** Compares the servers that have a history with those that the bot is in. Others, as direct messages, only draw. */
export async function markAbsent(engine: Engine, present: readonly string[], at: number): Promise<void> {
  const here = new Set(present);
  const known = await engine.read.selectFrom('acts').select('owner').distinct().execute();
  const left = await engine.read
    .selectFrom('servers')
    .select('owner')
    .where('left_at', 'is not', null)
    .execute();
  const gone = new Set(left.map(({ owner }) => owner));
  for (const { owner } of known) {
    if (!here.has(owner) && !gone.has(owner)) await markLeft(engine, owner, at);
  }
  for (const owner of gone) if (here.has(owner)) await markLeft(engine, owner, null);
}

/** Removes everything of the servers that were left before a time, one server at a time. */
export async function forgetLeft(engine: Engine, before: number): Promise<readonly string[]> {
  const left = await engine.read
    .selectFrom('servers')
    .select('owner')
    .where('left_at', '<', before)
    .where('owner', '!=', LIBRARY)
    .execute();
  const forgotten: string[] = [];
  for (const { owner } of left) {
    const gone = await engine.write(owner, 'durable', (tx) => forgetServer(engine, tx, owner, before));
    if (gone) forgotten.push(owner);
  }
  return forgotten;
}

async function forgetServer(engine: Engine, tx: Database, owner: string, before: number): Promise<boolean> {
  const server = await tx
    .selectFrom('servers')
    .select('left_at')
    .where('owner', '=', owner)
    .executeTakeFirst();
  // It may have come back since it was listed.
  const leftAt = server?.left_at ?? null;
  if (leftAt === null || leftAt >= before) return false;
  const active = tx
    .selectFrom('quotes')
    .select('seq')
    .where('owner', '=', owner)
    .where('state', '=', 'active');
  for (const some of chunks(await active.execute(), ROWS)) {
    await engine.index.remove(tx, some);
    await engine.breathe();
  }
  for (const { name } of SERVER_TABLES) await tx.deleteFrom(name).where('owner', '=', owner).execute();
  return true;
}
