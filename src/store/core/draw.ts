import type { Bag } from '../../domain/search/bag.ts';
import { drawItem, fillBag } from '../../domain/search/bag.ts';
import type { Drawn, KeptQuote, Pool } from '../port.ts';
import { StoreUnavailable } from '../port.ts';
import type { Database, Engine } from './engine.ts';
import { fillFrom, poolName } from './pools.ts';
import { quotesById } from './readQuotes.ts';

/** Bags a server may have: whatever people type makes one. Without its bag a pool only starts anew. */
const BAGS = 200;

interface KeptBag {
  readonly bag: Bag;
  /** How many were drawn of `total` in this round through the pool. */
  readonly place: number;
  readonly total: number;
  readonly next: number;
  readonly last: string | null;
}

/** Draws from the server's bag of a pool and keeps what is left. */
export async function draw(engine: Engine, owner: string, pool: Pool, chance: number): Promise<Drawn | null> {
  const name = poolName(pool);
  try {
    return await engine.write(`${owner} ${name}`, 'light', async (tx) => {
      const kept = await readBag(tx, owner, name);
      // Through the transaction's own connection: a second one might have to be waited for by all who hold a first.
      const drawn = await drawServed({ ...engine, read: tx }, owner, pool, chance, kept);
      if (drawn !== null) await keepBag(tx, owner, name, drawn.rest, kept === null, drawn.filled);
      return drawn?.drawn ?? null;
    });
  } catch (error) {
    const explained = engine.explain(error);
    // A quote that may come again is better than none.
    if (!(explained instanceof StoreUnavailable) || explained.reason === 'connection') throw explained;
    return (await drawServed(engine, owner, pool, chance, null))?.drawn ?? null;
  }
}

async function drawServed(engine: Engine, owner: string, pool: Pool, chance: number, kept: KeptBag | null) {
  let now = kept;
  let filled = false;
  for (;;) {
    const next = now === null ? null : drawItem(now.bag);
    if (now === null || next === null) {
      // Filled once already and nothing in it is served any more: the pool is empty.
      if (filled) return null;
      filled = true;
      const filling = await fillFrom(engine, owner, pool, now?.next ?? 0);
      if (filling === null) return null;
      const last = now?.last ?? null;
      const bestFirst = filling.bestFirst && last === null;
      now = {
        bag: fillBag(filling.items, chance, last, bestFirst),
        // A pool larger than a bag takes several fillings; a round ends with the last of them.
        place: (now?.next ?? 0) === 0 ? 0 : (now?.place ?? 0),
        total: filling.total,
        next: filling.next,
        last,
      };
      continue;
    }
    now = { ...now, bag: next.rest };
    const quote = await servedQuote(engine.read, owner, next.item);
    if (quote === null) continue;
    const place = now.place + 1;
    const total = Math.max(now.total, place);
    return { drawn: { quote, place, total }, rest: { ...now, place, last: next.item }, filled };
  }
}

/** The quote of an item, unless it was changed or taken away since it was put in. */
async function servedQuote(db: Database, owner: string, item: string): Promise<KeptQuote | null> {
  const [origin, revision, ...id] = item.split(':');
  const [quote] = await quotesById(db, owner, [id.join(':')]);
  if (quote === undefined || quote.origin !== origin || String(quote.revision) !== revision) return null;
  return quote.value.state === 'active' ? quote : null;
}

async function readBag(tx: Database, owner: string, pool: string): Promise<KeptBag | null> {
  const row = await tx
    .selectFrom('bags')
    .selectAll()
    .where('owner', '=', owner)
    .where('pool', '=', pool)
    .executeTakeFirst();
  if (row === undefined) return null;
  const items = JSON.parse(row.items) as readonly string[];
  const { seed, step, place, total, next, last } = row;
  return { bag: { items, seed, step, bestFirst: row.best_first === 1 }, place, total, next, last };
}

async function keepBag(
  tx: Database,
  owner: string,
  pool: string,
  { bag, place, total, next, last }: KeptBag,
  isNew: boolean,
  filled: boolean,
): Promise<void> {
  const drawn = { step: bag.step, place, last: last ?? '' };
  if (!filled) {
    await tx.updateTable('bags').set(drawn).where('owner', '=', owner).where('pool', '=', pool).execute();
    return;
  }
  const { newest } = await tx
    .selectFrom('bags')
    .select((eb) => eb.fn.coalesce(eb.fn.max('filled'), eb.lit(0)).as('newest'))
    .where('owner', '=', owner)
    .executeTakeFirstOrThrow();
  const row = {
    ...drawn,
    filled: newest + 1,
    items: JSON.stringify(bag.items),
    seed: bag.seed,
    best_first: bag.bestFirst ? 1 : 0,
    total,
    next,
  };
  await tx
    .insertInto('bags')
    .values({ owner, pool, ...row })
    .onConflict((on) => on.columns(['owner', 'pool']).doUpdateSet(row))
    .execute();
  if (isNew) await dropOldBags(tx, owner);
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
