import { describe, expect, test } from 'vitest';
import type { Given } from '../contract.ts';
import { act, add, added, quote } from '../samples.ts';

const optOut = (optedOut: number | null, revision: number | null) => ({
  optOuts: [{ id: '77', value: { optedOut }, revision }],
});

/** Whoever opts out has no words in service, whoever keeps some at that moment. */
export function honoursOptOuts({ store, other, server }: Given): void {
  describe('honours opt-outs', () => {
    test('keeps no words in service of somebody who opts out at the same moment', async () => {
      const id = server();
      const source = { kind: 'message', link: 'https://example.org', authorId: '77' } as const;
      const savedBy77 = (name: string, state: 'active' | 'removed') =>
        quote(name, `Words ${name}.`, { source, state });
      await add(store(), id, savedBy77('a', 'active'));
      expect(await act(store(), id, optOut(5, null))).toEqual({ kind: 'conflict', ids: ['a'] });
      expect(await store().optOuts(id, ['77'])).toEqual([]);
      const gone = { value: savedBy77('a', 'removed'), revision: 1 };
      expect(await act(store(), id, { ...optOut(5, null), quotes: [gone] })).toMatchObject({ kind: 'done' });
      const late = { quotes: added(savedBy77('b', 'active')) };
      expect(await act(other(), id, late)).toEqual({ kind: 'conflict', ids: ['b'] });
      expect(await act(other(), id, { quotes: added(savedBy77('c', 'removed')) })).toMatchObject({
        kind: 'done',
      });
      expect(await act(store(), id, optOut(null, 1))).toMatchObject({ kind: 'done' });
      expect(await act(other(), id, late)).toMatchObject({ kind: 'done' });
      // One of the two is told to decide again, whoever was first.
      const both = await Promise.all([
        act(store(), id, optOut(6, 2)),
        act(other(), id, { quotes: added(savedBy77('d', 'active')) }),
      ]);
      expect(both.map(({ kind }) => kind)).toContain('conflict');
    });
  });
}
