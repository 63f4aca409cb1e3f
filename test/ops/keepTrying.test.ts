import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepTrying } from '../../src/ops/keepTrying.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const down = new Error('down');
const wrong = (): Promise<never> => Promise.reject(new Error('wrong'));
const passes = (error: unknown): boolean => error === down;

it('tries again after growing pauses, and says so once', async () => {
  const start = Date.now();
  const tries: number[] = [];
  const said: unknown[] = [];
  const work = async (): Promise<string> => {
    tries.push(Date.now() - start);
    if (tries.length < 9) throw down;
    return 'up';
  };
  const done = keepTrying(work, passes, (error) => said.push(error), new AbortController().signal);
  await vi.runAllTimersAsync();
  expect(await done).toBe('up');
  expect(tries.map((at) => at / 1_000)).toEqual([0, 1, 3, 8, 18, 48, 108, 168, 228]);
  expect(said).toEqual([down]);
});

it('does not try again what will not pass, or when it is told to stop', async () => {
  const never = new AbortController();
  await expect(keepTrying(wrong, passes, () => undefined, never.signal)).rejects.toThrow('wrong');
  const stopping = keepTrying(
    () => Promise.reject(down),
    passes,
    () => never.abort(),
    never.signal,
  );
  await expect(stopping).rejects.toThrow('aborted');
  const waiting = new AbortController();
  const stopped = keepTrying(
    () => Promise.reject(down),
    passes,
    () => undefined,
    waiting.signal,
  );
  await Promise.all([
    expect(stopped).rejects.toThrow('aborted'),
    vi.advanceTimersByTimeAsync(500).then(() => waiting.abort()),
  ]);
  expect(vi.getTimerCount()).toBe(0);
});
