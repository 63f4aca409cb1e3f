/** Values by key, of which only the `limit` that were used last are kept. */
export interface Recent<V> {
  get(key: string): V | undefined;
  set(key: string, value: V): void;
  /** Whether there was such a key. */
  delete(key: string): boolean;
}

export function createRecent<V>(limit: number): Recent<V> {
  // A map keeps the order in which keys were set: the first is the one that was not used for the longest time.
  const kept = new Map<string, V>();
  let newest = '';
  return {
    get(key) {
      const value = kept.get(key);
      if (value !== undefined && key !== newest) {
        kept.delete(key);
        kept.set(key, value);
        newest = key;
      }
      return value;
    },
    delete: (key) => kept.delete(key),
    set(key, value) {
      kept.delete(key);
      const oldest = kept.size < limit ? undefined : kept.keys().next().value;
      if (oldest !== undefined) kept.delete(oldest);
      kept.set(key, value);
      newest = key;
    },
  };
}
