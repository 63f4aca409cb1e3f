import { StoreUnavailable, type Store } from './port.ts';

/** What keeps the store from answering, in words. */
export async function whyNoAnswer(store: Store): Promise<string | null> {
  try {
    await store.act('0', 0);
    return null;
  } catch (error) {
    return error instanceof StoreUnavailable ? error.message : 'the database fails';
  }
}

/** What keeps the store from being written, in words. Quotes can be served all the same. */
export async function troubleOf(store: Store): Promise<string | null> {
  try {
    await store.tryWriting();
    return null;
  } catch (error) {
    if (error instanceof StoreUnavailable) return error.message;
    throw error;
  }
}
