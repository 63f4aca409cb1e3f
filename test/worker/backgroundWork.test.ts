import { afterAll, describe, expect, it } from 'vitest';
import { checkedArticle } from '../../src/domain/check/checkedArticle.ts';
import { placeClaim } from '../../src/domain/curation/placeClaim.ts';
import { extractQuotations } from '../../src/domain/quotation/extractQuotations.ts';
import { summarize } from '../../src/domain/summary/summarize.ts';
import { loadLibrary } from '../../src/library/loadLibrary.ts';
import { createBackgroundWork } from '../../src/worker/backgroundWork.ts';

const library = await loadLibrary('data/articles');
const work = createBackgroundWork(library);
afterAll(() => work.close());

const ask = (by: ReturnType<typeof createBackgroundWork>, text: string) =>
  by.check({ server: 'one', articles: [], texts: [], claims: [{ text, speaker: null }], within: null });

describe('the worker thread', () => {
  it('reads and sums up as the main thread would', async () => {
    for (const { text } of library) {
      expect(await work.extract('one', text)).toEqual(extractQuotations(text));
      expect(await work.summarize('one', text, 'long')).toEqual(summarize(text, 'long'));
      expect(await work.summarize('one', text, 'short')).toEqual(summarize(text, 'short'));
    }
  });

  it('places words as the main thread would', async () => {
    for (const { id, text } of library) {
      for (const claim of [
        { text: text.slice(0, 60), speaker: null },
        { text: `nobody said ${text.slice(100, 160)}`, speaker: 'Ann Lee' },
      ]) {
        const placed = await work.place('one', { text, speakers: {}, claim });
        expect(placed).toEqual(placeClaim(checkedArticle(id, text), claim));
      }
    }
  });

  it('takes any text', async () => {
    expect(await work.extract('one', '')).toEqual([]);
    expect(await work.summarize('one', '\ud800', 'short')).toEqual({ kind: 'none', reason: 'too-short' });
  });

  it('checks claims against the library and what it is sent', async () => {
    const [article] = library;
    const claims = [
      { text: article?.text.split('\n')[0] ?? '', speaker: null },
      { text: 'Nobody had painted the lighthouse since spring', speaker: null },
    ];
    const request = {
      server: 'one',
      articles: [{ id: 'own', version: 1, speakers: {} }],
      claims,
      within: null,
    };
    expect(await work.check({ ...request, texts: [] })).toMatchObject({ kind: 'missing', ids: ['own'] });
    const texts = [{ id: 'own', text: 'Nobody had painted the lighthouse since spring, they say.' }];
    const verdicts = async (within: string | null) => {
      const answer = await work.check({ ...request, texts, within });
      return answer.kind === 'checked' ? answer.results.map(({ verdict }) => verdict) : answer;
    };
    expect(await verdicts(null)).toEqual(['verbatim', 'verbatim']);
    expect(await verdicts('own')).toEqual(['not-found', 'verbatim']);
  });

  it('learns the whole library before the first of many checks at once, also a large one and none', async () => {
    const sentences = Array.from(
      { length: 1000 },
      (_, at) => `Letter ${at} is about the ${at} lighthouses of n${at}. `,
    );
    const large = sentences.map((sentence, at) => ({
      id: `letter-${at}`,
      text: sentence + 'Yours truly. '.repeat(90),
    }));
    const others = [
      createBackgroundWork(large, { limit: 60_000 }),
      createBackgroundWork([], { limit: 60_000 }),
    ] as const;
    const answers = await Promise.all(sentences.slice(0, 5).map((sentence) => ask(others[0], sentence)));
    for (const answer of [...answers, await ask(others[0], sentences[999] ?? '')]) {
      expect(answer).toMatchObject({ kind: 'checked', searched: 1000, results: [{ verdict: 'verbatim' }] });
    }
    expect(await ask(others[1], 'nothing is known of anything')).toMatchObject({
      kind: 'checked',
      searched: 0,
    });
    for (const other of others) await other.close();
  });
});
