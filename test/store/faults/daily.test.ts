import type { ChildProcess } from 'node:child_process';
import { expect, test } from 'vitest';
import type { DailySettings } from '../../../src/domain/daily/dailySettings.ts';
import { openStore } from '../../../src/store/openStore.ts';
import { emptyDatabase, kinds } from '../databases.ts';
import { act, libraryQuote } from '../samples.ts';
import { openFakeDiscord } from './fakeDiscord.ts';
import { bundleScripts, rounds, runScript } from './runWriter.ts';

bundleScripts();

const SERVERS = 50 * rounds;
const PROCESSES = 4;
const DAY = '2026-12-01';
const DUE = Date.parse(`${DAY}T09:00Z`);

const nine: Omit<DailySettings, 'channel'> = {
  minute: 540,
  zone: 'UTC',
  topic: null,
  picture: false,
  days: [0, 1, 2, 3, 4, 5, 6],
  paused: null,
};

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 10));
}

test.each(kinds)(
  `in %s ${PROCESSES} processes that are killed again and again post once in each server (${rounds} rounds)`,
  async (kind) => {
    const discord = await openFakeDiscord();
    const database = await emptyDatabase(kind);
    const { address } = database;
    const store = await openStore(address);
    const children = new Set<ChildProcess>();
    let kills = 0;
    const began = Date.now();
    const start = (): ChildProcess => {
      const at = address.kind === 'sqlite' ? address.file : address.url;
      const child = runScript('dailyPoster', [at, discord.url, String(DUE), String(began)]);
      children.add(child);
      child.once('close', () => children.delete(child));
      return child;
    };
    try {
      await store.syncLibrary(
        Array.from({ length: 20 }, (_, at) => ({
          quote: libraryQuote(`shipped${at}`, `Words of number ${at}.`, null),
          topics: [],
        })),
      );
      // A few in each round, so that all processes have something to do in all of them.
      const plan = async (from: number, to: number): Promise<void> => {
        for (let at = from; at < to; at++) {
          const server = `70000${at}`;
          const value = { ...nine, channel: server };
          await act(store, server, { at: DUE - 1, action: 'daily.set', daily: { value, revision: null } });
        }
      };
      for (let each = 0; each < PROCESSES; each++) start();
      for (let round = 0; round < rounds; round++) {
        const from = Math.floor((SERVERS * round) / rounds);
        const to = Math.floor((SERVERS * (round + 1)) / rounds);
        await plan(from, to);
        for (const child of Array.from(children)) {
          const reached = discord.posted.size + Math.floor(Math.random() * 20) + 1;
          await until(() => discord.posted.size >= Math.min(reached, to));
          child.kill('SIGKILL');
          kills++;
          start();
        }
      }
      await until(() => discord.posted.size === SERVERS);
      // Whatever is still in doubt is looked into when its lease is over.
      for (;;) {
        const due = await store.dailyDue(DUE + 12 * 3_600_000, SERVERS);
        if (due.every(({ day }) => day !== DAY)) break;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      const twice = [...discord.posted].filter(([, count]) => count > 1);
      expect(twice).toEqual([]);
      for (let at = 0; at < SERVERS; at++) {
        const { posts } = await store.dailyPosts(`70000${at}`, 2);
        expect(posts.map(({ day, state }) => `${day} ${state}`)).toEqual([`${DAY} sent`]);
      }
      const { sent, sought } = discord.repeats;
      process.stderr.write(
        `${kind}: ${SERVERS} posted, ${kills} kills, ${sent} sent again and ${sought} looked for, 0 twice, 0 lost\n`,
      );
    } finally {
      for (const child of children) child.kill('SIGKILL');
      await store.close();
      await discord.close();
      await database.remove();
    }
  },
  120_000 + rounds * 30_000,
);
