import type { Bag } from '../../domain/search/bag.ts';
import { drawItem, fillBag } from '../../domain/search/bag.ts';
import type { Drawn, KeptQuote, Pool } from '../port.ts';
import type { Database, Engine } from './engine.ts';
import { lastChanges } from './labels.ts';
import { fillFrom, partsOf, poolName } from './pools.ts';
import { quotesById } from './readQuotes.ts';

/** Bags a server may have: whatever people type makes one. Without its bag a pool only starts anew. */
const BAGS = 200;

/** What was put into a bag, told from every other filling of it by count and seed. */
export interface KnownFilling {
  readonly filled: number;
  readonly bag: Bag;
}

interface KeptBag {
  readonly bag: Bag;
  readonly filled: number;
  readonly place: number;
  readonly total: number;
  readonly next: number;
  readonly wholeAt: string;
}

/**
 * Draws from a bag, filled where it is empty, and keeps what is left.
 * @param missed the filling of which a step was taken whose quote is not served any more, or `null`
 */
export async function drawInTransaction(
  engine: Engine,
  owner: string,
  pool: Pool,
  chance: number,
  missed: number | null,
): Promise<{ readonly drawn: Drawn; readonly filling: KnownFilling } | null> {
  const name = poolName(pool);
  return engine.write(`${owner} ${name}`, 'light', async (tx) => {
    const found = await takeBag(tx, owner, name);
    const wasMissed = found !== null && found.filled === missed;
    const kept = wasMissed ? { ...found, place: Math.max(found.place - 1, 0) } : found;
    // Through the transaction's own connection: a second one might have to be waited for by all who hold a first.
    const drawn = await drawServed({ ...engine, read: tx }, owner, pool, chance, kept);
    if (drawn === null) return null;
    const { bag } = drawn.rest;
    if (!drawn.filledNow) {
      await keepStep(tx, owner, name, drawn.rest);
      return { drawn: drawn.drawn, filling: { filled: drawn.rest.filled, bag } };
    }
    const filled = await keepFilling(tx, owner, name, drawn.rest);
    if (kept === null) await dropOldBags(tx, owner);
    return { drawn: drawn.drawn, filling: { filled, bag } };
  });
}

/** The next that is served of a bag, or, where there is none left, of a new filling; writes nothing. */
export async function drawServed(
  engine: Engine,
  owner: string,
  pool: Pool,
  chance: number,
  kept: KeptBag | null,
) {
  let now = kept;
  let filledNow = false;
  for (;;) {
    const next = now === null ? null : drawItem(now.bag);
    if (now === null || next === null) {
      // Filled once already and nothing in it is served any more: the pool is empty.
      if (filledNow) return null;
      filledNow = true;
      now = await fill(engine, owner, pool, chance, now);
      if (now === null) return null;
      continue;
    }
    now = { ...now, bag: next.rest };
    const quote = await servedQuote(engine.read, owner, next.item);
    if (quote === null) continue;
    const place = now.place + 1;
    const total = Math.max(now.total, place);
    return { drawn: { quote, place, total }, rest: { ...now, place }, filledNow };
  }
}

async function fill(
  engine: Engine,
  owner: string,
  pool: Pool,
  chance: number,
  before: KeptBag | null,
): Promise<KeptBag | null> {
  // Read first: what changes while the pool is read makes the next filling a new one.
  const changes = await lastChanges(engine.read, owner);
  const from = before?.next ?? 0;
  const filling = await fillFrom(engine, owner, pool, from);
  if (filling === null) return null;
  const last = before === null ? null : await lastServed(engine.read, owner, before.bag);
  return {
    bag: fillBag(filling.items, chance, last, filling.bestFirst && before === null),
    filled: 0,
    // A pool larger than a bag takes several fillings; a round ends with the last of them.
    place: from === 0 ? 0 : (before?.place ?? 0),
    total: filling.total,
    next: filling.next,
    wholeAt: filling.from === 0 && filling.next === 0 ? changes : '',
  };
}

/** What was drawn last of a bag. What is not served any more cannot be drawn again, and does not count. */
async function lastServed(db: Database, owner: string, bag: Bag): Promise<string | null> {
  for (let step = bag.step - 1; step >= 0; step--) {
    const item = drawItem({ ...bag, step })?.item;
    if (item !== undefined && (await servedQuote(db, owner, item)) !== null) return item;
  }
  return null;
}

/** The quote of an item, unless it was changed or taken away since it was put in. */
async function servedQuote(db: Database, owner: string, item: string): Promise<KeptQuote | null> {
  const { origin, revision, id } = partsOf(item);
  const [quote] = await quotesById(db, owner, [id]);
  if (quote === undefined || quote.origin !== origin || quote.revision !== revision) return null;
  return quote.value.state === 'active' ? quote : null;
}

/** Reads a bag and holds its row, so that nobody takes a step of it until the transaction ends. */
async function takeBag(tx: Database, owner: string, pool: string): Promise<KeptBag | null> {
  const row = await tx
    .updateTable('bags')
    .set((eb) => ({ step: eb.ref('step') }))
    .where('owner', '=', owner)
    .where('pool', '=', pool)
    .returningAll()
    .executeTakeFirst();
  if (row === undefined) return null;
  const { filled, seed, step, place, total, next } = row;
  const items = JSON.parse(row.items) as readonly string[];
  const bag = { items, seed, step, bestFirst: row.best_first === 1 };
  return { bag, filled, place, total, next, wholeAt: row.whole_at };
}

async function keepStep(tx: Database, owner: string, pool: string, { bag, place }: KeptBag): Promise<void> {
  await tx
    .updateTable('bags')
    .set({ step: bag.step, place })
    .where('owner', '=', owner)
    .where('pool', '=', pool)
    .execute();
}

/** @returns the filling's count among those of the owner */
async function keepFilling(
  tx: Database,
  owner: string,
  pool: string,
  { bag, place, total, next, wholeAt }: KeptBag,
): Promise<number> {
  const { newest } = await tx
    .selectFrom('bags')
    .select((eb) => eb.fn.coalesce(eb.fn.max('filled'), eb.lit(0)).as('newest'))
    .where('owner', '=', owner)
    .executeTakeFirstOrThrow();
  const row = {
    filled: newest + 1,
    seed: bag.seed,
    step: bag.step,
    size: bag.items.length,
    best_first: bag.bestFirst ? 1 : 0,
    place,
    total,
    next,
    whole_at: wholeAt,
    items: JSON.stringify(bag.items),
  };
  await tx
    .insertInto('bags')
    .values({ owner, pool, ...row })
    .onConflict((on) => on.columns(['owner', 'pool']).doUpdateSet(row))
    .execute();
  return row.filled;
}

async function dropOldBags(tx: Database, owner: string): Promise<void> {
  const old = await tx
    .selectFrom('bags')
    .select('pool')
    .where('owner', '=', owner)
    .orderBy('filled', 'desc')
    .offset(BAGS)
    .limit(BAGS)
    .execute();
  if (old.length === 0) return;
  const names = old.map(({ pool }) => pool);
  await tx.deleteFrom('bags').where('owner', '=', owner).where('pool', 'in', names).execute();
}
