/** So many at once, and then one every so many milliseconds. */
export interface Rate {
  readonly burst: number;
  readonly everyMs: number;
}

/** Counts one against the rate of a key. */
export interface Charge {
  readonly key: string;
  readonly rate: Rate;
}

/** When what each key owes is paid back, in ms of any clock. May forget a key: it then owes nothing. */
export interface Debts {
  get(key: string): number | undefined;
  set(key: string, paidAt: number): unknown;
}

/**
 * Counts one against all keys, or against none where the rate of any does not allow it (GCRA: a key owes `everyMs` for
 * each, pays by waiting, and never owes more than `burst` of them).
 * @param now ms of the clock of `debts`; it may be put back
 * @returns 0, or in how many ms all would allow it
 */
export function charge(debts: Debts, charges: readonly Charge[], now: number): number {
  let wait = 0;
  const paidAt = charges.map(({ key, rate: { burst, everyMs } }) => {
    const owed = Math.max(0, (debts.get(key) ?? now) - now);
    // More than can be owed: the clock was put back.
    const debt = owed > burst * everyMs ? 0 : owed;
    wait = Math.max(wait, debt - (burst - 1) * everyMs);
    return now + debt + everyMs;
  });
  if (wait > 0) return wait;
  for (const [at, { key }] of charges.entries()) debts.set(key, paidAt[at] ?? now);
  return 0;
}
