/** What waits, each for somebody: whoever asks often waits behind his own, not the others behind him. */
export interface FairQueue<T> {
  /** Whether there was room. */
  push(from: string, item: T): boolean;
  /** The next: those who wait take turns, each with the oldest of theirs. */
  shift(): T | undefined;
  /** Takes all that waits. */
  clear(): readonly T[];
}

/** How much may wait, of one who asks and of all together. */
export interface QueueRoom {
  readonly each: number;
  readonly all: number;
}

export function createFairQueue<T>({ each, all }: QueueRoom): FairQueue<T> {
  // A map keeps its order: who was served goes to the end.
  const waiting = new Map<string, T[]>();
  let count = 0;
  return {
    push(from, item) {
      const theirs = waiting.get(from) ?? [];
      if (count >= all || theirs.length >= each) return false;
      theirs.push(item);
      waiting.set(from, theirs);
      count++;
      return true;
    },
    shift() {
      for (const [from, items] of waiting) {
        const item = items.shift();
        waiting.delete(from);
        if (items.length > 0) waiting.set(from, items);
        count--;
        return item;
      }
      return undefined;
    },
    clear() {
      const items = [...waiting.values()].flat();
      waiting.clear();
      count = 0;
      return items;
    },
  };
}
