import type { DailyClaim, DailyPosts, DailyWanted } from '../../domain/daily/dailyPosts.ts';
import type { DailySettings } from '../../domain/daily/dailySettings.ts';
import { CATCH_UP_MS, nextPost, type DuePost } from '../../domain/daily/schedule.ts';
import type { Pool } from '../port.ts';
import { records } from '../records/records.ts';
import type { PlanDraw } from './draw.ts';
import type { Database, Engine } from './engine.ts';
import type { Tables } from './tables.ts';

/** Days whose posts are remembered, for each server. */
const KEPT_POSTS = 60;

/** Notes when the next post is due by settings that were changed at a time. */
export async function scheduleDaily(
  tx: Database,
  owner: string,
  settings: DailySettings | null,
  after: number,
): Promise<void> {
  const next =
    settings === null || settings.paused !== null ? null : await nextOpen(tx, owner, settings, after);
  await tx
    .updateTable('daily')
    .set({ day: next?.day ?? null, due: next?.at ?? null, look: next?.at ?? null })
    .where('owner', '=', owner)
    .execute();
}

/** The posts of an engine's servers; of the port's calls those about a day. */
export function createDailyPosts(engine: Engine, plan: PlanDraw): DailyPosts {
  const db = engine.read;

  const claim = async (owner: string, wanted: DailyWanted): Promise<DailyClaim> => {
    for (;;) {
      const settings = settingsOf(await dailyRow(db, owner));
      if (settings === null) return { kind: 'taken' };
      const step = await plan(owner, poolsOf(settings, wanted.onlyVerified), wanted.chance);
      const seen = { topic: settings.topic, step };
      const claimed = await engine.write(owner, 'durable', (tx) => claimIn(tx, owner, wanted, seen));
      if (claimed !== null) return claimed;
    }
  };

  return {
    daily: async (owner) => {
      const row = await dailyRow(db, owner);
      return row === undefined ? null : { value: settingsOf(row), revision: row.revision };
    },
    dailyDue: async (now, limit) => {
      const rows = await db
        .selectFrom('daily')
        .select(['owner as server', 'day', 'due'])
        .where('look', '<=', now)
        .orderBy('look')
        .limit(limit)
        .execute();
      return rows.flatMap(({ server, day, due }) =>
        day === null || due === null ? [] : [{ server, day, at: due }],
      );
    },
    claimDaily: claim,
    keepDailyBody: (owner, { day, lease }, kept) =>
      engine.write(owner, 'durable', async (tx) => {
        const held = tx
          .updateTable('daily_posts')
          .set(kept)
          .where('owner', '=', owner)
          .where('day', '=', day);
        const { numUpdatedRows } = await held
          .where('state', '=', 'claimed')
          .where('lease', '=', lease)
          .executeTakeFirstOrThrow();
        return numUpdatedRows > 0n;
      }),
    delayDaily: (owner, { day, lease }, { at, failures }) =>
      engine.write(owner, 'durable', async (tx) => {
        const before = await postRow(tx, owner, day);
        if (before?.state !== 'claimed' || before.lease !== lease) return false;
        await tx
          .updateTable('daily_posts')
          // Refused, it is not there: nothing is in doubt.
          .set(failures > before.failures ? { failures, body: null, since: null } : { failures })
          .where('owner', '=', owner)
          .where('day', '=', day)
          .execute();
        await holdPost(tx, owner, { day, lease: at });
        return true;
      }),
    settleDaily: (owner, { day, lease }, { state, at }) =>
      engine.write(owner, 'durable', async (tx) => {
        const before = await postRow(tx, owner, day);
        const isHeld = before !== undefined && (lease === null ? before.lease > at : before.lease !== lease);
        if (isHeld || (before !== undefined && before.state !== 'claimed')) return false;
        if (before === undefined && lease !== null) return false;
        const settled = { state, at, body: null };
        await tx
          .insertInto('daily_posts')
          .values({ owner, day, quote: null, lease: 0, failures: 0, since: null, ...settled })
          .onConflict((on) => on.columns(['owner', 'day']).doUpdateSet(settled))
          .execute();
        const row = await dailyRow(tx, owner);
        if (row?.day === day)
          await scheduleDaily(tx, owner, settingsOf(row), Math.max(row.due ?? 0, at - CATCH_UP_MS));
        await forgetOld(tx, owner);
        return true;
      }),
    dailyPosts: async (owner, limit) => {
      const row = await dailyRow(db, owner);
      const posts = await db
        .selectFrom('daily_posts')
        .select(['day', 'state', 'quote', 'at'])
        .where('owner', '=', owner)
        .orderBy('day', 'desc')
        .limit(limit)
        .execute();
      const { day = null, due: at = null } = row ?? {};
      return { next: day === null || at === null ? null : { day, at }, posts };
    },
  };
}

const taken = { kind: 'taken' } as const;

/** @returns `null` where a quote or the topic was changed, or something was drawn, since the step was planned */
async function claimIn(
  tx: Database,
  owner: string,
  wanted: DailyWanted,
  { topic, step }: { readonly topic: string | null; readonly step: Awaited<ReturnType<PlanDraw>> },
): Promise<DailyClaim | null> {
  const row = await dailyRow(tx, owner);
  const settings = settingsOf(row);
  const isPlanned = settings !== null && settings.paused === null;
  if (!isPlanned || (wanted.onlyDue && row?.day !== wanted.day)) return taken;
  const before = await postRow(tx, owner, wanted.day);
  if (before !== undefined && before.state !== 'claimed') {
    if (row?.day === wanted.day) await scheduleDaily(tx, owner, settings, row.due ?? wanted.now);
    return taken;
  }
  if (before !== undefined && before.lease > wanted.now) return taken;
  if (before === undefined) {
    if (step === null) return { kind: 'empty' };
    if (settings.topic !== topic || !(await step.keepIn(tx))) return null;
  }
  const post = before ?? (await addPost(tx, owner, wanted, step?.quote ?? ''));
  await holdPost(tx, owner, wanted);
  return { kind: 'claimed', settings, ...whatIsKept(post), failures: post.failures };
}

function whatIsKept({ quote, body, since, at }: Awaited<ReturnType<typeof addPost>>) {
  return { quote: quote ?? '', kept: body === null ? null : { body, since: since ?? at } };
}

/** The first post after a time whose day has none that is done. */
async function nextOpen(
  tx: Database,
  owner: string,
  settings: DailySettings,
  after: number,
): Promise<DuePost> {
  for (let from = after; ;) {
    const next = nextPost(settings, from);
    const post = await postRow(tx, owner, next.day);
    if (post === undefined || post.state === 'claimed') return next;
    from = next.at;
  }
}

function poolsOf({ topic }: DailySettings, onlyVerified: boolean): readonly Pool[] {
  if (topic === null) return [{ kind: 'all', onlyVerified }];
  return [
    { kind: 'speaker', words: topic, onlyVerified },
    { kind: 'text', text: topic, onlyVerified },
  ];
}

function dailyRow(db: Database, owner: string) {
  return db.selectFrom('daily').selectAll().where('owner', '=', owner).executeTakeFirst();
}

function settingsOf(row: { readonly record: string | null } | undefined): DailySettings | null {
  return row === undefined || row.record === null ? null : records.daily.read(row.record);
}

function postRow(db: Database, owner: string, day: string) {
  return db
    .selectFrom('daily_posts')
    .selectAll()
    .where('owner', '=', owner)
    .where('day', '=', day)
    .executeTakeFirst();
}

async function addPost(tx: Database, owner: string, { day, lease, now }: DailyWanted, quote: string) {
  const post: Omit<Tables['daily_posts'], 'owner' | 'day'> = {
    state: 'claimed',
    quote,
    lease,
    failures: 0,
    body: null,
    since: null,
    at: now,
  };
  await tx
    .insertInto('daily_posts')
    .values({ owner, day, ...post })
    .execute();
  return post;
}

/** Keeps everybody from a day's post until the lease is over. */
async function holdPost(
  tx: Database,
  owner: string,
  { day, lease }: Pick<DailyWanted, 'day' | 'lease'>,
): Promise<void> {
  await tx
    .updateTable('daily_posts')
    .set({ lease })
    .where('owner', '=', owner)
    .where('day', '=', day)
    .execute();
  await tx
    .updateTable('daily')
    .set({ look: lease })
    .where('owner', '=', owner)
    .where('day', '=', day)
    .execute();
}

async function forgetOld(tx: Database, owner: string): Promise<void> {
  const oldest = await tx
    .selectFrom('daily_posts')
    .select('day')
    .where('owner', '=', owner)
    .orderBy('day', 'desc')
    .offset(KEPT_POSTS)
    .limit(1)
    .executeTakeFirst();
  if (oldest === undefined) return;
  await tx.deleteFrom('daily_posts').where('owner', '=', owner).where('day', '<=', oldest.day).execute();
}
