import { wellFormed } from '../../domain/text/wellFormed.ts';

/**
 * A value with every text in it mended, keys included: neither database takes a NUL or half a character. What needs no
 * mending is not copied: an import hands in thousands of quotes at once.
 */
export function wellFormedDeep<T>(value: T): T {
  return mend(value) as T;
}

function mend(value: unknown): unknown {
  if (typeof value === 'string') return wellFormed(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const mended = (value as readonly unknown[]).map(mend);
    return mended.every((part, at) => part === value[at]) ? value : mended;
  }
  for (const key in value) {
    if (!Object.hasOwn(value, key)) continue;
    const part = (value as Record<string, unknown>)[key];
    if (wellFormed(key) !== key || mend(part) !== part) {
      return Object.fromEntries(Object.entries(value).map(([name, one]) => [wellFormed(name), mend(one)]));
    }
  }
  return value;
}
