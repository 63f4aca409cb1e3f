import { describe, expect, test } from 'vitest';
import type { Given } from '../contract.ts';
import { act, added, article, spanQuote } from '../samples.ts';

const TEXT = '“We will wait,” said the coach.\n\nNobody 🏀 answered.';

/** Articles, their versions, and quotes that cannot say anything else than their article does. */
export function keepsArticles({ store, other, server }: Given): void {
  describe('keeps articles', () => {
    test('with every version of their words', async () => {
      const id = server();
      const first = article('match', { title: 'The match' });
      const second = { ...first, version: 2 };
      await act(store(), id, { articles: [{ value: first, revision: null, text: TEXT }] });
      await act(other(), id, { articles: [{ value: second, revision: 1, text: `${TEXT} Later.` }] });
      expect(await store().articles(id)).toEqual([{ value: second, revision: 2 }]);
      const storedAt = 1_700_000_000_000;
      expect(await store().articleText(id, 'match')).toEqual({
        articleId: 'match',
        version: 2,
        text: `${TEXT} Later.`,
        storedAt,
      });
      expect(await store().articleText(id, 'match', 1)).toEqual({
        articleId: 'match',
        version: 1,
        text: TEXT,
        storedAt,
      });
      expect(await store().articleText(id, 'match', 3)).toBeNull();
      expect(await store().articleText(id, 'nothing')).toBeNull();
    });

    test('that come whole, each version with its own time', async () => {
      const id = server();
      const at = { articleId: 'match', version: 1, start: 1, end: 14 };
      const versions = [
        { version: 1, text: TEXT, storedAt: 5 },
        { version: 2, text: `${TEXT} Later.`, storedAt: 7 },
      ];
      const put = { value: article('match', { version: 2 }), revision: null, versions };
      const misquoting = { quotes: added(spanQuote('s1', 'We will win,', at)), articles: [put] };
      expect(await act(store(), id, misquoting)).toEqual({ kind: 'misquoted', ids: ['s1'] });
      expect(await store().articles(id)).toEqual([]);
      const right = { quotes: added(spanQuote('s1', 'We will wait,', at)), articles: [put] };
      expect(await act(store(), id, right)).toMatchObject({ kind: 'done' });
      for (const version of versions) {
        expect(await other().articleText(id, 'match', version.version)).toEqual({
          articleId: 'match',
          ...version,
        });
      }
    });

    test('together with their quotes, which name them', async () => {
      const id = server();
      const said = spanQuote('s1', 'We will wait,', { articleId: 'match', version: 1, start: 1, end: 14 });
      const kept = await act(store(), id, {
        articles: [{ value: article('match', { title: 'The match' }), revision: null, text: TEXT }],
        quotes: added(said),
      });
      expect(kept.kind).toBe('done');
      const [quote] = await other().quotes(id, ['s1']);
      expect(quote).toEqual({
        value: said,
        revision: 1,
        origin: 'server',
        article: article('match', { title: 'The match' }),
      });
    });

    test('and refuses a quote that says something else', async () => {
      const id = server();
      await act(store(), id, { articles: [{ value: article('match'), revision: null, text: TEXT }] });
      const at = { articleId: 'match', version: 1, start: 1, end: 14 };
      const refused = await act(store(), id, {
        quotes: added(
          spanQuote('right', 'We will wait,', at),
          spanQuote('wrong', 'We will win,', at),
          spanQuote('elsewhere', 'We will wait,', { ...at, version: 2 }),
        ),
      });
      expect(refused).toEqual({ kind: 'misquoted', ids: ['wrong', 'elsewhere'] });
      expect(await store().quotes(id, ['right'])).toEqual([]);
    });

    test('up to their limit, the removed not counted', async () => {
      const id = server();
      const limits = { quotes: 10, articles: 1, stored: 1e8 };
      const put = (name: string) => ({
        limits,
        articles: [{ value: article(name), revision: null, text: TEXT }],
      });
      expect(await act(store(), id, put('one'))).toMatchObject({ kind: 'done' });
      expect(await act(store(), id, put('two'))).toEqual({ kind: 'full', of: 'articles', limit: 1 });
      const removed = { value: article('one', { state: 'removed' }), revision: 1 };
      expect(await act(store(), id, { limits, articles: [removed] })).toMatchObject({ kind: 'done' });
      expect(await act(store(), id, put('two'))).toMatchObject({ kind: 'done' });
      const texts = (await store().articles(id)).map(({ value }) => [value.id, value.state]);
      expect(texts).toEqual([
        ['one', 'removed'],
        ['two', 'active'],
      ]);
    });
  });
}
