import { en } from '../../../src/texts/en/index.ts';
import { inspect } from 'node:util';
import type { Poster } from '../../../src/domain/posting.ts';
import { createDailyPosting } from '../../../src/services/daily/dailyPosting.ts';
import { createDailyService } from '../../../src/services/daily/dailyService.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/serverSettings.ts';
import { openStore, storeAddress } from '../../../src/store/openStore.ts';
import { SPEED } from './fakeDiscord.ts';

/**
 * A process that posts quotes of the day until it is killed. Arguments: the store's address, the address of a Discord,
 * and when its clock began: at its start in epoch ms, and in real time. The clock runs many times as fast.
 */
const [, , address = '', discord = '', base = '0', began = '0'] = process.argv;
const now = (): number => Number(base) + (Date.now() - Number(began)) * SPEED;
const store = await openStore(storeAddress(address));

async function ask<T>(path: string, body: object): Promise<T> {
  const response = await fetch(`${discord}/${path}`, { method: 'POST', body: JSON.stringify(body) });
  return (await response.json()) as T;
}
const poster: Poster = {
  post: (channel, { nonce, body }) => ask('post', { channel, nonce, body }),
  find: (channel, sought) => ask('find', { channel, ...sought }),
  remove: async () => ({ kind: 'failed', reason: 'not here' }),
  tell: async () => ({ kind: 'failed', reason: 'not here' }),
};
const settings = { read: async () => DEFAULT_SETTINGS };
const never = () => {
  throw new Error('nothing is changed here');
};
const daily = createDailyService({
  store,
  change: never,
  settings,
  served: { byId: async (_server, id) => ({ kind: 'words', id }) as never },
  now,
  chance: Math.random,
});
const posting = createDailyPosting({
  daily,
  settings,
  poster,
  cards: { draw: never },
  about: { mentionOf: String },
  dailyWords: {
    onCards: en,
    post: (_quote, _card, component) => ({ body: { components: [{ id: component }] }, files: [] }),
    paused: () => ({}),
  },
  now,
  newId: String,
});
process.stdout.write('ready\n');
for (;;) {
  for (const { posted, error } of await posting.round())
    if (posted !== 'sent') process.stdout.write(`${posted} ${inspect(error)}\n`);
  await new Promise((resolve) => setTimeout(resolve, 20));
}
