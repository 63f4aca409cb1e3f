import { afterAll, describe, expect, it } from 'vitest';
import { readQuoteForm } from '../../../src/domain/curation/quoteForm.ts';
import { UserError } from '../../../src/domain/userError.ts';
import type { CurationService } from '../../../src/services/curation/curationService.ts';
import { openStore } from '../../../src/store/openStore.ts';
import type { ActItem } from '../../../src/domain/curation/actItem.ts';
import type { Store } from '../../../src/store/port.ts';
import { emptyDatabase, kinds, type EmptyDatabase } from '../../store/databases.ts';
import { add, quote } from '../../store/samples.ts';
import { adding, curationOver, MOD } from './openCuration.ts';

describe.each(kinds)('200 moderators’ actions at once, from two processes, in %s', (kind) => {
  let database: EmptyDatabase | undefined;
  const opened: Store[] = [];
  afterAll(async () => {
    for (const store of opened) await store.close();
    await database?.remove();
  }, 60_000);

  it('lose nothing, and the history tells all of it', async () => {
    database = await emptyDatabase(kind);
    opened.push(await openStore(database.address), await openStore(database.address));
    const [store, other] = opened as [Store, Store];
    const shared = Array.from({ length: 10 }, (_, at) => `shared${at}`);
    await add(store, MOD.server, ...shared.map((id) => quote(id, `Words of ${id}.`)));
    const through = [curationOver(store, 'a').curation, curationOver(other, 'b').curation];

    /** Some action of a moderator's; whether it took place or was refused for a reason. */
    const actions: ((curation: CurationService, at: number) => Promise<number | null>)[] = [
      async (curation, at) => actOf(await curation.submit(MOD, adding(`Brand new number ${at}.`))),
      async (curation, at) => {
        const id = shared[at % shared.length] ?? '';
        const { value, revision } = await curation.find(MOD.server, id);
        const form = readQuoteForm({ text: value.text, note: `${value.note ?? ''} ${at}` });
        return actOf(await curation.submit(MOD, { aim: { kind: 'edit', id, revision }, form }));
      },
      async (curation, at) => (await curation.move(MOD, shared[at % shared.length] ?? '', 'remove')).act,
      async (curation, at) => (await curation.move(MOD, shared[at % shared.length] ?? '', 'restore')).act,
      async (curation) => {
        const [newest] = (await curation.history(MOD.server, { id: null, before: null }, 1)).entries;
        return (await curation.undo(MOD, newest?.id ?? 0)).act;
      },
    ];
    const outcomes = await Promise.all(
      Array.from({ length: 200 }, async (_, at) => {
        const curation = through[at % 2] as CurationService;
        try {
          return await (actions[at % actions.length] as (typeof actions)[number])(curation, at);
        } catch (error) {
          if (error instanceof UserError && REASONS.has(error.refusal.code)) return null;
          throw error;
        }
      }),
    );
    const done = outcomes.filter((act) => act !== null);
    expect(new Set(done).size).toBe(done.length);
    const history = await store.history(MOD.server, {}, 500);
    expect(
      history
        .map(({ id }) => id)
        .sort((a, b) => a - b)
        .slice(1),
    ).toEqual(done.sort((a, b) => a - b));

    // Each quote's acts are one chain: each begins where the one before ended, and the last one is what is kept.
    const chains = new Map<string, ActItem[]>();
    for (const { items, id, count } of history.toReversed()) {
      const all = count > items.length ? ((await store.act(MOD.server, id))?.items ?? []) : items;
      for (const item of all) chains.set(item.id, [...(chains.get(item.id) ?? []), item]);
    }
    const { quotes, total } = await store.listQuotes(MOD.server, {}, { offset: 0, limit: 500 });
    expect(total).toBe(chains.size);
    for (const { value, revision } of quotes) {
      const chain = chains.get(value.id) ?? [];
      expect(chain).toHaveLength(revision);
      expect(chain.map(({ before }) => before)).toEqual([
        null,
        ...chain.slice(0, -1).map(({ after }) => after),
      ]);
      expect(chain.at(-1)?.after).toEqual(value);
    }
    // 40 new quotes each, and none of them lost: what was refused was refused for its own reason.
    expect(outcomes.filter((act, at) => at % actions.length === 0 && act !== null)).toHaveLength(40);
  }, 60_000);
});

/** Why one action may rightly find that another one came first. */
const REASONS: ReadonlySet<string> = new Set([
  'quote-changed',
  'wrong-state',
  'changed-since',
  'quote-there',
]);

function actOf(outcome: { readonly kind: string; readonly act?: number }): number | null {
  return outcome.act ?? null;
}
