import { UserError } from '../../domain/userError.ts';
import { StoreUnavailable } from '../../store/port.ts';

/** Waits for the store. @throws {UserError} `store-unavailable` where it cannot answer just now: trying again helps. */
export async function whenAvailable<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof StoreUnavailable) throw new UserError({ code: 'store-unavailable' }, error);
    throw error;
  }
}
