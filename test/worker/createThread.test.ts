import { afterEach, describe, expect, it } from 'vitest';
import { createThread, ThreadError, type Thread } from '../../src/worker/createThread.ts';

const entry = new URL('threads/misbehave.ts', import.meta.url);
const open: Thread[] = [];

function misbehaving(limit = 20_000): Thread {
  const thread = createThread({ entry, limit, heap: 64 });
  open.push(thread);
  return thread;
}

afterEach(async () => {
  for (const thread of open.splice(0)) await thread.close();
});

const run = (thread: Thread, job: string, input?: unknown, from = ''): Promise<unknown> =>
  thread.run({ job, input }, from);

describe('a thread', () => {
  it('does one job after the other, in one and the same thread', async () => {
    const thread = misbehaving();
    expect(await Promise.all([1, 2, 3].map(() => run(thread, 'count')))).toEqual([1, 2, 3]);
  });

  it('lets those who ask take turns, however much one of them asks for', async () => {
    const thread = misbehaving();
    const many = Array.from({ length: 8 }, () => run(thread, 'count', undefined, 'many'));
    const one = run(thread, 'count', undefined, 'one');
    // The first of the many was under way before anybody else asked.
    expect(await one).toBe(3);
    expect(await Promise.all(many)).toEqual([1, 2, 4, 5, 6, 7, 8, 9]);
  });

  it('rejects what a job threw, and goes on', async () => {
    const thread = misbehaving();
    await run(thread, 'count');
    await expect(run(thread, 'refuse', 'too much')).rejects.toThrow(new RangeError('too much'));
    expect(await run(thread, 'count')).toBe(2);
  });

  it.each(['crash', 'exit', 'devour'])('rejects the job that lets it %s, and starts afresh', async (job) => {
    const thread = misbehaving();
    await run(thread, 'count');
    const failing = run(thread, job);
    const behind = run(thread, 'count');
    await expect(failing).rejects.toThrow(ThreadError);
    expect(await behind).toBe(1);
  });

  it('ends a job that hangs', async () => {
    await expect(run(misbehaving(500), 'hang')).rejects.toThrow('took longer');
  });

  it('rejects all that waits when it is closed, and all that comes later', async () => {
    const thread = misbehaving();
    const calls = Promise.allSettled([run(thread, 'hang'), run(thread, 'count')]);
    await thread.close();
    expect((await calls).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(run(thread, 'count')).rejects.toThrow(ThreadError);
  });

  it('can be closed before it was ever started, and twice', async () => {
    const thread = misbehaving();
    await thread.close();
    await expect(thread.close()).resolves.toBeUndefined();
  });
});
