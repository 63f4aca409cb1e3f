import { sql } from 'kysely';
import { LRUCache } from 'lru-cache';
import { bagKey, freshSeed, seedThatBegins } from '../../domain/search/bagOrder.ts';
import { createTurns } from '../../domain/createTurns.ts';
import type { StoreTrouble } from '../../domain/userError.ts';
import { StoreUnavailable, type Drawn, type KeptQuote, type Pool } from '../port.ts';
import type { Database, Engine, Parameters } from './engine.ts';
import { CHANGES, lastChanges } from './labels.ts';
import { poolName, readPart, type PoolPart } from './pools.ts';
import { RING } from './quoteRow.ts';
import { quotesBySeq } from './readQuotes.ts';

/** Bags that are kept in memory, each with some 400 pairs of numbers, and quotes, of some hundred characters. */
const KNOWN_BAGS = 100;
const KNOWN_QUOTES = 500;
/** What keeps a step from being written, while quotes can still be read. */
const STILL_READS: ReadonlySet<StoreTrouble> = new Set(['busy', 'full', 'read-only']);
/** Quotes that are read at once: whoever draws one often draws another. */
const AT_ONCE = 8;
/** Bags a server may have: whatever people type makes one. Without its bag a pool only starts anew. */
const MOST_BAGS = 200;

/** How far a bag is drawn: in the part of the ring from `start` to `finish`, up to `key`; `place` counts the round. */
interface Bag {
  readonly seed: number;
  readonly start: number;
  readonly finish: number;
  readonly key: number;
  readonly place: number;
}

/** A bag as it was last seen, with what is in its part; all of it as of the last changes that `stamp` names. */
interface Known {
  readonly stamp: string;
  readonly bag: Bag | null;
  readonly part: PoolPart | null;
  /** The part's members by their keys. */
  readonly order: readonly { readonly key: number; readonly seq: number; readonly ring: number }[];
}

/**
 * Keeps a step if the bag is as it was seen, and no quote that could be in it has changed since: so many processes
 * draw from one bag without waiting for each other, and what they remember is never out of date.
 */
const KEEP = `insert into bags (owner, pool, seed, start, finish, key, place, made)
  select cast($owner as text), cast($pool as text), cast($seed as bigint), cast($start as bigint),
    cast($finish as bigint), cast($key as bigint), cast($place as bigint),
    (select coalesce(max(made), 0) + 1 from bags where owner = $owner)
  where ${CHANGES} = $stamp
  on conflict (owner, pool) do update set seed = excluded.seed, start = excluded.start, finish = excluded.finish,
    key = excluded.key, place = excluded.place, made = case when excluded.place > 1 then bags.made else excluded.made end
  where bags.seed = $wasSeed and bags.start = $wasStart and bags.key = $wasKey`;

/** The bag of the daily quote is drawn from once a day, and would always be the oldest. */
const DAILY = 'daily ';

const DROP_OLD = `delete from bags where owner = $owner and pool not like '${DAILY}%' and made <=
  (select made from bags where owner = $owner order by made desc limit 1 offset ${MOST_BAGS})`;

/** The next quote of the daily bag of the first of some pools that is not empty; `null` where all are. */
export type PlanDraw = (owner: string, pools: readonly Pool[], chance: number) => Promise<PlannedDraw | null>;

/** A quote that is to be drawn, once the step is kept. */
interface PlannedDraw {
  readonly quote: string;
  /** Keeps the step and throws away daily bags of other topics; false where it is no longer the next. */
  keepIn(tx: Database): Promise<boolean>;
}

/** Draws from the bags of an engine's servers. */
export function createDraw(engine: Engine): {
  readonly draw: (owner: string, pool: Pool, chance: number) => Promise<Drawn | null>;
  readonly plan: PlanDraw;
} {
  const seen = new LRUCache<string, Known>({ max: KNOWN_BAGS });
  const quotes = new LRUCache<number, { readonly stamp: string; readonly quote: KeptQuote }>({
    max: KNOWN_QUOTES,
  });
  const keep = engine.light(KEEP);
  const dropOld = engine.light(DROP_OLD);
  /** Draws from one bag take turns within this process: else all but one of them would be in vain. */
  const inTurn = createTurns();

  return {
    draw: (owner, pool, chance) => {
      const name = poolName(pool);
      return inTurn(`${owner} ${name}`, () => draw(owner, pool, name, chance));
    },
    plan,
  };

  async function plan(owner: string, pools: readonly Pool[], chance: number): Promise<PlannedDraw | null> {
    for (const pool of pools) {
      const name = `${DAILY}${poolName(pool)}`;
      const known = await look(engine, owner, pool, name);
      const next = await stepFrom(engine, owner, pool, known, chance);
      const drawn = next?.order.find(({ key }) => key === next.bag.key);
      if (next === null || drawn === undefined) continue;
      const quote = await quoteAt(next, drawn);
      const step = { owner, pool: name, stamp: next.stamp, ...next.bag, ...before(known) };
      return {
        quote: quote?.value.id ?? '',
        async keepIn(tx) {
          if (quote === undefined || (await runNamed(tx, KEEP, step)) === 0) return false;
          await runNamed(tx, DROP_OTHER_TOPICS, { owner, pool: name });
          return true;
        },
      };
    }
    return null;
  }

  async function draw(owner: string, pool: Pool, name: string, chance: number): Promise<Drawn | null> {
    const key = `${owner} ${name}`;
    for (;;) {
      const known = seen.get(key) ?? (await look(engine, owner, pool, name));
      const next = await stepFrom(engine, owner, pool, known, chance);
      const drawn = next === null ? undefined : next.order.find((one) => one.key === next.bag.key);
      if (next === null || drawn === undefined) {
        // What was seen may be of yesterday.
        if (!seen.delete(key)) return null;
        continue;
      }
      const quote = await quoteAt(next, drawn);
      const { place } = next.bag;
      try {
        const kept = await keep({ owner, pool: name, stamp: next.stamp, ...next.bag, ...before(known) });
        if (kept === 0 || quote === undefined) {
          seen.delete(key);
          continue;
        }
        seen.set(key, next);
        if (known.bag === null) await dropOld({ owner });
        return { quote, place, total: Math.max(next.part.total, place) };
      } catch (error) {
        const explained = engine.explain(error);
        if (!(explained instanceof StoreUnavailable) || !STILL_READS.has(explained.trouble)) throw explained;
        return drawAny(next, chance);
      }
    }
  }

  /** A quote that may come again, which is better than none. */
  async function drawAny(known: Known & { readonly part: PoolPart }, chance: number): Promise<Drawn | null> {
    const any = known.order[(chance >>> 0) % known.order.length];
    const quote = any === undefined ? undefined : await quoteAt(known, any);
    return quote === undefined ? null : { quote, place: 1, total: known.part.total };
  }

  async function quoteAt(
    { stamp, order }: Known,
    drawn: Known['order'][number],
  ): Promise<KeptQuote | undefined> {
    const known = quotes.get(drawn.seq);
    if (known?.stamp === stamp) return known.quote;
    const at = order.indexOf(drawn);
    const seqs = order.slice(at, at + AT_ONCE).map(({ seq }) => seq);
    const read = await quotesBySeq(engine.read, seqs);
    for (const [seq, quote] of read) quotes.set(seq, { stamp, quote });
    return read.get(drawn.seq);
  }
}

const DROP_OTHER_TOPICS = `delete from bags where owner = $owner and pool like '${DAILY}%' and pool <> $pool`;

/** What a bag must still be for a step to be kept. */
function before({ bag }: Known): Parameters {
  return { wasSeed: bag?.seed ?? -1, wasStart: bag?.start ?? -1, wasKey: bag?.key ?? -1 };
}

/** Runs a statement with parameters named `$likeThis` in a transaction. @returns how many rows it changed */
async function runNamed(tx: Database, statement: string, parameters: Parameters): Promise<number> {
  const parts = statement
    .split(/\$([A-Za-z]+)/)
    .map((part, at) => (at % 2 === 0 ? sql.raw(part) : sql`${parameters[part]}`));
  const { numAffectedRows = 0n } = await sql.join(parts, sql.raw('')).execute(tx);
  return Number(numAffectedRows);
}

async function look(engine: Engine, owner: string, pool: Pool, name: string): Promise<Known> {
  // Read first: what changes while the rest is read makes the step be refused.
  const stamp = await lastChanges(engine.read, owner);
  const bag = await engine.read
    .selectFrom('bags')
    .select(['seed', 'start', 'finish', 'key', 'place'])
    .where('owner', '=', owner)
    .where('pool', '=', name)
    .executeTakeFirst();
  if (bag === undefined) return { stamp, bag: null, part: null, order: [] };
  const part = await readPart(engine, owner, pool, bag);
  return { stamp, bag, part, order: part === null ? [] : orderOf(part, bag.seed) };
}

/** What is to be seen after the next draw; `null` where the pool is empty. */
async function stepFrom(
  engine: Engine,
  owner: string,
  pool: Pool,
  known: Known,
  chance: number,
): Promise<(Known & { readonly bag: Bag; readonly part: PoolPart }) | null> {
  const { stamp, bag, part, order } = known;
  const next = bag === null ? undefined : order.find(({ key }) => key > bag.key);
  if (bag !== null && part !== null && next !== undefined) {
    return { stamp, part, order, bag: { ...bag, key: next.key, place: bag.place + 1 } };
  }
  const opened = await openPart(engine, owner, pool, known);
  if (opened === null) return null;
  const seed = seedFor(opened.part, known, chance);
  const newOrder = orderOf(opened.part, seed);
  const place = opened.isNewRound ? 1 : (bag?.place ?? 0) + 1;
  const { start, finish } = opened.part;
  return {
    stamp,
    part: opened.part,
    order: newOrder,
    bag: { seed, start, finish, key: newOrder[0]?.key ?? 0, place },
  };
}

/** The part of the ring that comes next: further on in this round, or where that is over the first of a new one. */
async function openPart(
  engine: Engine,
  owner: string,
  pool: Pool,
  { bag, part }: Known,
): Promise<{ readonly part: PoolPart; readonly isNewRound: boolean } | null> {
  // All of the pool is known; that nothing has changed since is seen when the step is kept.
  const isWhole = part !== null && part.members.length > 0 && part.members.length === part.total;
  if (isWhole) return { part, isNewRound: true };
  if (bag !== null && bag.finish < RING) {
    const further = await readPart(engine, owner, pool, { start: bag.finish });
    if (further !== null) return { part: further, isNewRound: false };
  }
  const first = await readPart(engine, owner, pool, { start: 0 });
  return first === null ? null : { part: first, isNewRound: true };
}

/** A pool's first round begins with its best quote, and no round with the one that was drawn last. */
function seedFor({ best, members }: PoolPart, { bag, order }: Known, chance: number): number {
  if (bag === null && best !== null) return seedThatBegins(best);
  const rings = members.map(({ ring }) => ring);
  return freshSeed(rings, chance, order.find(({ key }) => key === bag?.key)?.ring ?? null);
}

function orderOf({ members }: PoolPart, seed: number): Known['order'] {
  return members
    .map(({ seq, ring }) => ({ seq, ring, key: bagKey(ring, seed) }))
    .sort((one, other) => one.key - other.key || one.seq - other.seq);
}
