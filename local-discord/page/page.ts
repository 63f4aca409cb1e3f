import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { LocalState } from '../local.ts';
import type { Actions } from './actions.ts';
import type { Store } from './pageState.ts';

/** What every part of the page may use: the state as it is now, and what a person can do. It never changes itself. */
export interface Page extends Store {
  readonly actions: Actions;
}

// Nothing is drawn outside a provider, so no part ever sees the missing default.
export const PageContext = createContext<Page>(undefined as never);

export function usePage(): Page {
  return useContext(PageContext);
}

/** The guild with its people, for parts that are drawn only once it is known. */
export function usePlace(): LocalState {
  return usePage().get().local as LocalState;
}
