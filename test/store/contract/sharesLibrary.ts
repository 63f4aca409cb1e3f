import { describe, expect, test } from 'vitest';
import type { Given } from '../contract.ts';
import { act, add, added, idsFound, libraryQuote, quote } from '../samples.ts';

/** The shipped library: found in every server, changed by none, written only when it differs. */
export function sharesLibrary({ store, other, server }: Given): void {
  describe('shares the library', () => {
    const one = {
      quote: libraryQuote('lib1', 'Lighthouses do not run after ships.', 'Petra Voss'),
      topics: ['Lighthouses'],
    };
    const two = { quote: libraryQuote('lib2', 'A keeper counts the ships.', 'Petra Voss'), topics: [] };

    test('with every server, and writes only what changed', async () => {
      const id = server();
      expect(await store().syncLibrary([one, two])).toEqual({ put: 2, removed: 0 });
      expect(await other().syncLibrary([one, two])).toEqual({ put: 0, removed: 0 });
      expect(await idsFound(store(), id, 'lighthouses')).toEqual(['lib1']);
      const [shared] = await other().quotes(id, ['lib1']);
      expect(shared).toMatchObject({
        origin: 'library',
        article: { title: 'Shipped lib1' },
        value: { text: 'Lighthouses do not run after ships.', speaker: 'Petra Voss', date: '2020-02-02' },
      });
      expect((await store().suggest(id, 'petra', 5)).speakers).toEqual([{ name: 'Petra Voss', count: 2 }]);
      expect((await store().listQuotes(id, {}, { offset: 0, limit: 5 })).total).toBe(0);

      const mended = { ...two, quote: libraryQuote('lib2', 'A keeper counts the gulls.', 'Petra Voss') };
      const three = { quote: libraryQuote('lib3', 'Fog has no opinion.', null), topics: [] };
      expect(await store().syncLibrary([mended, three])).toEqual({ put: 2, removed: 1 });
      expect(await idsFound(other(), id, 'lighthouses')).toEqual([]);
      expect(await idsFound(other(), id, 'gulls')).toEqual(['lib2']);
      expect(await idsFound(other(), id, 'ships')).toEqual([]);
      expect((await store().suggest(id, 'petra', 5)).speakers).toEqual([{ name: 'Petra Voss', count: 1 }]);
    });

    test('together with what the server added', async () => {
      const id = server();
      await store().syncLibrary([one, two]);
      await add(store(), id, quote('own', 'Our own ships.', { speaker: 'Petra Voss' }));
      expect(new Set(await idsFound(store(), id, 'ships'))).toEqual(new Set(['own', 'lib1', 'lib2']));
      expect((await store().suggest(id, '', 5)).speakers).toEqual([{ name: 'Petra Voss', count: 3 }]);
      const drawn = new Set<string>();
      for (let at = 0; at < 3; at++) {
        const next = await store().draw(id, { kind: 'speaker', words: 'voss' }, at);
        expect(next?.total).toBe(3);
        drawn.add(next?.quote.value.id ?? '');
      }
      expect(drawn).toEqual(new Set(['own', 'lib1', 'lib2']));
    });

    test('and lets no server change it', async () => {
      const id = server();
      await store().syncLibrary([one, two]);
      const [shared] = await store().quotes(id, ['lib1']);
      const forged = { value: quote('lib1', 'Forged.'), revision: shared?.revision ?? 0 };
      expect(await act(store(), id, { quotes: [forged] })).toEqual({ kind: 'conflict', ids: ['lib1'] });
      expect(await act(store(), id, { quotes: added(quote('lib1', 'Mine now.')) })).toMatchObject({
        kind: 'done',
      });
      expect((await store().quotes(id, ['lib1']))[0]).toMatchObject({ origin: 'server' });
      expect((await store().quotes(server(), ['lib1']))[0]).toMatchObject({ origin: 'library' });
    });
  });
}
