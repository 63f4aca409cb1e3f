import { afterAll, beforeAll, describe } from 'vitest';
import type { Store } from '../../src/store/port.ts';
import { honoursOptOuts } from './contract/honoursOptOuts.ts';
import { keepsQuotes } from './contract/keepsQuotes.ts';
import { keepsArticles } from './contract/keepsArticles.ts';
import { findsQuotes } from './contract/findsQuotes.ts';
import { drawsAgain } from './contract/drawsAgain.ts';
import { drawsQuotes } from './contract/drawsQuotes.ts';
import { keepsServersApart } from './contract/keepsServersApart.ts';
import { sharesLibrary } from './contract/sharesLibrary.ts';
import { postsDaily } from './contract/postsDaily.ts';
import { countsBytes } from './contract/countsBytes.ts';
import { forgets } from './contract/forgets.ts';

/** What a part of the contract is given: the store, once more as another process would see it, and a new server's id. */
export interface Given {
  readonly store: () => Store;
  readonly other: () => Store;
  readonly server: () => string;
}

/**
 * What every database must do, whatever it is. `open` opens the same empty database each
 * time; left out where it is not `here`.
 */
export function describeStore(
  name: string,
  open: () => Promise<Store>,
  remove: () => Promise<void>,
  here = true,
): void {
  describe.runIf(here)(`a store in ${name}`, () => {
    let store: Store | undefined;
    let other: Store | undefined;
    let servers = 0;
    beforeAll(async () => {
      store = await open();
      other = await open();
    }, 60_000);
    afterAll(async () => {
      await store?.close();
      await other?.close();
      await remove();
    }, 60_000);
    const given: Given = {
      store: () => opened(store),
      other: () => opened(other),
      server: () => `10000000000000${String(++servers).padStart(4, '0')}`,
    };
    keepsQuotes(given);
    honoursOptOuts(given);
    keepsArticles(given);
    findsQuotes(given);
    drawsQuotes(given);
    drawsAgain(given);
    keepsServersApart(given);
    forgets(given);
    countsBytes(given);
    postsDaily(given);
    sharesLibrary(given);
  });
}

function opened(store: Store | undefined): Store {
  if (store === undefined) throw new Error('the store is not open');
  return store;
}
