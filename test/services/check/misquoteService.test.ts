import { expect, it } from 'vitest';
import { createMisquoteService, type MisquoteParts } from '../../../src/services/check/misquoteService.ts';
import { createShelf } from '../../../src/services/check/shelf.ts';
import { UserError } from '../../../src/domain/userError.ts';

const WHO = { server: '1', user: '2' };
const WRONG = { claim: 'we give up the boat', speaker: null, isOnlyMisattributed: false, right: [] };
const JUDGED = { verdict: 'misquote', reason: 'No.' } as const;

/** Marks words as a misquote on a shelf that has so many others. */
function markBeside(others: number): Promise<unknown> {
  const entries = Array.from({ length: others }, (_, at) => ({
    id: String(at),
    revision: 1,
    value: { ...WRONG, ...JUDGED, words: `other words ${at}`, markedAt: 0, removed: null },
  }));
  const parts = {
    store: {
      misquotes: async (_server: string, ids?: readonly string[]) => (ids === undefined ? entries : []),
      history: async () => [],
      listQuotes: async () => ({ quotes: [], total: 0 }),
    },
    shelf: createShelf({
      store: { misquotes: async () => entries, articles: async () => [] },
      reader: { extract: async () => [] },
      articles: { byAnchor: async () => undefined },
    }),
    drafts: { use: (_who: unknown, _id: string, work: (wrong: typeof WRONG) => unknown) => work(WRONG) },
    change: async (_server: string, decide: (at: number) => Promise<{ answer: (act: number) => unknown }>) =>
      (await decide(0)).answer(1),
  };
  return createMisquoteService(parts as unknown as MisquoteParts).mark(WHO, 'draft', JUDGED);
}

it('takes 500 misquotes and no more', async () => {
  expect(await markBeside(499)).toMatchObject({ act: 1, misquote: { claim: WRONG.claim } });
  await expect(markBeside(500)).rejects.toEqual(new UserError({ code: 'shelf-full', limit: 500 }));
});
