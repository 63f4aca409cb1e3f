import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Pool } from '../../../src/store/port.ts';
import type { Given } from '../contract.ts';
import { act, add, article, idsFound, libraryQuote, quote, spanQuote } from '../samples.ts';

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

    test('only words of articles where nothing else is wanted, in rounds of their own', async () => {
      const id = server();
      await store().syncLibrary([
        { quote: libraryQuote('lib', 'We wave at the ferry.', 'Vera Fry'), topics: [] },
      ]);
      const text = 'We wave at the bus.';
      await act(store(), id, { articles: [{ value: article('trip'), revision: null, text }] });
      const span = { articleId: 'trip', version: 1, start: 0, end: text.length };
      await add(
        store(),
        id,
        { ...spanQuote('own', text, span), speaker: 'Vera Fry' },
        quote('typed', 'We wave at nobody.', { speaker: 'Vera Fry' }),
      );
      const pools: readonly Pool[] = [
        { kind: 'all' },
        { kind: 'speaker', words: 'fry' },
        { kind: 'text', text: 'wave' },
      ];
      for (const pool of pools) {
        const checked = { ...pool, onlyVerified: true };
        const drawn = [];
        for (let at = 0; at < 4; at++) drawn.push(await store().draw(id, checked, at));
        const names = drawn.map((one) => one?.quote.value.id);
        expect(new Set(names.slice(0, 2))).toEqual(new Set(['own', 'lib']));
        expect(new Set(names.slice(2))).toEqual(new Set(['own', 'lib']));
        expect(drawn.map((one) => [one?.place, one?.total])).toEqual([
          [1, 2],
          [2, 2],
          [1, 2],
          [2, 2],
        ]);
        expect(await store().draw(id, pool, 1)).toMatchObject({ place: 1, total: 3 });
      }
      expect(await store().draw(id, { kind: 'text', text: 'nobody', onlyVerified: true }, 1)).toBeNull();
      expect(await store().draw(id, { kind: 'speaker', words: 'no', onlyVerified: true }, 1)).toBeNull();
      const found = async (onlyVerified: boolean) =>
        (await idsFound(store(), id, { text: 'wave', onlyVerified })).sort();
      expect(await found(true)).toEqual(['lib', 'own']);
      expect(await found(false)).toEqual(['lib', 'own', 'typed']);
      await store().syncLibrary([]);
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

    test('each once in a round, whatever comes, goes and changes meanwhile', async () => {
      await store().syncLibrary([]);
      const happening = fc.constantFrom('draw', 'draw', 'draw', 'draw', 'add', 'remove', 'edit');
      await fc.assert(
        fc.asyncProperty(
          fc.array(happening, { minLength: 20, maxLength: 60 }),
          fc.nat(),
          async (events, chance) => {
            const id = server();
            const active = new Map<string, number>();
            // Those that were there when the round began, and did not go.
            let due = new Set<string>();
            let out = new Set<string>();
            for (const [at, event] of ['add', 'add', 'add', ...events].entries()) {
              const name = [...active.keys()][(chance + at) % Math.max(1, active.size)] ?? '';
              const revision = active.get(name) ?? 0;
              if (event === 'add') {
                await add(store(), id, quote(`q${at}`, `Words of ${at}.`));
                active.set(`q${at}`, 1);
              } else if (active.size === 0) continue;
              else if (event === 'draw') {
                const one = await (at % 3 === 0 ? other() : store()).draw(id, ALL, chance + at);
                const drawn = one?.quote.value.id ?? '';
                expect(active.has(drawn)).toBe(true);
                if (one?.place === 1) {
                  expect([...due].filter((each) => !out.has(each))).toEqual([]);
                  due = new Set(active.keys());
                  out = new Set();
                }
                expect(out.has(drawn)).toBe(false);
                out.add(drawn);
              } else {
                const state = event === 'remove' ? ('removed' as const) : ('active' as const);
                await act(other(), id, {
                  quotes: [{ value: quote(name, `Now ${at}.`, { state }), revision }],
                });
                if (event === 'edit') active.set(name, revision + 1);
                else {
                  active.delete(name);
                  due.delete(name);
                }
              }
            }
          },
        ),
        { numRuns: 15 },
      );
    }, 60_000);

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
