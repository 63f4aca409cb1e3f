import { wellFormed } from '../../domain/text/wellFormed.ts';

/** A value with every text in it mended, keys included: neither database takes a NUL or half a character. */
export function wellFormedDeep<T>(value: T): T {
  return mend(value) as T;
}

function mend(value: unknown): unknown {
  if (typeof value === 'string') return wellFormed(value);
  if (Array.isArray(value)) return value.map(mend);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [wellFormed(key), mend(part)]));
}
