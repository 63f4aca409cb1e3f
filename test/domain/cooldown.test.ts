import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { charge, type Rate } from '../../src/domain/cooldown.ts';

const rates = fc.record({
  burst: fc.integer({ min: 1, max: 20 }),
  everyMs: fc.integer({ min: 1, max: 10_000 }),
});
const pauses = fc.array(fc.integer({ min: 0, max: 3_000 }), { minLength: 1, maxLength: 200 });

/** The times at which one that is asked for after each pause is allowed. */
function allowed(rate: Rate, between: readonly number[]): number[] {
  const debts = new Map<string, number>();
  let now = 1_000_000;
  return between.flatMap((pause) => {
    now += pause;
    return charge(debts, [{ key: 'a', rate }], now) === 0 ? [now] : [];
  });
}

describe('a rate', () => {
  it('allows no more than its burst and one for each interval, in any stretch of time', () => {
    fc.assert(
      fc.property(rates, pauses, (rate, between) => {
        const times = allowed(rate, between);
        const isOver = (from: number, at: number): boolean =>
          times.slice(at).some((to, more) => more + 1 > rate.burst + Math.floor((to - from) / rate.everyMs));
        expect(times.some(isOver)).toBe(false);
      }),
    );
  });

  it('allows its burst at once, and never refuses who keeps to the interval', () => {
    fc.assert(
      fc.property(rates, fc.integer({ min: 1, max: 50 }), (rate, more) => {
        const slow = Array.from({ length: more }, () => rate.everyMs);
        const atOnce = Array.from({ length: rate.burst }, () => 0);
        expect(allowed(rate, [...atOnce, ...slow])).toHaveLength(rate.burst + more);
      }),
    );
  });

  it('says how long to wait, to the millisecond', () => {
    fc.assert(
      fc.property(rates, pauses, fc.integer({ min: 0, max: 30_000 }), (rate, between, later) => {
        const debts = new Map<string, number>();
        let now = 0;
        for (const pause of between) charge(debts, [{ key: 'a', rate }], (now += pause));
        const wait = charge(new Map(debts), [{ key: 'a', rate }], now);
        const after = charge(new Map(debts), [{ key: 'a', rate }], now + later);
        expect(after).toBe(Math.max(0, wait - later));
      }),
    );
  });
});

const once: Rate = { burst: 1, everyMs: 1_000 };
const twice: Rate = { burst: 2, everyMs: 1_000 };

it('charges all keys or none', () => {
  const debts = new Map<string, number>();
  expect(
    charge(
      debts,
      [
        { key: 'a', rate: twice },
        { key: 'b', rate: once },
      ],
      0,
    ),
  ).toBe(0);
  const before = new Map(debts);
  expect(
    charge(
      debts,
      [
        { key: 'a', rate: twice },
        { key: 'b', rate: once },
      ],
      400,
    ),
  ).toBe(600);
  expect(debts).toEqual(before);
  expect(charge(debts, [{ key: 'a', rate: twice }], 400)).toBe(0);
});

it('makes nobody wait because the clock was put back', () => {
  const debts = new Map<string, number>();
  charge(debts, [{ key: 'a', rate: once }], 3_600_000);
  expect(charge(debts, [{ key: 'a', rate: once }], 0)).toBe(0);
  expect(charge(debts, [{ key: 'a', rate: once }], 0)).toBe(1_000);
});
