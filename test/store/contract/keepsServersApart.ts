import { describe, expect, test } from 'vitest';
import type { Given } from '../contract.ts';
import { act, add, article, idsFound, misquote, quote } from '../samples.ts';

const PAGE = { offset: 0, limit: 10 };

/** Nothing of one server is read or changed through another, whatever is asked. */
export function keepsServersApart({ store, server }: Given): void {
  describe('keeps servers apart', () => {
    test('in every call', async () => {
      const mine = server();
      const theirs = server();
      const secret = quote('secret', 'The xylophone is ours.', {
        speaker: 'Xenia Hidden',
        topics: ['xylophones'],
        source: { kind: 'message', link: 'https://example.org', authorId: '41' },
      });
      const kept = await act(store(), mine, {
        quotes: [{ value: secret, revision: null }],
        articles: [{ value: article('diary'), revision: null, text: 'Dear diary.' }],
        misquotes: [{ id: 'm', value: misquote('We hum.'), revision: null }],
        optOuts: [{ id: '42', value: { optedOut: 5 }, revision: null }],
      });
      if (kept.kind !== 'done') throw new Error(kept.kind);

      expect(await store().quotes(theirs, ['secret'])).toEqual([]);
      expect(await store().listQuotes(theirs, {}, PAGE)).toEqual({ quotes: [], total: 0 });
      expect(await store().listQuotes(theirs, { messageAuthor: '41' }, PAGE)).toEqual({
        quotes: [],
        total: 0,
      });
      expect(await store().articles(theirs)).toEqual([]);
      expect(await store().articleText(theirs, 'diary')).toBeNull();
      expect(await store().misquotes(theirs)).toEqual([]);
      expect(await store().misquotes(theirs, ['m'])).toEqual([]);
      expect(await store().optOuts(theirs, ['42'])).toEqual([]);
      expect(await store().history(theirs, {}, 10)).toEqual([]);
      expect(await store().history(theirs, { subject: { kind: 'quote', id: 'secret' } }, 10)).toEqual([]);
      expect(await store().act(theirs, kept.id)).toBeNull();
      for (const text of ['xylophone', 'xenia', 'xylophnoe', 'x', 'xylophones']) {
        expect(await idsFound(store(), theirs, text)).toEqual([]);
        expect(await store().suggest(theirs, text, 5)).toEqual({ speakers: [], topics: [], quotes: [] });
      }
      expect(await idsFound(store(), theirs, { text: 'xylophone', articleId: 'diary' })).toEqual([]);
      expect(await store().draw(theirs, { kind: 'speaker', words: 'hidden' }, 1)).toBeNull();
      expect(await store().draw(theirs, { kind: 'text', text: 'xylophone' }, 1)).toBeNull();
      expect(await store().draw(theirs, { kind: 'all' }, 1)).toBeNull();
      expect(await store().erasePerson(theirs, '41')).toEqual({ quotes: 0 });

      const forged = { value: quote('secret', 'Forged.'), revision: 1 };
      expect(await act(store(), theirs, { quotes: [forged] })).toEqual({ kind: 'conflict', ids: ['secret'] });
      const [untouched] = await store().quotes(mine, ['secret']);
      expect(untouched).toEqual({ value: secret, revision: 1, origin: 'server', article: null });
    });

    test('also where two have the same ids', async () => {
      const one = server();
      const two = server();
      await add(store(), one, quote('same', 'Ours.'));
      await add(store(), two, quote('same', 'Theirs.'));
      const text = async (id: string) => (await store().quotes(id, ['same']))[0]?.value.text;
      expect([await text(one), await text(two)]).toEqual(['Ours.', 'Theirs.']);
    });

    test('and the library from all writing', async () => {
      await expect(add(store(), '', quote('a', 'To everybody.'))).rejects.toThrow(RangeError);
      await expect(add(store(), '\0', quote('a', 'To everybody.'))).rejects.toThrow(RangeError);
      await expect(store().erasePerson('', '501')).rejects.toThrow(RangeError);
    });
  });
}
