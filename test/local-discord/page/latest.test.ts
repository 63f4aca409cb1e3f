import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLatest } from '../../../local-discord/page/composer/latest.ts';

/** A task whose answers are given by hand, in any order. */
function createAnswers() {
  const open = new Map<string, { resolve: (answer: string) => void; reject: (error: Error) => void }>();
  return {
    asked: () => [...open.keys()],
    task: (input: string) =>
      new Promise<string>((resolve, reject) => void open.set(input, { resolve, reject })),
    answer: (input: string) => open.get(input)?.resolve(`for ${input}`),
    fail: (input: string) => open.get(input)?.reject(new Error(input)),
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('createLatest', () => {
  it('asks only for the last of several inputs within the pause', async () => {
    const answers = createAnswers();
    const shown: string[] = [];
    const latest = createLatest(
      answers.task,
      (answer) => shown.push(answer),
      () => undefined,
    );
    for (const input of ['s', 'se', 'sea']) latest.run(input, 150);
    await vi.advanceTimersByTimeAsync(150);
    expect(answers.asked()).toEqual(['sea']);
    answers.answer('sea');
    await vi.advanceTimersByTimeAsync(0);
    expect(shown).toEqual(['for sea']);
  });

  it('drops the answer and the failure of an input that was overtaken', async () => {
    const answers = createAnswers();
    const shown: string[] = [];
    const failed: unknown[] = [];
    const latest = createLatest(
      answers.task,
      (answer) => shown.push(answer),
      (error) => failed.push(error),
    );
    for (const input of ['a', 'b', 'c']) {
      latest.run(input, 150);
      await vi.advanceTimersByTimeAsync(150);
    }
    answers.answer('c');
    answers.answer('a');
    answers.fail('b');
    await vi.advanceTimersByTimeAsync(0);
    expect(shown).toEqual(['for c']);
    expect(failed).toEqual([]);
  });

  it('hands on the failure of the newest', async () => {
    const answers = createAnswers();
    const failed: unknown[] = [];
    const latest = createLatest(
      answers.task,
      () => undefined,
      (error) => failed.push(error),
    );
    latest.run('a', 0);
    await vi.advanceTimersByTimeAsync(0);
    answers.fail('a');
    await vi.advanceTimersByTimeAsync(0);
    expect(failed).toEqual([new Error('a')]);
  });

  it('forgets everything when it is cancelled', async () => {
    const answers = createAnswers();
    const shown: string[] = [];
    const latest = createLatest(
      answers.task,
      (answer) => shown.push(answer),
      () => undefined,
    );
    latest.run('a', 0);
    await vi.advanceTimersByTimeAsync(0);
    latest.run('b', 150);
    latest.cancel();
    answers.answer('a');
    await vi.advanceTimersByTimeAsync(1000);
    expect(shown).toEqual([]);
    expect(answers.asked()).toEqual(['a']);
  });
});
