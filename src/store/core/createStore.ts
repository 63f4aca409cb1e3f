import type { CuratedArticle } from '../../domain/curation.ts';
import { StoreRefused, type Kept, type ServerId, type Store } from '../port.ts';
import { records } from '../records/records.ts';
import { wellFormedDeep } from './wellFormedDeep.ts';
import { commit } from './commit.ts';
import { misquotes, optOuts, settings } from './documents.ts';
import { createDailyPosts } from './dailyRows.ts';
import { createDraw } from './draw.ts';
import type { Database, Engine } from './engine.ts';
import { APPLICATION_FACT } from './tables.ts';
import { erasePerson, forgetLeft, markAbsent, markLeft } from './forget.ts';
import { actOf, history } from './history.ts';
import { erasedIds, listQuotes, quotesById } from './readQuotes.ts';
import { search } from './searchQuotes.ts';
import { suggest } from './suggestNames.ts';
import { storedBytes } from './storedBytes.ts';
import { syncLibrary } from './syncLibrary.ts';
import { forgetExpiredDrafts, keepDraft, readDraft, takeDraft } from './draftRows.ts';
import { keepUntold, takeUntold } from './untold.ts';
import { usedNear } from './usedWords.ts';

/** The port over an engine: the same for every database. What comes in is mended, what goes wrong is explained. */
export function createStore(engine: Engine): Store {
  const db = engine.read;
  const { draw, plan } = createDraw(engine);
  const posts = createDailyPosts(engine, plan);
  const guarded =
    <A extends readonly unknown[], R>(call: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      try {
        return await call(...args);
      } catch (error) {
        throw engine.explain(error);
      }
    };
  const ofServer = <A extends readonly unknown[], R>(call: (server: ServerId, ...args: A) => Promise<R>) =>
    guarded(async (server: ServerId, ...args: A): Promise<R> => {
      const owner = wellFormedDeep(server);
      if (owner === '') throw new RangeError('a server id is needed: the empty one is the library');
      return call(owner, ...wellFormedDeep(args));
    });
  /** What is read page after page: the embedded database by itself would let nobody in between. */
  const inTurn = <A extends readonly unknown[], R>(call: (owner: ServerId, ...args: A) => Promise<R>) =>
    ofServer(async (owner: ServerId, ...args: A): Promise<R> => {
      await engine.breathe();
      return call(owner, ...args);
    });
  return {
    commit: ofServer((owner, change) => commit(engine, owner, change)),
    quotes: inTurn((owner, ids) => quotesById(db, owner, ids)),
    erasedIds: inTurn((owner, ids) => erasedIds(db, owner, ids)),
    listQuotes: inTurn((owner, filter, page) => listQuotes(db, owner, filter, page)),
    articles: ofServer((owner) => articles(db, owner)),
    articleText: inTurn((owner, id, version) => articleText(db, owner, id, version)),
    misquotes: inTurn((owner, ids) => misquotes(db, owner, ids)),
    optOuts: ofServer((owner, people) => optOuts(db, owner, people)),
    storedBytes: ofServer((owner) => storedBytes(db, owner)),
    settings: ofServer((owner) => settings(db, owner)),
    keepUntold: ofServer((owner, person, untold) => keepUntold(engine, owner, person, untold)),
    takeUntold: ofServer((owner, person) => takeUntold(engine, owner, person)),
    keepDraft: inTurn((owner, draft, room) => keepDraft(engine, owner, draft, room)),
    draft: ofServer((owner, id, now) => readDraft(db, owner, id, now)),
    forgetExpiredDrafts: guarded((now) => engine.write('', 'light', (tx) => forgetExpiredDrafts(tx, now))),
    takeDraft: ofServer((owner, id) => takeDraft(engine, owner, id)),
    history: ofServer((owner, of, limit) => history(db, owner, of, limit)),
    act: ofServer((owner, id) => actOf(engine, owner, id)),
    search: ofServer((owner, query, page) => search(engine, owner, query, page)),
    nearWords: ofServer((owner, word) => usedNear(engine, owner, word)),
    suggest: ofServer((owner, typed, limit) => suggest(engine, owner, typed, limit)),
    draw: ofServer(draw),
    daily: ofServer(posts.daily),
    dailyDue: guarded(posts.dailyDue),
    claimDaily: ofServer(posts.claimDaily),
    keepDailyBody: ofServer(posts.keepDailyBody),
    delayDaily: ofServer(posts.delayDaily),
    settleDaily: ofServer(posts.settleDaily),
    dailyPosts: ofServer(posts.dailyPosts),
    syncLibrary: guarded((quotes) => syncLibrary(engine, quotes)),
    erasePerson: ofServer((owner, person) => erasePerson(engine, owner, person)),
    markLeft: ofServer((owner, at) => markLeft(engine, owner, at)),
    markAbsent: guarded((present, at) => markAbsent(engine, present, at)),
    forgetLeft: guarded((before) => forgetLeft(engine, before)),
    claim: guarded((application) => claim(engine, application)),
    tryWriting: guarded(() => tryWriting(engine)),
    close: () => engine.close(),
  };
}

async function articles(db: Database, owner: string): Promise<readonly Kept<CuratedArticle>[]> {
  const rows = await db
    .selectFrom('articles')
    .select(['id', 'revision', 'record'])
    .where('owner', '=', owner)
    .execute();
  return rows
    .map(({ revision, record }) => ({ value: records.article.read(record), revision }))
    .sort((a, b) => b.value.createdAt - a.value.createdAt || (a.value.id < b.value.id ? -1 : 1));
}

async function articleText(db: Database, owner: string, articleId: string, version?: number) {
  let query = db
    .selectFrom('article_versions')
    .select(['article_id as articleId', 'version', 'text', 'stored_at as storedAt'])
    .where('owner', '=', owner)
    .where('article_id', '=', articleId);
  if (version !== undefined) query = query.where('version', '=', version);
  return (await query.orderBy('version', 'desc').limit(1).executeTakeFirst()) ?? null;
}

async function claim(engine: Engine, application: string): Promise<void> {
  const key = APPLICATION_FACT;
  const known = (db: Database) =>
    db.selectFrom('store_facts').select('value').where('key', '=', key).executeTakeFirst();
  let owner = await known(engine.read);
  owner ??= await engine.write('', 'durable', async (tx) => {
    const fact = { key, value: application };
    await tx
      .insertInto('store_facts')
      .values(fact)
      .onConflict((on) => on.doNothing())
      .execute();
    return known(tx);
  });
  if (owner === undefined || owner.value === application) return;
  throw new StoreRefused(
    `The database is of another bot: of the application ${owner.value}, and DISCORD_TOKEN is of ${application}. ` +
      'All servers of that bot would count as left, and be erased after 30 days. ' +
      'Set the token of that bot again, or name another STATE_DIR or DATABASE_URL for this one.',
  );
}

async function tryWriting(engine: Engine): Promise<void> {
  const fact = { key: 'written', value: 'yes' };
  await engine.write('', 'durable', (tx) =>
    tx
      .insertInto('store_facts')
      .values(fact)
      .onConflict((on) => on.column('key').doUpdateSet(fact))
      .execute(),
  );
}
