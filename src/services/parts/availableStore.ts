import { UserError } from '../../domain/userError.ts';
import { StoreUnavailable, type Store } from '../../store/port.ts';

type Call = (...args: readonly unknown[]) => Promise<unknown>;

/**
 * The store as the services use it: where it cannot answer just now, a call throws the refusal `store-unavailable`
 * in place of the store's own error, which stays its cause.
 */
export function availableStore(store: Store): Store {
  const calls = Object.entries(store) as [keyof Store, Call][];
  return Object.fromEntries(calls.map(([name, call]) => [name, explained(call)])) as unknown as Store;
}

function explained(call: Call): Call {
  return async (...args) => {
    try {
      return await call(...args);
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      throw new UserError({ code: 'store-unavailable', trouble: error.trouble }, error);
    }
  };
}
