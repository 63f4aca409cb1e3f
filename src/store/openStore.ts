import { createStore } from './core/createStore.ts';
import type { Engine } from './core/engine.ts';
import { StoreRefused, type Store } from './port.ts';

/** Where a store is: a file of the embedded database, or a PostgreSQL server's address. */
export type StoreAddress =
  | { readonly kind: 'sqlite'; readonly file: string }
  | { readonly kind: 'postgres'; readonly url: string };

/**
 * The address that a text names: `postgres://…` and `postgresql://…` a server, anything else a file.
 * @throws StoreRefused for another kind of address, most likely a slip. It is not repeated: it may hold a password.
 */
export function storeAddress(text: string): StoreAddress {
  if (/^postgres(?:ql)?:\/\//i.test(text)) return { kind: 'postgres', url: text };
  const [scheme] = /^[a-z][a-z\d+.-]+:\//i.exec(text) ?? [];
  if (scheme === undefined) return { kind: 'sqlite', file: text };
  throw new StoreRefused(
    `An address that begins with ${scheme} is no store. Name postgres://user:password@host/database, or a file.`,
  );
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
