import { describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/openStore.ts';
import { searchedQuotes, searchQueries } from '../fixtures/searchQueries.ts';
import { emptyDatabase, kinds } from './databases.ts';
import { add, idsFound, quote } from './samples.ts';

/** Of the twenty, at least so many must be answered first with what was meant. */
const SENSIBLE = 17;

describe.each(kinds)('twenty things people type, on %s', (kind) => {
  test(`are answered first with what was meant, at least ${SENSIBLE} times`, async () => {
    const database = await emptyDatabase(kind);
    const store = await openStore(database.address);
    await add(store, '1', ...searchedQuotes.map(({ id, text, speaker }) => quote(id, text, { speaker })));
    const missed: string[] = [];
    for (const { typed, meant } of searchQueries) {
      const [first] = await idsFound(store, '1', typed);
      if (first === undefined || !meant.includes(first)) missed.push(`${typed} → ${first ?? 'nothing'}`);
    }
    await store.close();
    await database.remove();
    expect(searchQueries).toHaveLength(20);
    // Those missed beyond what is allowed, so that a failure names them.
    expect(missed.slice(searchQueries.length - SENSIBLE)).toEqual([]);
  }, 60_000);
});
