import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStore, storeAddress } from '../../../src/store/openStore.ts';
import type { Store } from '../../../src/store/port.ts';
import { seeded } from '../../fixtures/seeded.ts';
import { libraryQuote } from '../../store/samples.ts';
import type { Lived } from './serverDays/season.ts';
import { simulate } from './serverDays/simulate.ts';

// Thousands of days of servers, on the real services and the real database, with a clock that is driven. What has to
// come is worked out beside them by Temporal.

/** How many: a few by default, `SERVER_DAYS=10000` for the long form. */
const DAYS = Number(process.env['SERVER_DAYS'] ?? '2500');
/** In a season of forty days, of which there are two; not every one posts every day. */
const SERVERS = Math.ceil(DAYS / 64);
const QUOTES = 9;
const UMBRELLAS = 4;
/** In memory where there is a folder for that: that nothing is lost with the power is tested elsewhere. */
const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'verbatim-days-'));
const stores: Store[] = [];
const lived: Lived[] = [];

beforeAll(async () => {
  for (let each = 0; each < 2; each++) stores.push(await openStore(storeAddress(join(folder, 'days.db'))));
  const texts = Array.from({ length: QUOTES }, (_, at) => `Words ${at}${at % 2 ? ' of an umbrella' : ''}.`);
  await stores[0]?.syncLibrary(
    texts.map((text, at) => ({ quote: libraryQuote(`shipped${at}`, text, null), topics: [] })),
  );
  const chance = seeded(29);
  const spring = {
    name: '71',
    from: '2028-02-24T00:00Z',
    to: '2028-04-04T00:00Z',
    servers: SERVERS,
    rest: { from: '2028-03-03T07:00Z', hours: 4 },
    down: { from: '2028-03-08T12:00Z', hours: 2 },
  };
  const autumn = {
    name: '72',
    from: '2028-09-28T00:00Z',
    to: '2028-11-08T00:00Z',
    servers: SERVERS,
    rest: { from: '2028-10-12T02:00Z', hours: 9 },
    down: { from: '2028-10-20T12:00Z', hours: 2 },
  };
  for (const season of [spring, autumn]) lived.push(await simulate(stores, season, chance));
}, 300_000);
afterAll(async () => {
  for (const store of stores) await store.close();
  rmSync(folder, { recursive: true });
});

it(`lives through ${DAYS} days of servers, and everything happens on some of them`, () => {
  const sum = (name: string): number => lived.reduce((all, { counts }) => all + (counts[name] ?? 0), 0);
  expect(lived.reduce((all, { days }) => all + days, 0)).toBeGreaterThanOrEqual(DAYS);
  for (const what of ['lost when claimed', 'lost when kept', 'lost when posted', 'answer lost', 'later'])
    expect([what, sum(what)]).toEqual([what, expect.toSatisfy((count: number) => count >= DAYS / 200)]);
  for (const what of ['another time', 'an hour later', 'another zone', 'other days', 'another topic'])
    expect([what, sum(what)]).toEqual([what, expect.toSatisfy((count: number) => count >= DAYS / 200)]);
  for (const what of ['channel deleted', 'set anew', 'skip', 'now'])
    expect([what, sum(what)]).toEqual([what, expect.toSatisfy((count: number) => count >= DAYS / 1000)]);
  // Which of two processes comes first is left to the machine, and with it how often these happen.
  for (const what of ['missed', 'found', 'taken']) expect([what, sum(what) > 0]).toEqual([what, true]);
});

it('posts nothing twice, loses nothing, and posts nothing else', () => {
  for (const { expected, standing, surprises } of lived) {
    expect(surprises).toEqual([]);
    expect([...standing].filter(([, count]) => count > 1)).toEqual([]);
    expect([...expected].filter((post) => !standing.has(post))).toEqual([]);
    expect([...standing.keys()].filter((post) => !expected.has(post))).toEqual([]);
  }
});

it('leaves out what was missed by more than six hours, and tells of each pause once', () => {
  for (const { missed, pauses } of lived) {
    expect(missed.told).toBeGreaterThanOrEqual(missed.expected);
    // What is refused just before the six hours are over is missed by the time it is tried again.
    expect(missed.told + pauses.told).toBe(missed.expected + pauses.expected);
  }
});

it('draws each quote of a topic once before any again', () => {
  for (const { topic, quotes } of lived.flatMap(({ bags }) => bags)) {
    const size = topic === null ? QUOTES : UMBRELLAS;
    for (let from = 0; from < quotes.length; from += size) {
      const round = quotes.slice(from, from + size);
      expect(new Set(round).size).toBe(round.length);
    }
  }
});
