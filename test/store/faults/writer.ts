import { openStore, storeAddress } from '../../../src/store/openStore.ts';
import { StoreUnavailable } from '../../../src/store/port.ts';
import { act, added, quote } from '../samples.ts';

/**
 * A process that adds quotes one after the other and prints the id of each once the store has acknowledged it.
 * Arguments: the store's address, a server, the ids' first letters, how many. What is unavailable is tried again.
 */
const [, , address = '', server = '', name = '', count = '0'] = process.argv;
const store = await openStore(storeAddress(address));
for (let at = 0; at < Number(count);) {
  const id = `${name}${at}`;
  try {
    const kept = await act(store, server, {
      quotes: added(quote(id, `Written before the end, number ${at}.`)),
    });
    // A conflict means that an earlier try was kept although its answer was lost.
    if (kept.kind !== 'done' && kept.kind !== 'conflict') throw new Error(kept.kind);
    process.stdout.write(`${id}\n`);
    at++;
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    process.stderr.write(`${error.trouble}\n`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}
await store.close();
