import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/domain/serverSettings.ts';
import type { Given } from '../contract.ts';
import { act, add, added, article, idsFound, quote } from '../samples.ts';

/** What is asked to be forgotten is gone, and nothing else. */
export function forgets({ store, other, server }: Given): void {
  describe('forgets', () => {
    test('a person: words, history and spelling, but not that an id was given', async () => {
      const id = server();
      await add(
        store(),
        id,
        quote('mine', 'Quixotic marmalade.', { addedBy: '66', speaker: 'Me Myself', topics: ['breakfast'] }),
        quote('saved', 'I love parsnips.', {
          addedBy: '501',
          source: { kind: 'message', link: 'https://example.org', authorId: '66' },
        }),
        quote('theirs', 'Marmite stays.', { addedBy: '501' }),
      );
      await store().commit(id, {
        by: '66',
        at: 5,
        action: 'quote.edit',
        quotes: [{ value: quote('mine', 'Quixotic marmalade!', { addedBy: '66' }), revision: 1 }],
      });
      expect(await store().erasePerson(id, '66')).toEqual({ quotes: 2 });
      expect(await other().quotes(id, ['mine', 'saved', 'theirs'])).toMatchObject([
        { value: { id: 'theirs' } },
      ]);
      for (const typed of ['quixotic', 'parsnips', 'quixotci', 'breakfast', 'myself']) {
        expect(await idsFound(store(), id, typed)).toEqual([]);
      }
      const history = JSON.stringify([
        await store().history(id, {}, 10),
        await store().history(id, { subject: { kind: 'quote', id: 'mine' } }, 10),
      ]);
      expect(history).not.toMatch(/quixotic|parsnips|66/i);
      expect(history).toMatch(/Marmite/);
      expect(await act(store(), id, { quotes: added(quote('mine', 'Again.')) })).toEqual({
        kind: 'conflict',
        ids: ['mine'],
      });
      expect(await other().erasedIds(id, ['theirs', 'saved', 'none', 'mine'])).toEqual(['saved', 'mine']);
      expect(await other().erasedIds(server(), ['mine'])).toEqual([]);
      expect((await store().listQuotes(id, {}, { offset: 0, limit: 5 })).total).toBe(1);
      expect((await store().suggest(id, '', 5)).speakers).toEqual([]);
    });

    test('what a person was not told, once it is told or they want to be forgotten', async () => {
      const id = server();
      await store().keepUntold(id, '66', { quote: 'b', decision: 'approve' });
      await store().keepUntold(id, '66', { quote: 'a', decision: 'approve' });
      await other().keepUntold(id, '66', { quote: 'a', decision: 'reject' });
      await store().keepUntold(id, '67', { quote: 'a', decision: 'reject' });
      expect(await store().takeUntold(server(), '66')).toEqual([]);
      expect(await other().takeUntold(id, '66')).toEqual([
        { quote: 'a', decision: 'reject' },
        { quote: 'b', decision: 'approve' },
      ]);
      expect(await store().takeUntold(id, '66')).toEqual([]);
      await store().erasePerson(id, '67');
      expect(await store().takeUntold(id, '67')).toEqual([]);
    });

    test('a draft for whoever it waits for, once, until it expires', async () => {
      const [here, elsewhere] = [server(), server()];
      const draft = { id: 'd', person: '66', kind: 'words', expires: 100, record: '"\u{1F40B} \\ud800"' };
      const room = { ofServer: 100, ofPerson: 50, now: 0 };
      await store().keepDraft(here, draft, room);
      expect(await other().draft(here, 'd', 99)).toEqual(draft);
      expect(await other().draft(here, 'd', 100)).toBeNull();
      expect(await other().draft(elsewhere, 'd', 0)).toBeNull();
      expect(await other().takeDraft(elsewhere, 'd')).toBe(false);
      const taken = await Promise.all([store().takeDraft(here, 'd'), other().takeDraft(here, 'd')]);
      expect(taken.toSorted()).toEqual([false, true]);
      expect(await store().draft(here, 'd', 0)).toBeNull();
      await store().keepDraft(here, draft, room);
      await store().keepDraft(elsewhere, { ...draft, expires: 500 }, { ...room, now: 100 });
      expect(await store().draft(here, 'd', 0)).not.toBeNull();
      await store().keepDraft(here, { ...draft, id: 'e', expires: 500 }, { ...room, now: 100 });
      expect(await store().draft(here, 'd', 0)).toBeNull();
      await store().keepDraft(here, { ...draft, id: 'e', record: '2' }, room);
      expect(await store().draft(here, 'e', 0)).toMatchObject({ record: '2' });
      await store().erasePerson(elsewhere, '67');
      expect(await store().draft(elsewhere, 'd', 0)).not.toBeNull();
      await store().erasePerson(elsewhere, '66');
      expect(await store().draft(elsewhere, 'd', 0)).toBeNull();
      await store().keepDraft(here, draft, room);
      await store().forgetExpiredDrafts(99);
      expect(await store().draft(here, 'd', 0)).not.toBeNull();
      await store().forgetExpiredDrafts(100);
      expect(await store().draft(here, 'd', 0)).toBeNull();
    });

    test('nothing of another bot’s: a database is claimed once', async () => {
      await store().claim('100000000000000011');
      await other().claim('100000000000000011');
      await expect(other().claim('100000000000000012')).rejects.toThrow(
        /application 100000000000000011, and DISCORD_TOKEN is of 100000000000000012/,
      );
      await store().claim('100000000000000011');
    });

    test('who added an article, but not the article, which can still be changed and taken back', async () => {
      const id = server();
      await store().commit(id, {
        by: '66',
        at: 5,
        action: 'article.add',
        articles: [
          { value: article('mine', { addedBy: '66' }), revision: null, text: 'Mine.' },
          { value: article('theirs', { addedBy: '501' }), revision: null, text: 'Theirs.' },
        ],
      });
      expect(await store().erasePerson(id, '66')).toEqual({ quotes: 0 });
      const [mine, theirs] = await other().articles(id);
      expect(mine).toEqual({ value: article('mine', { addedBy: null }), revision: 1 });
      expect(theirs?.value.addedBy).toBe('501');
      const [entry] = await store().history(id, {}, 1);
      expect(entry?.items.map(({ after }) => after)).toEqual([mine?.value, theirs?.value]);
      expect(JSON.stringify(entry)).not.toContain('66');
    });

    test('a server that was left long ago, unless it came back', async () => {
      const left = server();
      const back = server();
      const recent = server();
      for (const id of [left, back, recent]) {
        await add(store(), id, quote('a', 'Umbrellas up.', { speaker: 'Una Bell' }));
        await store().draw(id, { kind: 'all' }, 1);
        await act(store(), id, { settings: { value: DEFAULT_SETTINGS, revision: null } });
        await store().markLeft(id, 1000);
      }
      await store().markLeft(back, null);
      await store().markLeft(recent, 5000);
      expect(await store().forgetLeft(2000)).toEqual([left]);
      expect(await store().forgetLeft(2000)).toEqual([]);
      expect(await other().quotes(left, ['a'])).toEqual([]);
      expect(await idsFound(other(), left, 'umbrellas')).toEqual([]);
      expect(await store().history(left, {}, 10)).toEqual([]);
      expect(await store().settings(left)).toBeNull();
      expect(await store().settings(back)).not.toBeNull();
      expect((await store().suggest(left, '', 5)).speakers).toEqual([]);
      expect(await idsFound(store(), back, 'umbrellas')).toEqual(['a']);
      expect(await idsFound(store(), recent, 'umbrellas')).toEqual(['a']);
      await add(store(), left, quote('a', 'A new start.'));
      expect(await idsFound(store(), left, 'start')).toEqual(['a']);
    });

    test('the servers that the bot was removed from while it was away, once it knows where it is', async () => {
      const gone = server();
      const stays = server();
      const returns = server();
      for (const id of [gone, stays, returns]) await add(store(), id, quote('a', 'Lanterns out.'));
      await store().draw('200000000000000001', { kind: 'all' }, 1);
      await store().markLeft(returns, 1000);
      // Everything else in this database belongs to servers of other tests: they are all still there.
      const present = Array.from({ length: 200 }, (_, at) => `10000000000000${String(at).padStart(4, '0')}`);
      const here = present.filter((id) => id !== gone);
      await store().markAbsent(here, 2000);
      await other().markAbsent(here, 9000);
      expect(await store().forgetLeft(2000)).toEqual([]);
      expect(await store().forgetLeft(2001)).toEqual([gone]);
      expect(await store().forgetLeft(9001)).not.toContain(returns);
      expect(await idsFound(other(), returns, 'lanterns')).toEqual(['a']);
      expect(await idsFound(other(), gone, 'lanterns')).toEqual([]);
    });
  });
}
