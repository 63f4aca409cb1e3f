import { afterAll, expect, it } from 'vitest';
import { createServerRoster } from '../../src/services/serverRoster.ts';
import { openStore } from '../../src/store/openStore.ts';
import { emptyDatabase } from '../store/databases.ts';
import { add, quote } from '../store/samples.ts';

const DAY = 86_400_000;
const database = await emptyDatabase('sqlite');
const store = await openStore(database.address);
afterAll(async () => {
  await store.close();
  await database.remove();
});

it('keeps the data of a server that removed the bot for 30 days, unless the bot comes back', async () => {
  let at = 1_700_000_000_000;
  const roster = createServerRoster(store, () => at);
  for (const id of ['stays', 'left', 'away', 'back']) await add(store, id, quote('a', 'Lanterns out.'));
  const count = async (id: string) => (await store.quotes(id, ['a'])).length;

  await roster.left('left');
  at += 31 * DAY;
  // Where the bot is was never heard: a server that it is back in must not be forgotten.
  expect(await roster.forget()).toBe(0);
  at -= 31 * DAY;
  await roster.left('back');
  await roster.present('1', ['stays', 'back']);
  at += 30 * DAY;
  expect(await roster.forget()).toBe(0);
  at += 1;
  expect(await roster.forget()).toBe(2);
  expect([await count('stays'), await count('left'), await count('away'), await count('back')]).toEqual([
    1, 0, 0, 1,
  ]);

  await Promise.all([roster.left('back'), roster.joined('back')]);
  at += 31 * DAY;
  expect(await roster.forget()).toBe(0);
  await Promise.all([roster.joined('back'), roster.left('back')]);
  at += 31 * DAY;
  expect(await roster.forget()).toBe(1);
});

it('forgets nothing after it could not be noted where the bot is', async () => {
  const failing = {
    claim: async () => undefined,
    markAbsent: () => Promise.reject(new Error('away')),
    markLeft: async () => undefined,
    forgetLeft: async () => ['all'],
    forgetExpiredDrafts: async () => undefined,
  };
  const roster = createServerRoster(failing, () => 0);
  await expect(roster.present('1', [])).rejects.toThrow('away');
  expect(await roster.forget()).toBe(0);
});
