import type { Bag } from '../../domain/search/bag.ts';
import { drawItem, fillBag } from '../../domain/search/bag.ts';
import type { Drawn, KeptQuote, Pool } from '../port.ts';
import { StoreUnavailable } from '../port.ts';
import type { KnownFilling } from './drawInTransaction.ts';
import { drawInTransaction, drawServed } from './drawInTransaction.ts';
import type { BagStep, Engine } from './engine.ts';
import type { ItemParts } from './pools.ts';
import { partsOf, poolName } from './pools.ts';
import { keptQuote } from './readQuotes.ts';
import { createRecent } from './recent.ts';
import { LIBRARY } from './tables.ts';

/** Bags and quotes whose JSON is kept parsed: at most 400 items of some 20 characters, a quote of some hundred. */
const KNOWN_BAGS = 100;
const KNOWN_QUOTES = 500;

interface KnownQuote {
  readonly record: string;
  readonly article: string | null;
  readonly quote: KeptQuote;
}

interface TakenStep {
  readonly step: BagStep;
  /** `null` where what the bag holds is not known here. */
  readonly item: string | null;
}

/**
 * Draws from the bags of an engine's servers. A bag that is not empty, or whose pool has not changed since it was
 * filled, takes two short statements; everything else a transaction.
 */
export function createDraw(
  engine: Engine,
): (owner: string, pool: Pool, chance: number) => Promise<Drawn | null> {
  const fillings = createRecent<KnownFilling>(KNOWN_BAGS);
  const quotes = createRecent<KnownQuote>(KNOWN_QUOTES);

  return async (owner, pool, chance) => {
    const name = poolName(pool);
    const key = `${owner} ${name}`;
    try {
      const taken = await takeStep(owner, name, key, chance);
      const quote =
        taken === null || taken.item === null ? null : await servedQuote(owner, partsOf(taken.item));
      if (taken !== null && quote !== null) return drawnAs(quote, taken.step);
      const drawn = await drawInTransaction(engine, owner, pool, chance, taken?.step.filled ?? null);
      if (drawn === null) return null;
      fillings.set(key, drawn.filling);
      return drawn.drawn;
    } catch (error) {
      const explained = engine.explain(error);
      // A quote that may come again is better than none.
      if (!(explained instanceof StoreUnavailable) || explained.reason === 'connection') throw explained;
      return (await drawServed(engine, owner, pool, chance, null))?.drawn ?? null;
    }
  };

  /**
   * The next step of a bag that is there, or of the same things shuffled anew. Of draws at once that find a bag empty
   * one renews it; the others go on with what it made.
   */
  async function takeStep(
    owner: string,
    pool: string,
    key: string,
    chance: number,
  ): Promise<TakenStep | null> {
    for (;;) {
      const known = fillings.get(key);
      const of = { owner, pool, filled: known?.filled ?? 0, seed: known?.bag.seed ?? 0 };
      const advanced = engine.bags.advance(of);
      const step = advanced instanceof Promise ? await advanced : advanced;
      if (step !== null) return { step, item: itemAt(key, step, known) };
      if (known === undefined) return null;
      const { bag } = known;
      const last = drawItem({ ...bag, step: bag.items.length - 1 })?.item ?? null;
      const next = fillBag(bag.items, chance, last, false).seed;
      const anew = engine.bags.renew({ ...of, next });
      const renewed = anew instanceof Promise ? await anew : anew;
      // Noted at once, before any of the others looks.
      if (renewed !== null) return { step: renewed, item: itemAt(key, renewed, known) };
      const newest = fillings.get(key);
      if (newest?.filled === known.filled && newest.bag.seed === bag.seed) return null;
    }
  }

  /** What a step drew, of the filling that was known when it was taken or of the one it brought. */
  function itemAt(key: string, step: BagStep, known: KnownFilling | undefined): string | null {
    const items = step.items === null ? known?.bag.items : (JSON.parse(step.items) as readonly string[]);
    if (items === undefined) return null;
    const bag: Bag = { items, seed: step.seed, step: step.step - 1, bestFirst: step.best_first === 1 };
    fillings.set(key, { filled: step.filled, bag });
    return drawItem(bag)?.item ?? null;
  }

  /** The quote of an item, unless it was changed or taken away since it was put in. */
  async function servedQuote(owner: string, { origin, revision, id }: ItemParts): Promise<KeptQuote | null> {
    const holder = origin === 'library' ? LIBRARY : owner;
    const now = await engine.bags.active({ owner, holder, id, revision });
    if (now === null) return null;
    const key = `${holder} ${id}`;
    const known = quotes.get(key);
    if (known?.record === now.record && known.article === now.article && known.quote.revision === revision) {
      return known.quote;
    }
    const quote = keptQuote({ owner: holder, revision, ...now });
    quotes.set(key, { ...now, quote });
    return quote;
  }
}

function drawnAs(quote: KeptQuote, { place, total }: BagStep): Drawn {
  return { quote, place, total: Math.max(total, place) };
}
