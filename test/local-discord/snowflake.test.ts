import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createSnowflakes } from '../../local-discord/snowflake.ts';

const EPOCH = 1_420_070_400_000;

it('never repeats an id nor falls back, whatever the clock does', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -5000, max: 5000 }), { maxLength: 500 }), (steps) => {
      let time = EPOCH + 1_000_000;
      const snowflake = createSnowflakes(() => time);
      let last = 0n;
      for (const step of steps) {
        time += step;
        const id = BigInt(snowflake());
        expect(id > last).toBe(true);
        last = id;
      }
    }),
  );
});

it('carries its time as Discord does, and borrows from the next millisecond when one is full', () => {
  const snowflake = createSnowflakes(() => EPOCH + 1);
  const ids = Array.from({ length: 4097 }, snowflake);
  expect(new Set(ids).size).toBe(4097);
  expect(BigInt(ids[0] ?? 0) >> 22n).toBe(1n);
  expect(BigInt(ids[4096] ?? 0) >> 22n).toBe(2n);
});
