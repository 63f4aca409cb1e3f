import { drawFromBag } from './shuffleBag.ts';

/** A shuffle bag as it is kept: what was put in, and how far it has been drawn. Plain data. */
export interface Bag {
  readonly items: readonly string[];
  readonly seed: number;
  readonly step: number;
  /** The first item is drawn first: it is the best answer to what was asked. */
  readonly bestFirst: boolean;
}

/** A full bag. Its first draw is not `last`, what was drawn before it, if it can be helped. */
export function fillBag(
  items: readonly string[],
  seed: number,
  last: string | null,
  bestFirst: boolean,
): Bag {
  const bag = (tried: number): Bag => ({ items, seed: tried, step: 0, bestFirst });
  if (items.length < 2 || bestFirst) return bag(seed | 0);
  // Each seed has a fair chance to begin with something else; a handful is enough.
  for (let tried = 0; tried < 16; tried++) {
    const full = bag((seed + tried) | 0);
    if (drawItem(full)?.item !== last) return full;
  }
  return bag(seed | 0);
}

/** The next item, and the bag without it; `null` when the bag is empty. */
export function drawItem(bag: Bag): { readonly item: string; readonly rest: Bag } | null {
  if (bag.step >= bag.items.length) return null;
  const item = bag.items[drawFromBag(bag.items.length, bag.seed, bag.step, bag.bestFirst)];
  return item === undefined ? null : { item, rest: { ...bag, step: bag.step + 1 } };
}
