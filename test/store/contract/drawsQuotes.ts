import { describe, expect, test } from 'vitest';
import { manyQuotes } from '../../fixtures/manyQuotes.ts';
import { withSure } from '../../../src/domain/curation.ts';
import type { Pool, Store } from '../../../src/store/port.ts';
import type { Given } from '../contract.ts';
import { act, add, article, quote, spanQuote } from '../samples.ts';

/** Shuffle bags: everything once before anything again, over restarts and processes. */
export function drawsQuotes({ store, other, server }: Given): void {
  describe('draws quotes', () => {
    test('all of a pool before any again, from two processes', async () => {
      const id = server();
      await add(store(), id, ...Array.from({ length: 7 }, (_, at) => quote(`d${at}`, `Draw ${at}.`)));
      for (let round = 0; round < 3; round++) {
        const ids = new Set<string>();
        for (let at = 0; at < 7; at++) {
          const one = await drawn(at % 2 === 0 ? store() : other(), id, { kind: 'all' }, round * 100 + at);
          expect(one).toMatchObject({ place: at + 1, total: 7 });
          ids.add(one?.id ?? '');
        }
        expect(ids.size).toBe(7);
      }
    });

    test('in another order with another chance', async () => {
      const orders = new Set<string>();
      for (const chance of [1, 2, 3, 4]) {
        const id = server();
        await add(store(), id, ...Array.from({ length: 6 }, (_, at) => quote(`d${at}`, `Draw ${at}.`)));
        let order = '';
        for (let at = 0; at < 6; at++) order += (await drawn(store(), id, { kind: 'all' }, chance))?.id;
        orders.add(order);
      }
      expect(orders.size).toBeGreaterThan(1);
    });

    test('of a speaker in any form of the name, in one bag', async () => {
      const id = server();
      await add(
        store(),
        id,
        ...['a', 'b', 'c'].map((name) => quote(name, `Words of ${name}.`, { speaker: 'Zoë Legrand' })),
        quote('other', 'I know Zoë Legrand.', { speaker: 'Tom Reed' }),
      );
      const ids = new Set<string>();
      for (const words of ['legrand', 'LEGRAND', ' Legrand ']) {
        ids.add((await drawn(store(), id, { kind: 'speaker', words }, 5))?.id ?? '');
      }
      expect(ids).toEqual(new Set(['a', 'b', 'c']));
      expect(await drawn(store(), id, { kind: 'speaker', words: 'legr' }, 5)).toBeNull();
      expect(await drawn(store(), id, { kind: 'speaker', words: '?!' }, 5)).toBeNull();
      expect(await drawn(store(), id, { kind: 'speaker', words: 'zoe reed' }, 5)).toBeNull();
    });

    test('of a search for whole words, the best first', async () => {
      const id = server();
      await add(
        store(),
        id,
        quote(
          'long',
          'Among many other things there was once a lantern in the window of the house by the sea.',
        ),
        quote('best', 'A lantern!'),
        quote('third', 'Then they took the lantern, and left.'),
        quote('begins', 'Two lanterns, then.'),
        quote('mended', 'A lantem is no word.'),
      );
      const ids: (string | undefined)[] = [];
      for (let at = 0; at < 3; at++)
        ids.push((await drawn(store(), id, { kind: 'text', text: 'lantern' }, at))?.id);
      expect(ids[0]).toBe('best');
      expect(new Set(ids)).toEqual(new Set(['best', 'long', 'third']));
      expect(await drawn(store(), id, { kind: 'text', text: 'zeppelin' }, 1)).toBeNull();
      expect(await drawn(store(), id, { kind: 'text', text: 'lanter' }, 1)).toBeNull();
    });

    test('all of a pool larger than a bag', async () => {
      const id = server();
      await add(store(), id, ...manyQuotes(950));
      const ids = new Set<string>();
      for (let at = 1; at <= 950; at++) {
        const one = await store().draw(id, { kind: 'all' }, at);
        if (at % 100 === 0) expect(one).toMatchObject({ place: at, total: 950 });
        ids.add(one?.quote.value.id ?? '');
      }
      expect(ids.size).toBe(950);
      expect(await drawn(store(), id, { kind: 'all' }, 1)).toMatchObject({ place: 1, total: 950 });
    }, 60_000);

    test('never what was removed since, and what is new in this round or the next', async () => {
      const id = server();
      await add(store(), id, quote('a', 'A one.'), quote('b', 'A two.'), quote('c', 'A three.'));
      const first = await drawn(store(), id, { kind: 'all' }, 1);
      const rest = ['a', 'b', 'c'].filter((each) => each !== first?.id);
      const [gone = '', stays = ''] = rest;
      await act(store(), id, {
        quotes: [{ value: quote(gone, 'Gone.', { state: 'removed' }), revision: 1 }],
      });
      await add(store(), id, quote('d', 'A four.'));
      const round: (string | undefined)[] = [];
      for (;;) {
        const next = await drawn(store(), id, { kind: 'all' }, 2);
        if (next?.place === 1) break;
        round.push(next?.id);
      }
      expect(round.filter((each) => each !== 'd')).toEqual([stays]);
      expect(round.length).toBeLessThanOrEqual(2);
      const next = new Set<string | undefined>();
      for (let at = 0; at < 4; at++) next.add((await drawn(store(), id, { kind: 'all' }, at))?.id);
      expect(next).toEqual(new Set([first?.id, stays, 'd']));
    });

    test('what is of an article before all else, in every round', async () => {
      const id = server();
      const text = 'One. Two. Three.';
      await act(store(), id, { articles: [{ value: article('trip'), revision: null, text }] });
      const said = [0, 5, 10].map((start, at) =>
        spanQuote(`s${at}`, text.slice(start, start + 4), {
          articleId: 'trip',
          version: 1,
          start,
          end: start + 4,
        }),
      );
      await add(
        store(),
        id,
        ...said.slice(0, 2),
        ...['t0', 't1'].map((name) => quote(name, `Word ${name}.`)),
      );
      for (let round = 0; round < 4; round++) {
        const ids: string[] = [];
        for (let at = 1; at <= 4; at++) {
          const one = await drawn(at % 2 === 0 ? store() : other(), id, { kind: 'all' }, round);
          expect(one).toMatchObject({ place: at, total: 4 });
          ids.push(one?.id ?? '');
        }
        expect([ids.slice(0, 2).sort(), ids.slice(2).sort()]).toEqual([
          ['s0', 's1'],
          ['t0', 't1'],
        ]);
      }
    });

    test('of a speaker first what is surely theirs, then what is probably theirs, then what nobody checked', async () => {
      const id = server();
      const text = 'Wait. Come. Look. Hide.';
      await act(store(), id, { articles: [{ value: article('trip'), revision: null, text }] });
      const said = ['Wait.', 'Come.', 'Look.', 'Hide.'].map((words, at) => {
        const start = text.indexOf(words);
        const read = spanQuote(`s${at}`, words, { articleId: 'trip', version: 1, start, end: start + 5 });
        return { ...read, speaker: 'Ada Holm', source: withSure(read.source, at >= 2) };
      });
      await add(store(), id, ...said, quote('t', 'Sing.', { speaker: 'Ada Holm' }));
      for (let round = 0; round < 3; round++) {
        const ids: string[] = [];
        for (let at = 1; at <= 5; at++) {
          ids.push((await drawn(store(), id, { kind: 'speaker', words: 'holm' }, round))?.id ?? '');
        }
        const ranks = [ids.slice(0, 2), ids.slice(2, 4), ids.slice(4)].map((rank) => rank.sort());
        expect(ranks).toEqual([['s2', 's3'], ['s0', 's1'], ['t']]);
      }
    });

    test('nothing from an empty pool, or one that was emptied', async () => {
      const id = server();
      expect(await store().draw(id, { kind: 'all' }, 1)).toBeNull();
      await add(store(), id, quote('a', 'Only me.'));
      expect((await drawn(store(), id, { kind: 'all' }, 1))?.id).toBe('a');
      expect((await drawn(store(), id, { kind: 'all' }, 1))?.id).toBe('a');
      await act(store(), id, {
        quotes: [{ value: quote('a', 'Only me.', { state: 'removed' }), revision: 1 }],
      });
      expect(await store().draw(id, { kind: 'all' }, 1)).toBeNull();
    });

    test('each its own for draws at once', async () => {
      const id = server();
      await add(store(), id, ...Array.from({ length: 20 }, (_, at) => quote(`d${at}`, `Draw ${at}.`)));
      const all = await Promise.all(
        Array.from({ length: 20 }, (_, at) =>
          drawn(at % 2 === 0 ? store() : other(), id, { kind: 'all' }, at),
        ),
      );
      expect(new Set(all.map((one) => one?.id)).size).toBe(20);
    });

    test('for many topics, without keeping a bag for each for ever', async () => {
      const id = server();
      await add(store(), id, ...manyQuotes(5).map((each, at) => ({ ...each, text: `Word${at} common.` })));
      for (let at = 0; at < 230; at++) {
        await store().draw(id, { kind: 'text', text: `common${' x'.repeat(at)} word` }, at);
        await store().draw(id, { kind: 'text', text: `common ${'word '.repeat((at % 14) + 1)}` }, at);
      }
      expect((await drawn(store(), id, { kind: 'text', text: 'common' }, 1))?.place).toBe(1);
    });
  });
}

async function drawn(from: Store, id: string, pool: Pool, chance: number) {
  const one = await from.draw(id, pool, chance);
  return one === null ? null : { id: one.quote.value.id, place: one.place, total: one.total };
}
