import { createStore } from './core/createStore.ts';
import type { Engine } from './core/engine.ts';
import type { Store } from './port.ts';

/** Where a store is: a file of the embedded database, or a PostgreSQL server's address. */
export type StoreAddress =
  | { readonly kind: 'sqlite'; readonly file: string }
  | { readonly kind: 'postgres'; readonly url: string };

/** The address that a text names: `postgres://…` and `postgresql://…` a server, anything else a file. */
export function storeAddress(text: string): StoreAddress {
  return /^postgres(?:ql)?:\/\//i.test(text)
    ? { kind: 'postgres', url: text }
    : { kind: 'sqlite', file: text };
}

/** Opens a store, its tables made or brought up to date. @throws StoreRefused with what to do about it */
export async function openStore(address: StoreAddress): Promise<Store> {
  return createStore(await openEngine(address));
}

/** The database under a store, for moving the whole of it. Only the driver that is needed is loaded. */
export async function openEngine(address: StoreAddress): Promise<Engine> {
  if (address.kind === 'sqlite') return (await import('./sqlite.ts')).openSqliteEngine(address.file);
  return (await import('./postgres.ts')).openPostgresEngine(address.url);
}
