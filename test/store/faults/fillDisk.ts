import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openStore } from '../../../src/store/openStore.ts';
import { StoreUnavailable } from '../../../src/store/port.ts';
import { manyQuotes } from '../../fixtures/manyQuotes.ts';
import { act, added, idsFound } from '../samples.ts';

/**
 * Writes acts of 20 quotes into a folder until there is no space, then says what became of them. Arguments: the
 * folder, and `room` where space can be made again by removing a file.
 */
const [, , folder = '', room = ''] = process.argv;
const SERVER = '2004';
const ballast = join(folder, 'ballast');
if (room === 'room') writeFileSync(ballast, Buffer.alloc(1 << 20));
const store = await openStore({ kind: 'sqlite', file: join(folder, 'verbatim.db') });
const quotes = manyQuotes(20_000);
let kept = 0;
let reason = 'none';
while (kept < quotes.length) {
  try {
    await act(store, SERVER, { quotes: added(...quotes.slice(kept, kept + 20)) });
    kept += 20;
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    reason = error.trouble;
    break;
  }
}
const { total } = await store.listQuotes(SERVER, {}, { offset: 0, limit: 1 });
const half = await store.quotes(
  SERVER,
  quotes.slice(kept, kept + 20).map(({ id }) => id),
);
const searched = (await idsFound(store, SERVER, 'friendship')).length > 0;
const drawn = (await store.draw(SERVER, { kind: 'all' }, 1)) !== null;
let again = 'not tried';
if (room === 'room') {
  rmSync(ballast);
  again = (await act(store, SERVER, { quotes: added(...quotes.slice(kept, kept + 20)) })).kind;
}
await store.close().catch(() => undefined);
process.stdout.write(JSON.stringify({ kept, reason, total, half: half.length, searched, drawn, again }));
