import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/domain/serverSettings.ts';
import type { Change } from '../../../src/store/port.ts';
import type { Given } from '../contract.ts';
import { act, added, article, misquote, quote } from '../samples.ts';

const TEXT = '“We will wait,” said the coach. '.repeat(100);
const DRAFT = { id: 'd', person: '66', kind: 'note', expires: 900, record: 'x'.repeat(1_000) };
const ROOM = { ofServer: 10_000, ofPerson: 10_000, now: 0 };

/** Nothing is kept of a server that does not count. */
export function countsBytes({ store, other, server }: Given): void {
  const growth = async (id: string, change: () => Promise<unknown>): Promise<number> => {
    const before = await store().storedBytes(id);
    await change();
    return (await other().storedBytes(id)) - before;
  };

  describe('counts the bytes', () => {
    test('of quotes, articles with each version, what is on the shelf or set, and of the history', async () => {
      const id = server();
      expect(await store().storedBytes(id)).toBe(0);
      const first = article('match');
      const put = { value: first, revision: null, text: TEXT };
      const ofFirst = await growth(id, () => act(store(), id, { articles: [put] }));
      expect(ofFirst).toBeGreaterThan(Buffer.byteLength(TEXT) + 300);
      const later = { value: { ...first, version: 2 }, revision: 1, text: `${TEXT}é` };
      expect(await growth(id, () => act(store(), id, { articles: [later] }))).toBe(ofFirst + 2);
      const removed = { value: { ...first, version: 2, state: 'removed' as const }, revision: 2 };
      expect(await growth(id, () => act(store(), id, { articles: [removed] }))).toBeGreaterThan(300);
      const others: Partial<Change>[] = [
        { quotes: added(quote('a', 'Words.')) },
        { misquotes: [{ id: 'm', value: misquote('Play it again.'), revision: null }] },
        { optOuts: [{ id: '66', value: { optedOut: 5 }, revision: null }] },
        { settings: { value: DEFAULT_SETTINGS, revision: null } },
      ];
      for (const change of others)
        expect(await growth(id, () => act(store(), id, change))).toBeGreaterThan(30);
      // Whose nothing is here: all is counted anew.
      expect(await growth(id, () => store().erasePerson(id, '99'))).toBe(0);
      expect(await store().storedBytes(server())).toBe(0);
    });

    test('of drafts, until they are gone', async () => {
      const id = server();
      expect(await growth(id, () => store().keepDraft(id, DRAFT, ROOM))).toBe(1_000);
      expect(await growth(id, () => store().takeDraft(id, 'd'))).toBe(-1_000);
    });

    test('that are erased no more', async () => {
      const id = server();
      const theirs = quote('theirs', 'Stays.');
      const alone = await growth(id, () => act(store(), id, { quotes: added(theirs) }));
      await act(store(), id, { quotes: added(quote('mine', TEXT, { addedBy: '66' })) });
      await store().erasePerson(id, '66');
      const left = await store().storedBytes(id);
      expect(left).toBeGreaterThanOrEqual(alone);
      expect(left).toBeLessThan(alone + 100);
      await store().markLeft(id, 1);
      await store().forgetLeft(2);
      expect(await store().storedBytes(id)).toBe(0);
    });

    test('up to a limit, beyond which things can only be taken out of service', async () => {
      const id = server();
      const limits = { quotes: 10, articles: 10, stored: 5_000 };
      const put = (name: string) => ({
        limits,
        articles: [{ value: article(name), revision: null, text: TEXT }],
      });
      const full = { kind: 'full', of: 'stored', limit: 5_000 };
      expect(await act(store(), id, put('one'))).toMatchObject({ kind: 'done' });
      expect(await act(store(), id, { limits, quotes: added(quote('a', 'A.')) })).toMatchObject({
        kind: 'done',
      });
      expect(await act(store(), id, put('two'))).toEqual(full);
      await store().keepDraft(id, { ...DRAFT, record: 'x'.repeat(5_000) }, ROOM);
      expect(await act(store(), id, { limits, quotes: added(quote('b', 'B.')) })).toEqual(full);
      expect(
        await act(store(), id, { limits, settings: { value: DEFAULT_SETTINGS, revision: null } }),
      ).toEqual(full);
      const takenAway: Partial<Change>[] = [
        { quotes: [{ value: quote('a', 'A.', { state: 'removed' }), revision: 1 }] },
        { articles: [{ value: article('one', { state: 'removed' }), revision: 1 }] },
        { optOuts: [{ id: '66', value: { optedOut: 5 }, revision: null }] },
      ];
      for (const change of takenAway)
        expect(await act(store(), id, { limits, ...change })).toMatchObject({ kind: 'done' });
      expect(await act(store(), id, { limits, quotes: [{ value: quote('a', 'A.'), revision: 2 }] })).toEqual(
        full,
      );
      const again = { id: '66', value: { optedOut: null }, revision: 1 };
      expect(await act(store(), id, { limits, optOuts: [again] })).toEqual(full);
    });
  });
}
