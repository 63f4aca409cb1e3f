import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { repeat } from '../../src/ops/repeat.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const settled = () => vi.advanceTimersByTimeAsync(0);

it('does it at once, and again after each pause, until it is stopped', async () => {
  let done = 0;
  const repeated = repeat(
    async () => void done++,
    1_000,
    () => undefined,
  );
  await settled();
  expect(done).toBe(1);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(done).toBe(3);
  await repeated.stop();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(done).toBe(3);
});

it('does it without waiting where that is wanted, never twice at a time, and ends what runs', async () => {
  const running: (() => void)[] = [];
  let begun = 0;
  const repeated = repeat(
    () => {
      begun++;
      return new Promise<void>((resolve) => running.push(resolve));
    },
    1_000,
    () => undefined,
  );
  let isDone = false;
  const wanted = repeated.soon().then(() => (isDone = true));
  expect(begun).toBe(1);
  running.pop()?.();
  await settled();
  expect([begun, isDone]).toEqual([2, false]);
  running.pop()?.();
  await wanted;
  const another = repeated.soon();
  expect(begun).toBe(3);
  let isStopped = false;
  const stopping = repeated.stop().then(() => (isStopped = true));
  await settled();
  expect(isStopped).toBe(false);
  running.pop()?.();
  await stopping;
  await another;
});

it('tells a fault once, until it works again', async () => {
  const faults: unknown[] = [];
  let isBroken = true;
  const repeated = repeat(
    async () => {
      if (isBroken) throw new Error('broken');
    },
    1_000,
    (error) => faults.push(error),
  );
  await vi.advanceTimersByTimeAsync(3_000);
  expect(faults).toHaveLength(1);
  isBroken = false;
  await vi.advanceTimersByTimeAsync(1_000);
  isBroken = true;
  await vi.advanceTimersByTimeAsync(1_000);
  expect(faults).toHaveLength(2);
  await repeated.stop();
});
