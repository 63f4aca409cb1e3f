import { expect, it } from 'vitest';
import { createCheckService, type CheckParts } from '../../../src/services/check/checkService.ts';
import { article } from '../../store/samples.ts';

const TEXTS = new Map([
  ['a0000000001', 'x'.repeat(60)],
  ['a0000000002', 'y'.repeat(40)],
  ['a0000000003', 'z'],
]);

/** What the thread is sent of a server's three articles where it has room for so many characters. */
async function sentWith(room: number): Promise<readonly (number | null)[]> {
  let sent: readonly { readonly text: string | null }[] = [];
  const claim = { text: 'words', speaker: null };
  const background = {
    findClaims: async () => ({ asWritten: null, whole: claim, quoted: [], isMostlyQuoted: false }),
    check: async (asked: { readonly texts: typeof sent }) => {
      if (asked.texts.length === 0) return { kind: 'missing', ids: [...TEXTS.keys()], room };
      sent = asked.texts;
      return { kind: 'checked', results: [], searched: 0, leftOut: 0 };
    },
  };
  const checks = createCheckService(
    {
      articles: async () => [...TEXTS.keys()].map((id) => ({ value: article(id), revision: 1 })),
      articleText: async (_server, articleId, version = 1) => ({
        articleId,
        version,
        text: TEXTS.get(articleId) ?? '',
        storedAt: 0,
      }),
    },
    { background, library: [] } as unknown as CheckParts,
  );
  await checks.check('1', { text: 'words', speaker: null, article: null });
  return sent.map(({ text }) => text?.length ?? null);
}

it('sends the thread as many texts as it has room for, to the last character', async () => {
  expect(await sentWith(101)).toEqual([60, 40, 1]);
  expect(await sentWith(100)).toEqual([60, 40, null]);
  expect(await sentWith(99)).toEqual([60, null, null]);
});
