import { describe, expect, test } from 'vitest';
import { manyQuotes } from '../../fixtures/manyQuotes.ts';
import type { Given } from '../contract.ts';
import { act, add, article, idsFound, quote, spanQuote } from '../samples.ts';

/** The same finding in every database: the same hits, in the same order. */
export function findsQuotes({ store, server }: Given): void {
  describe('finds quotes', () => {
    test('whatever the typography of either side', async () => {
      const id = server();
      await add(
        store(),
        id,
        quote('apostrophe', 'Don’t tell me it can’t be done.'),
        quote('accent', 'A naïve café owner from São Paulo.'),
        quote('case', 'THE RIVER ROSE OVERNIGHT'),
        quote('dash', 'A well‑known, long—winded answer.'),
      );
      expect(await idsFound(store(), id, 'dont tell')).toEqual(['apostrophe']);
      expect(await idsFound(store(), id, "“Don't” tell!")).toEqual(['apostrophe']);
      expect(await idsFound(store(), id, 'naive cafe sao paulo')).toEqual(['accent']);
      expect(await idsFound(store(), id, 'River rose')).toEqual(['case']);
      expect(await idsFound(store(), id, 'well known long winded')).toEqual(['dash']);
    });

    test('in any script', async () => {
      const id = server();
      await add(
        store(),
        id,
        quote('greek', 'Όλα θα πάνε καλά'),
        quote('russian', 'Всё будет хорошо'),
        quote('arabic', 'كُلُّ شَيْءٍ سَيَكُونُ بِخَيْر'),
        quote('chinese', '友谊是最重要的'),
        quote('hindi', 'सब ठीक हो जाएगा'),
      );
      expect(await idsFound(store(), id, 'ΌΛΑ καλα')).toEqual(['greek']);
      expect(await idsFound(store(), id, 'будет хор')).toEqual(['russian']);
      expect(await idsFound(store(), id, 'كل شيء')).toEqual(['arabic']);
      expect(await idsFound(store(), id, '重要')).toEqual(['chinese']);
      expect(await idsFound(store(), id, 'ठीक')).toEqual(['hindi']);
    });

    test('while the last word is still being typed, and then with every word begun', async () => {
      const id = server();
      await add(
        store(),
        id,
        quote('a', 'Patience rewards the patient gardener.'),
        quote('b', 'A patient waits.'),
      );
      expect(await idsFound(store(), id, 'patient gar')).toEqual(['a']);
      expect(await idsFound(store(), id, 'pati gard')).toEqual(['a']);
      expect(new Set(await idsFound(store(), id, 'p'))).toEqual(new Set(['a', 'b']));
    });

    test('with a slip of the keys, and says so', async () => {
      const id = server();
      await add(store(), id, quote('f', 'Friendship is a slow harvest.'), quote('w', 'We wrote all winter.'));
      for (const typed of [
        'frienship',
        'freindship',
        'friendshipp',
        'frendship',
        'friensh',
        'slow havrest',
      ]) {
        const found = await store().search(id, { text: typed }, { offset: 0, limit: 5 });
        expect([typed, found.quotes.map(({ value }) => value.id), found.mended]).toEqual([
          typed,
          ['f'],
          true,
        ]);
      }
      expect(await store().search(id, { text: 'friendship' }, { offset: 0, limit: 5 })).toMatchObject({
        total: 1,
        words: ['friendship'],
        mended: false,
      });
      expect(await idsFound(store(), id, 'zeppelin')).toEqual([]);
    });

    test('and tells which words in use are near to a typed one', async () => {
      const id = server();
      const other = server();
      await add(
        store(),
        id,
        quote('f', 'Friendship is a slow harvest.'),
        quote('w', 'We wrote all winter.', { speaker: 'Ada Legrand', topics: ['weather'] }),
        quote('gone', 'The friendships ended.', { state: 'removed' }),
      );
      await add(store(), other, quote('theirs', 'Hunters rest.'));
      const near = async (word: string) =>
        (await store().nearWords(id, word)).map((entry) => `${entry.word} ${entry.slips}`);
      expect(await near('harvest')).toEqual(['harvest 0']);
      expect(await near('havrest')).toEqual(['harvest 1']);
      expect(await near('arvest')).toEqual(['harvest 1']);
      expect(await near('xarvest')).toEqual(['harvest 1']);
      expect(await near('frienship')).toEqual(['friendship 1']);
      expect(await near('friends')).toEqual(['friendship null']);
      expect(await near('legrant')).toEqual(['legrand 1']);
      expect(await near('wheather')).toEqual(['weather 1']);
      expect(await near('hunters')).toEqual([]);
      expect(await near('?!')).toEqual([]);
      const { total } = await store().search(id, { text: 'slo', whole: true }, { offset: 0, limit: 1 });
      expect(total).toBe(0);
    });

    test('with little words in the query that no quote has', async () => {
      const id = server();
      await add(store(), id, quote('h', 'Harvest comes late.'), quote('o', 'On and on about nothing.'));
      expect(await idsFound(store(), id, 'something about the harvest')).toEqual(['h']);
      expect(await idsFound(store(), id, 'about')).toEqual(['o']);
    });

    test('a name before a mention, the phrase before its words, the word before a longer one', async () => {
      const id = server();
      await add(
        store(),
        id,
        quote('mention', 'I met Marlow once, and Marlow was kind.', { speaker: 'Ada Finch' }),
        quote('name', 'The tide does not wait for you.', { speaker: 'Jo Marlow' }),
        quote('words', 'You wait, and the tide waits for you too.', { speaker: 'Ada Finch' }),
        quote('longer', 'Tidelands flood in spring.', { speaker: 'Ada Finch' }),
      );
      expect(await idsFound(store(), id, 'marlow')).toEqual(['name', 'mention']);
      expect((await idsFound(store(), id, 'wait for you'))[0]).toBe('name');
      expect((await idsFound(store(), id, 'tide')).at(-1)).toBe('longer');
    });

    test('by topic', async () => {
      const id = server();
      await add(
        store(),
        id,
        quote('t', 'Keep going.', { topics: ['Perseverance'] }),
        quote('u', 'Stop now.'),
      );
      expect(await idsFound(store(), id, 'perseverance')).toEqual(['t']);
    });

    test('narrowed by speaker, article and days, a page at a time', async () => {
      const id = server();
      await act(store(), id, {
        articles: [{ value: article('report'), revision: null, text: 'The bridge holds.' }],
        quotes: [
          spanQuote('x', 'The bridge holds.', { articleId: 'report', version: 1, start: 0, end: 17 }),
          quote('y', 'The bridge sways.', { speaker: 'Ana María Ruiz', date: '2021-06-01' }),
          quote('z', 'The bridge fell.', { speaker: 'Ana Stone', date: '2023-01-31' }),
        ].map((value) => ({ value, revision: null })),
      });
      expect(await idsFound(store(), id, { text: 'bridge', speaker: 'ana' })).toHaveLength(2);
      expect(await idsFound(store(), id, { text: 'bridge', speaker: 'ana maria' })).toEqual(['y']);
      expect(await idsFound(store(), id, { text: 'bridge', articleId: 'report' })).toEqual(['x']);
      expect(await idsFound(store(), id, { text: 'bridge', from: '2023-01-31' })).toEqual(['z']);
      expect(await idsFound(store(), id, { text: 'bridge', to: '2021-06-01' })).toEqual(['y']);
      expect(await idsFound(store(), id, { text: 'bridge', from: '2021-06-02', to: '2023-01-30' })).toEqual(
        [],
      );
      const all = await store().search(id, { text: 'bridge' }, { offset: 0, limit: 3 });
      const second = await store().search(id, { text: 'bridge' }, { offset: 1, limit: 1 });
      expect(all.total).toBe(3);
      expect(second).toEqual({ ...all, quotes: all.quotes.slice(1, 2) });
    });

    test('no longer when it was removed or changed, and again when it is back', async () => {
      const id = server();
      await add(store(), id, quote('v', 'Violets are late.', { speaker: 'Iris Vale' }));
      const put = (value: ReturnType<typeof quote>, revision: number) =>
        act(store(), id, { quotes: [{ value, revision }] });
      await put(quote('v', 'Violets are late.', { state: 'removed', speaker: 'Iris Vale' }), 1);
      expect(await idsFound(store(), id, 'violets')).toEqual([]);
      expect((await store().suggest(id, '', 5)).speakers).toEqual([]);
      await put(quote('v', 'Roses are early.', { speaker: 'Iris Vale' }), 2);
      expect(await idsFound(store(), id, 'violets')).toEqual([]);
      expect(await idsFound(store(), id, 'roses')).toEqual(['v']);
      expect((await store().suggest(id, 'ir', 5)).speakers).toEqual([{ name: 'Iris Vale', count: 1 }]);
    });

    test('and nothing for what is no word, without an error', async () => {
      const id = server();
      await add(store(), id, quote('a', 'Nothing of note.'));
      for (const text of [
        '',
        '   ',
        '🎉🎉',
        '"*^(){}:',
        "'; drop table quotes; --",
        '\u200b',
        '\0',
        'NEAR(',
        'a*b',
        '%',
        '_',
      ]) {
        const found = await store().search(
          id,
          { text, speaker: text, articleId: text },
          { offset: 0, limit: 5 },
        );
        expect(found.quotes).toEqual([]);
        await store().suggest(id, text, 5);
      }
      await store().search(id, { text: 'word '.repeat(2000) }, { offset: 0, limit: 5 });
      expect(await idsFound(store(), id, 'x'.repeat(5000))).toEqual([]);
    });

    test('suggests speakers and topics, the most frequent first, and quotes', async () => {
      const id = server();
      await add(
        store(),
        id,
        quote('1', 'One.', { speaker: 'Nora Quill', topics: ['Novels'] }),
        quote('2', 'Two.', { speaker: 'Nora  Quill', topics: ['Novels', 'night'] }),
        quote('3', 'Three.', { speaker: 'Abe North' }),
        quote('4', 'Four on novels.', { speaker: null }),
        quote('5', 'Five.', { speaker: 'Nobody Yet', state: 'pending' }),
      );
      const typed = await store().suggest(id, 'no', 5);
      expect(typed.speakers.map(({ count }) => count)).toEqual([2, 1]);
      expect(typed.speakers.at(-1)).toEqual({ name: 'Abe North', count: 1 });
      expect(typed.topics).toEqual([{ name: 'Novels', count: 2 }]);
      expect(new Set(typed.quotes.map(({ value }) => value.id))).toEqual(new Set(['1', '2', '3', '4']));
      const untyped = await store().suggest(id, '', 1);
      expect(untyped.speakers).toHaveLength(1);
      expect(untyped.quotes).toEqual([]);
    });

    test('ranks at most 400 of what a query matches', async () => {
      const id = server();
      await add(store(), id, ...manyQuotes(1500));
      const found = await store().search(id, { text: 'the' }, { offset: 390, limit: 25 });
      expect(found.total).toBe(400);
      expect(found.quotes).toHaveLength(10);
    });
  });
}
