import { expect, it } from 'vitest';
import { UserError } from '../../../src/domain/userError.ts';
import { availableStore } from '../../../src/services/parts/availableStore.ts';
import { StoreUnavailable, type Store } from '../../../src/store/port.ts';

/** A store whose list of articles fails, and that counts nobody. */
function failingStore(error: Error): Store {
  return availableStore({
    articles: async () => {
      throw error;
    },
    erasePerson: async (server: string, person: string) => ({ quotes: server.length + person.length }),
  } as unknown as Store);
}

it('says what keeps the database from answering', async () => {
  const cause = new StoreUnavailable('connection', undefined);
  const answer = failingStore(cause).articles('1');
  await expect(answer).rejects.toThrow(UserError);
  await expect(answer).rejects.toMatchObject({
    refusal: { code: 'store-unavailable', trouble: 'connection' },
    cause,
  });
});

it('takes any other error of the store for a fault', async () => {
  await expect(failingStore(new TypeError('a fault')).articles('1')).rejects.toThrow(TypeError);
});

it('hands on what is asked and what is answered', async () => {
  expect(await failingStore(new TypeError('a fault')).erasePerson('12', '345')).toEqual({ quotes: 5 });
});
