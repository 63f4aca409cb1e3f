import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, type ServerSettings } from '../../../src/domain/serverSettings.ts';
import type { Given } from '../contract.ts';
import { act, add, added, misquote, quote } from '../samples.ts';

const PAGE = { offset: 0, limit: 10 };

/** Quotes, misquotes, what people chose, and the history: kept whole or not at all, and never overwritten unseen. */
export function keepsQuotes({ store, other, server }: Given): void {
  describe('keeps quotes', () => {
    test('gives back what was kept, to another process too', async () => {
      const id = server();
      const said = quote('a1', 'It’s “late” — said Zoë.\n\nGoodnight 🌙', {
        speaker: 'Zoë Ån',
        source: { kind: 'message', link: 'https://discord.com/channels/1/2/3', authorId: '77' },
        sourceLine: 'the night shift',
        note: 'at the end',
        topics: ['Night', 'sleep well'],
        date: '2023-03-01',
      });
      await add(store(), id, said);
      for (const reader of [store(), other()]) {
        expect(await reader.quotes(id, ['a1'])).toEqual([
          { value: said, revision: 1, origin: 'server', article: null },
        ]);
      }
    });

    test('can be written by two processes that try it, again and again', async () => {
      for (const each of [store(), other(), store()])
        await expect(each.tryWriting()).resolves.toBeUndefined();
    });

    test('keeps the order of the ids asked for, and leaves out unknown ones', async () => {
      const id = server();
      await add(store(), id, quote('a', 'One.'), quote('b', 'Two.'), quote('c', 'Three.'));
      const ids = (await store().quotes(id, ['c', 'nobody', 'a'])).map(({ value }) => value.id);
      expect(ids).toEqual(['c', 'a']);
    });

    test('strips NUL characters and mends half characters', async () => {
      const id = server();
      await add(
        store(),
        id,
        quote('n', 'be\0fore \ud83c after', { topics: ['to\0pic'], speaker: 'A\udf19' }),
      );
      const [kept] = await store().quotes(id, ['n\0']);
      expect(kept?.value).toMatchObject({
        text: 'before \ufffd after',
        topics: ['topic'],
        speaker: 'A\ufffd',
      });
    });

    test('takes a change only from who has seen the newest', async () => {
      const id = server();
      await add(store(), id, quote('a', 'First wording.'));
      const edited = { value: quote('a', 'Second wording.'), revision: 1 };
      expect(await act(store(), id, { quotes: [edited] })).toMatchObject({ kind: 'done' });
      const late = { value: quote('a', 'Late wording.'), revision: 1 };
      expect(await act(other(), id, { quotes: [late] })).toEqual({ kind: 'conflict', ids: ['a'] });
      const [kept] = await store().quotes(id, ['a']);
      expect(kept).toMatchObject({ revision: 2, value: { text: 'Second wording.' } });
    });

    test('never gives an id twice, removed or not', async () => {
      const id = server();
      await add(store(), id, quote('a', 'Once.'));
      await act(store(), id, { quotes: [{ value: quote('a', 'Once.', { state: 'removed' }), revision: 1 }] });
      const again = await act(store(), id, { quotes: added(quote('a', 'Twice.')) });
      expect(again).toEqual({ kind: 'conflict', ids: ['a'] });
    });

    test('keeps nothing of an act that is refused', async () => {
      const id = server();
      await add(store(), id, quote('taken', 'There already.'));
      const act1 = await act(store(), id, {
        quotes: added(quote('new', 'Brand new.'), quote('taken', 'Not new.')),
        misquotes: [{ id: 'm', value: misquote('Not new.'), revision: null }],
      });
      expect(act1).toEqual({ kind: 'conflict', ids: ['taken'] });
      expect(await store().quotes(id, ['new'])).toEqual([]);
      expect(await store().misquotes(id, ['m'])).toEqual([]);
      expect(await store().history(id, {}, 10)).toHaveLength(1);
    });

    test('keeps misquotes until they are taken back, and what people chose', async () => {
      const id = server();
      const optedOut = { id: '77', value: { optedOut: 5 }, revision: null };
      await act(store(), id, {
        misquotes: ['m', 'n'].map((name) => ({ id: name, value: misquote(`We ${name}.`), revision: null })),
        optOuts: [optedOut],
      });
      expect(await store().misquotes(id, ['n', 'none'])).toEqual([
        { id: 'n', value: misquote('We n.'), revision: 1 },
      ]);
      expect(await store().optOuts(id, ['76', '77'])).toEqual([{ ...optedOut, revision: 1 }]);
      expect(await act(store(), id, { misquotes: [{ id: 'n', value: null, revision: 1 }] })).toMatchObject({
        kind: 'done',
      });
      expect(await store().misquotes(id)).toEqual([{ id: 'm', value: misquote('We m.'), revision: 1 }]);
      expect(await store().misquotes(id, ['n'])).toEqual([{ id: 'n', value: null, revision: 2 }]);
      for (const late of [
        { misquotes: [{ id: 'm', value: null, revision: null }] },
        { misquotes: [{ id: 'n', value: misquote('Late.'), revision: 1 }] },
        { optOuts: [{ ...optedOut, revision: 2 }] },
      ]) {
        expect(await act(store(), id, late)).toMatchObject({ kind: 'conflict' });
      }
    });

    test('keeps a server’s settings, one of them, with its history', async () => {
      const id = server();
      const chosen: ServerSettings = { ...DEFAULT_SETTINGS, noticeChannel: '5', servesUnverified: false };
      expect(await store().settings(id)).toBeNull();
      const first = await act(store(), id, {
        action: 'settings.change',
        settings: { value: chosen, revision: null },
      });
      expect(await other().settings(id)).toEqual({ value: chosen, revision: 1 });
      expect(await store().settings(server())).toBeNull();
      const dark: ServerSettings = { ...chosen, cardTheme: 'night', cardLayout: 'poster', curatorRole: '6' };
      for (const revision of [null, 2]) {
        expect(await act(other(), id, { settings: { value: dark, revision } })).toMatchObject({
          kind: 'conflict',
        });
      }
      await act(other(), id, { settings: { value: dark, revision: 1 } });
      expect(await store().settings(id)).toEqual({ value: dark, revision: 2 });
      const [changed, made] = await store().history(id, {}, 10);
      expect(first).toEqual({ kind: 'done', id: made?.id });
      expect(made).toMatchObject({ action: 'settings.change', items: [{ before: null, after: chosen }] });
      expect(changed).toMatchObject({ items: [{ subject: 'settings', before: chosen, after: dark }] });
    });

    test('takes 200 acts at once from two processes without losing one', async () => {
      const id = server();
      const edited = Array.from({ length: 20 }, (_, at) => `edited${at}`);
      await add(store(), id, ...edited.map((name) => quote(name, 'Edits:')));
      const edit = async (at: number): Promise<void> => {
        const through = at % 2 === 0 ? store() : other();
        for (;;) {
          const [seen] = await through.quotes(id, [`edited${at % 20}`]);
          if (seen === undefined) throw new Error('a quote is lost');
          const value = { ...seen.value, text: `${seen.value.text} ${at}` };
          const quotes = [{ value, revision: seen.revision }, ...added(quote(`new${at}`, `Number ${at}.`))];
          if ((await act(through, id, { quotes })).kind === 'done') return;
        }
      };
      await Promise.all(Array.from({ length: 200 }, (_, at) => edit(at)));
      expect((await store().listQuotes(id, {}, PAGE)).total).toBe(220);
      const kept = await store().quotes(id, edited);
      const numbers = kept.flatMap(({ value }) => value.text.split(' ').slice(1)).map(Number);
      expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 200 }, (_, at) => at));
      const acts = await store().history(id, {}, 500);
      expect(acts).toHaveLength(201);
      expect(acts.reduce((sum, { count }) => sum + count, 0)).toBe(420);
    }, 60_000);

    test('stops at the limits, also for acts at once', async () => {
      const id = server();
      const limits = { quotes: 5, articles: 1, stored: 1e8 };
      const outcomes = await Promise.all(
        Array.from({ length: 9 }, (_, at) =>
          act(at % 2 === 0 ? store() : other(), id, {
            limits,
            quotes: added(quote(`l${at}`, `Limit ${at}.`)),
          }),
        ),
      );
      expect(outcomes.filter(({ kind }) => kind === 'done')).toHaveLength(5);
      expect(outcomes.filter(({ kind }) => kind !== 'done')).toEqual(
        Array.from({ length: 4 }, () => ({ kind: 'full', of: 'quotes', limit: 5 })),
      );
      const [first] = (await store().listQuotes(id, { state: 'active' }, PAGE)).quotes;
      if (first === undefined) throw new Error('nothing was kept');
      const removal = { value: { ...first.value, state: 'removed' as const }, revision: first.revision };
      expect(await act(store(), id, { limits, quotes: [removal] })).toMatchObject({ kind: 'done' });
      expect(await act(store(), id, { limits, quotes: added(quote('room', 'Room.')) })).toMatchObject({
        kind: 'done',
      });
    });

    test('lists what is asked for, newest first, a page at a time', async () => {
      const id = server();
      await add(
        store(),
        id,
        quote('a', 'An apple.', { speaker: 'Ida Berg', addedBy: '1' }),
        quote('b', 'A banana.', { speaker: 'Ida Stone', addedBy: '2', state: 'pending' }),
        quote('c', 'A cherry.', {
          addedBy: '1',
          source: { kind: 'message', link: 'https://example.org', authorId: '9' },
        }),
      );
      const list = async (filter: Parameters<ReturnType<typeof store>['listQuotes']>[1], offset = 0) => {
        const { quotes, total } = await store().listQuotes(id, filter, { offset, limit: 2 });
        return { ids: quotes.map(({ value }) => value.id), total };
      };
      expect(await list({})).toEqual({ ids: ['c', 'b'], total: 3 });
      expect(await list({}, 2)).toEqual({ ids: ['a'], total: 3 });
      expect(await list({ state: 'pending' })).toEqual({ ids: ['b'], total: 1 });
      expect(await list({ addedBy: '1' })).toEqual({ ids: ['c', 'a'], total: 2 });
      expect(await list({ messageAuthor: '9' })).toEqual({ ids: ['c'], total: 1 });
      expect(await list({ speaker: 'ida' })).toEqual({ ids: ['b', 'a'], total: 2 });
      expect(await list({ speaker: 'IDA stone' })).toEqual({ ids: ['b'], total: 1 });
      expect(await list({ sameAs: '“an APPLE”' })).toEqual({ ids: ['a'], total: 1 });
    });

    test('writes the history by itself: who, when, what, before and after', async () => {
      const id = server();
      const first = quote('a', 'First.');
      const second = quote('a', 'Second.');
      await store().commit(id, { by: '7', at: 10, action: 'quote.add', quotes: added(first) });
      await store().commit(id, {
        by: null,
        at: 20,
        action: 'quote.edit',
        quotes: [{ value: second, revision: 1 }],
      });
      await store().commit(id, {
        by: '8',
        at: 30,
        action: 'privacy.opt-out',
        optOuts: [{ id: '8', value: { optedOut: 30 }, revision: null }],
      });
      const all = await store().history(id, {}, 10);
      expect(all.map(({ by, at, action }) => [by, at, action])).toEqual([
        ['8', 30, 'privacy.opt-out'],
        [null, 20, 'quote.edit'],
        ['7', 10, 'quote.add'],
      ]);
      const ofQuote = await store().history(id, { subject: { kind: 'quote', id: 'a' } }, 10);
      expect(ofQuote.map(({ items }) => items)).toEqual([
        [{ subject: 'quote', id: 'a', before: first, after: second }],
        [{ subject: 'quote', id: 'a', before: null, after: first }],
      ]);
      const older = await store().history(id, { before: all[1]?.id ?? 0 }, 10);
      expect(older.map(({ action }) => action)).toEqual(['quote.add']);
      expect(await store().act(id, all[0]?.id ?? 0)).toEqual(all[0]);
    });

    test('lists five items of a large act, and all of it by its id', async () => {
      const id = server();
      const many = Array.from({ length: 600 }, (_, at) => quote(`m${at}`, `Many words, number ${at}.`));
      const kept = await add(store(), id, ...many);
      const [listed] = await store().history(id, {}, 10);
      expect(listed).toMatchObject({ id: kept, count: 600 });
      expect(listed?.items).toHaveLength(5);
      expect((await store().act(id, kept))?.items.map((item) => item.id)).toEqual(
        many.map((each) => each.id),
      );
    });
  });
}
