import { describe, expect, test } from 'vitest';
import type { Pool } from '../../../src/store/port.ts';
import type { Given } from '../contract.ts';
import { act, add, article, libraryQuote, quote, spanQuote } from '../samples.ts';

const ALL: Pool = { kind: 'all' };

/** Shuffle bags over many rounds: what is remembered of them never outlives what they were made of. */
export function drawsAgain({ store, other, server }: Given): void {
  describe('draws again', () => {
    test('in whole rounds, however many draw at once from two processes', async () => {
      const id = server();
      await store().syncLibrary([]);
      const names = ['a', 'b', 'c', 'd', 'e', 'f'];
      await add(store(), id, ...names.map((name) => quote(name, `Words of ${name}.`)));
      const times = new Map<string, number>();
      for (let burst = 0; burst < 5; burst++) {
        const drawn = await Promise.all(
          Array.from({ length: 24 }, (_, at) => (at % 3 === 0 ? other() : store()).draw(id, ALL, at * 7)),
        );
        for (const one of drawn) {
          const name = one?.quote.value.id ?? '';
          times.set(name, (times.get(name) ?? 0) + 1);
          expect(one?.total).toBe(6);
        }
      }
      expect(times).toEqual(new Map([...times.keys()].map((name) => [name, 20])));
      expect(new Set(times.keys())).toEqual(new Set(names));
    });

    test('what a quote says now, and under the name its article has now', async () => {
      const id = server();
      const text = 'We will wait for the ferry.';
      await act(store(), id, { articles: [{ value: article('trip'), revision: null, text }] });
      const said = spanQuote('s', text, { articleId: 'trip', version: 1, start: 0, end: text.length });
      await add(store(), id, said);
      const draw = async () => (await store().draw(id, ALL, 3))?.quote;
      expect(await draw()).toMatchObject({ revision: 1, article: { title: 'The story of trip' } });
      expect(await draw()).toMatchObject({ revision: 1, article: { title: 'The story of trip' } });
      await act(other(), id, { articles: [{ value: article('trip', { title: 'A ferry' }), revision: 1 }] });
      expect(await draw()).toMatchObject({ revision: 1, article: { title: 'A ferry' } });
      await act(other(), id, { quotes: [{ value: { ...said, note: 'aloud' }, revision: 1 }] });
      expect(await draw()).toMatchObject({ revision: 2, value: { note: 'aloud' } });
    });

    test('and counts only what it served', async () => {
      const id = server();
      await add(store(), id, ...['a', 'b', 'c', 'd'].map((name) => quote(name, `Words of ${name}.`)));
      const seen = new Set([(await store().draw(id, ALL, 1))?.quote.value.id]);
      const gone = ['a', 'b', 'c', 'd'].filter((name) => !seen.has(name)).slice(0, 2);
      await act(other(), id, {
        quotes: gone.map((name) => ({ value: quote(name, 'Gone.', { state: 'removed' }), revision: 1 })),
      });
      expect(await store().draw(id, ALL, 1)).toMatchObject({ place: 2 });
      const next = await store().draw(id, ALL, 1);
      expect(next).toMatchObject({ place: 1, total: 2 });
      expect(await store().draw(id, ALL, 1)).toMatchObject({ place: 2, total: 2 });
    });

    test('with what came to the library between two rounds', async () => {
      const id = server();
      await store().syncLibrary([shared('one'), shared('two')]);
      for (let at = 0; at < 4; at++) await store().draw(id, ALL, at);
      await other().syncLibrary([shared('one'), shared('two'), shared('three')]);
      const round = new Set<string | undefined>();
      for (let at = 0; at < 3; at++) round.add((await store().draw(id, ALL, at))?.quote.value.id);
      expect(round).toEqual(new Set(['one', 'two', 'three']));
      await other().syncLibrary([]);
      expect(await store().draw(id, ALL, 1)).toBeNull();
    });
  });
}

function shared(name: string) {
  return { quote: libraryQuote(name, `Words of ${name}.`, null), topics: [] };
}
