import { afterAll, describe, expect, it } from 'vitest';
import { UserError } from '../../../src/domain/userError.ts';
import { createChangeServer, type ChangeServer } from '../../../src/services/parts/changeServer.ts';
import { openStore } from '../../../src/store/openStore.ts';
import type { Committed, Store } from '../../../src/store/port.ts';
import { emptyDatabase, kinds, type EmptyDatabase } from '../../store/databases.ts';
import { add, quote } from '../../store/samples.ts';

const LIMITS = { quotes: 5000, articles: 200, stored: 1e8 };

/** A store that answers one commit after the other with these. */
function answering(...answers: readonly Committed[]): { change: ChangeServer; commits: () => number } {
  let commits = 0;
  const commit = async (): Promise<Committed> => answers[commits++] ?? { kind: 'conflict', ids: ['a'] };
  return { change: createChangeServer({ commit }, LIMITS, () => 7), commits: () => commits };
}

const act = async () => ({
  kind: 'change' as const,
  change: { by: '501', action: 'quote.edit' as const },
  answer: (id: number) => id,
});

describe('changing a server', () => {
  it('decides again after a conflict, and says so when that does not end', async () => {
    const twice = answering({ kind: 'conflict', ids: ['a'] }, { kind: 'done', id: 3 });
    let decided = 0;
    expect(
      await twice.change('1', (at) => {
        decided += at;
        return act();
      }),
    ).toBe(3);
    expect(decided).toBe(14);
    const never = answering();
    await expect(never.change('1', act)).rejects.toEqual(new UserError({ code: 'store-busy' }));
    expect(never.commits()).toBe(250);
  });

  it('refuses what is over the limit, and calls a wrong slice a fault', async () => {
    const full = answering({ kind: 'full', of: 'quotes', limit: 5 });
    await expect(full.change('1', act)).rejects.toEqual(
      new UserError({ code: 'server-full', of: 'quotes', limit: 5 }),
    );
    const misquoted = answering({ kind: 'misquoted', ids: ['a'] });
    await expect(misquoted.change('1', act)).rejects.toThrow(/not what the article says: a/);
  });

  it('keeps nothing where there is nothing to change, and goes on after a failure', async () => {
    const { change, commits } = answering({ kind: 'done', id: 1 });
    expect(await change('1', async () => ({ kind: 'leave', answer: 'as it is' }))).toBe('as it is');
    const away = change('1', () =>
      Promise.reject(new UserError({ code: 'store-unavailable', trouble: 'busy' })),
    );
    await expect(away).rejects.toMatchObject({ refusal: { code: 'store-unavailable' } });
    expect(commits()).toBe(0);
    expect(await change('1', act)).toBe(1);
  });
});

describe.each(kinds)('200 changes at once in %s', (kind) => {
  let database: EmptyDatabase | undefined;
  const opened: Store[] = [];
  afterAll(async () => {
    for (const store of opened) await store.close();
    await database?.remove();
  }, 60_000);

  it('lose nothing, from two processes and all on one quote', async () => {
    database = await emptyDatabase(kind);
    opened.push(await openStore(database.address), await openStore(database.address));
    const [one, other] = opened as [Store, Store];
    await add(one, '1', quote('a', 'Edits:'));
    const through = [one, other].map((store) => ({
      store,
      change: createChangeServer(store, LIMITS, () => 1_700_000_000_000),
    }));
    const edit = async (number: number): Promise<number> => {
      const { store, change } = through[number % 2] as (typeof through)[number];
      return change('1', async () => {
        const [seen] = await store.quotes('1', ['a']);
        if (seen === undefined) throw new Error('the quote is lost');
        const value = { ...seen.value, text: `${seen.value.text} ${number}` };
        const quotes = [{ value, revision: seen.revision }];
        return { kind: 'change', change: { by: '501', action: 'quote.edit', quotes }, answer: (id) => id };
      });
    };
    const acts = await Promise.all(Array.from({ length: 200 }, (_, number) => edit(number)));
    expect(new Set(acts).size).toBe(200);
    const [kept] = await one.quotes('1', ['a']);
    const numbers = kept?.value.text.split(' ').slice(1).map(Number) ?? [];
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 200 }, (_, at) => at));
    expect(await one.history('1', {}, 500)).toHaveLength(201);
  }, 60_000);
});
