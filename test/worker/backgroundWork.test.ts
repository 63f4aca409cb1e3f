import { afterAll, describe, expect, it } from 'vitest';
import { extractQuotations } from '../../src/domain/quotation/extractQuotations.ts';
import { summarize } from '../../src/domain/summary/summarize.ts';
import { loadLibrary } from '../../src/library/loadLibrary.ts';
import { createBackgroundWork } from '../../src/worker/backgroundWork.ts';

const work = createBackgroundWork();
afterAll(() => work.close());

describe('the worker thread', () => {
  it('reads and sums up as the main thread would', async () => {
    for (const { text } of await loadLibrary('data/articles')) {
      expect(await work.extract(text)).toEqual(extractQuotations(text));
      expect(await work.summarize(text, 'long')).toEqual(summarize(text, 'long'));
      expect(await work.summarize(text, 'short')).toEqual(summarize(text, 'short'));
    }
  });

  it('takes any text', async () => {
    expect(await work.extract('')).toEqual([]);
    expect(await work.summarize('\ud800', 'short')).toEqual({ kind: 'none', reason: 'too-short' });
  });
});
