/** What waits, each for somebody: whoever asks often waits behind his own, not the others behind him. */
export interface FairQueue<T> {
  push(from: string, item: T): void;
  /** The next: those who wait take turns, each with the oldest of theirs. */
  shift(): T | undefined;
  /** Takes all that waits. */
  clear(): readonly T[];
}

export function createFairQueue<T>(): FairQueue<T> {
  // A map keeps its order: who was served goes to the end.
  const waiting = new Map<string, T[]>();
  return {
    push(from, item) {
      const theirs = waiting.get(from);
      if (theirs === undefined) waiting.set(from, [item]);
      else theirs.push(item);
    },
    shift() {
      for (const [from, items] of waiting) {
        const item = items.shift();
        waiting.delete(from);
        if (items.length > 0) waiting.set(from, items);
        return item;
      }
      return undefined;
    },
    clear() {
      const all = [...waiting.values()].flat();
      waiting.clear();
      return all;
    },
  };
}
