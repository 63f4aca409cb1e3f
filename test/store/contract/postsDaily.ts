import { describe, expect, test } from 'vitest';
import type { DailySettings } from '../../../src/domain/daily/dailySettings.ts';
import type { Given } from '../contract.ts';
import { act, add, quote } from '../samples.ts';

const HOUR = 3_600_000;
/** Noon on a Monday. */
const NOON = Date.parse('2026-11-30T12:00Z');
const DAY = '2026-12-01';
const DUE = Date.parse('2026-12-01T09:00Z');

const nine: DailySettings = {
  channel: '7',
  minute: 540,
  zone: 'UTC',
  topic: 'umbrella',
  picture: false,
  days: [0, 1, 2, 3, 4, 5, 6],
  paused: null,
};
const wanted = { day: DAY, now: DUE, lease: DUE + 90_000, onlyDue: true, onlyVerified: false, chance: 5 };

/** One post for each server and local day, whoever asks for it and whenever. */
export function postsDaily({ store, other, server }: Given): void {
  /** A server with three quotes of the topic and one of another. */
  const planned = async (settings: DailySettings = nine): Promise<string> => {
    const id = server();
    await add(
      store(),
      id,
      ...['a', 'b', 'c'].map((name) => quote(`umbrella${name}`, `Umbrella ${name} is up.`)),
      quote('apart', 'Nothing of the kind.'),
    );
    await act(store(), id, { at: NOON, action: 'daily.set', daily: { value: settings, revision: null } });
    return id;
  };
  const isDue = async (id: string, now: number): Promise<boolean> =>
    (await other().dailyDue(now, 1_000)).some((due) => due.server === id);

  describe('the quote of the day', () => {
    test('is kept with its history, and due when it is planned', async () => {
      const id = await planned();
      expect(await other().daily(id)).toEqual({ value: nine, revision: 1 });
      expect(await other().dailyPosts(id, 5)).toEqual({ next: { day: DAY, at: DUE }, posts: [] });
      expect(await isDue(id, DUE - 1)).toBe(false);
      expect(await other().dailyDue(DUE, 1_000)).toContainEqual({ server: id, day: DAY, at: DUE });
      await act(other(), id, { action: 'daily.off', daily: { value: null, revision: 1 } });
      expect(await isDue(id, DUE)).toBe(false);
      expect(await store().claimDaily(id, wanted)).toEqual({ kind: 'taken' });
      const [off] = await store().history(id, {}, 1);
      expect(off).toMatchObject({
        action: 'daily.off',
        items: [{ subject: 'daily', before: nine, after: null }],
      });
    });

    test('is not due while it is paused', async () => {
      const id = await planned({ ...nine, paused: 'gone' });
      expect(await isDue(id, DUE)).toBe(false);
      expect(await store().claimDaily(id, { ...wanted, onlyDue: false })).toEqual({ kind: 'taken' });
    });

    test('is claimed once, and again when a lease is over, with the same quote and body', async () => {
      const id = await planned();
      const claimed = await Promise.all(
        [1, 2, 3, 4].map((n) => (n % 2 ? store() : other()).claimDaily(id, wanted)),
      );
      const [mine, ...more] = claimed.filter(({ kind }) => kind === 'claimed');
      expect(more).toEqual([]);
      expect(mine).toMatchObject({
        settings: nine,
        kept: null,
        failures: 0,
        quote: expect.stringMatching(/^umbrella/),
      });
      expect(await isDue(id, DUE + 89_999)).toBe(false);
      expect(await isDue(id, DUE + 90_000)).toBe(true);

      const body = { body: '{"content":"Hi"}', since: DUE + 5 };
      expect(await store().keepDailyBody(id, { day: DAY, lease: wanted.lease + 1 }, body)).toBe(false);
      expect(await store().keepDailyBody(id, wanted, body)).toBe(true);
      const late = { ...wanted, now: wanted.lease, lease: wanted.lease + 90_000 };
      expect(await other().claimDaily(id, late)).toEqual({ ...mine, kept: body });
      // Whoever held it before has lost it.
      expect(await store().keepDailyBody(id, wanted, body)).toBe(false);
      expect(await store().settleDaily(id, wanted, { state: 'sent', at: late.now })).toBe(false);
      expect(await other().settleDaily(id, late, { state: 'sent', at: late.now })).toBe(true);
      expect(await other().settleDaily(id, late, { state: 'sent', at: late.now })).toBe(false);
      expect(await store().claimDaily(id, { ...late, now: DUE + HOUR, onlyDue: false })).toEqual({
        kind: 'taken',
      });
      expect(await store().dailyPosts(id, 5)).toMatchObject({
        next: { day: '2026-12-02', at: DUE + 24 * HOUR },
        posts: [{ day: DAY, state: 'sent' }],
      });
    });

    test('gives each quote of its topic once before any again, beside the bags of /quote', async () => {
      const id = await planned();
      const drawn: string[] = [];
      for (let days = 0; days < 6; days++) {
        const { next } = await store().dailyPosts(id, 0);
        if (next === null) throw new Error('nothing is due');
        const claim = { ...wanted, day: next.day, now: next.at, lease: next.at + 1, chance: days * 977 };
        const claimed = await (days % 2 ? store() : other()).claimDaily(id, claim);
        if (claimed.kind !== 'claimed') throw new Error(claimed.kind);
        drawn.push(claimed.quote);
        await store().settleDaily(id, claim, { state: 'sent', at: next.at });
        await store().draw(id, { kind: 'text', text: 'umbrella' }, days);
        for (let topic = 0; topic < (days === 2 ? 201 : 0); topic++)
          await store().draw(id, { kind: 'text', text: `umbrella ${'abc'[topic % 3]}` }, topic);
      }
      for (const round of [drawn.slice(0, 3), drawn.slice(3)])
        expect(new Set(round)).toEqual(new Set(['umbrellaa', 'umbrellab', 'umbrellac']));
      expect(drawn[2]).not.toBe(drawn[3]);
    });

    test('does not come twice on a day, though its time or its zone is changed', async () => {
      const id = await planned();
      await store().claimDaily(id, wanted);
      await store().settleDaily(id, wanted, { state: 'sent', at: DUE });
      const change = (value: DailySettings, revision: number) =>
        act(store(), id, { at: DUE + HOUR, action: 'daily.set', daily: { value, revision } });
      await change({ ...nine, minute: 1080 }, 1);
      expect((await store().dailyPosts(id, 1)).next).toEqual({ day: '2026-12-02', at: DUE + 33 * HOUR });
      await change({ ...nine, zone: 'America/New_York' }, 2);
      expect((await store().dailyPosts(id, 1)).next).toEqual({ day: '2026-12-02', at: DUE + 29 * HOUR });
    });

    test('can be claimed ahead of its time', async () => {
      const id = await planned();
      const early = { ...wanted, day: DAY, now: DUE - HOUR, lease: DUE - HOUR + 1 };
      expect(await store().claimDaily(id, { ...early, day: '2026-11-30' })).toEqual({ kind: 'taken' });
      expect(await store().claimDaily(id, { ...early, onlyDue: false })).toMatchObject({ kind: 'claimed' });
      await store().settleDaily(id, early, { state: 'sent', at: DUE - HOUR });
      expect((await store().dailyPosts(id, 1)).next?.day).toBe('2026-12-02');
    });

    test('is delayed, counts what a channel refused, and forgets the body of that', async () => {
      const id = await planned();
      await store().claimDaily(id, wanted);
      await store().keepDailyBody(id, wanted, { body: 'x', since: DUE });
      const until = DUE + 10 * 60_000;
      expect(await other().delayDaily(id, { day: DAY, lease: 1 }, { at: until, failures: 0 })).toBe(false);
      expect(await store().delayDaily(id, wanted, { at: until, failures: 0 })).toBe(true);
      expect(await isDue(id, until - 1)).toBe(false);
      const again = { ...wanted, now: until, lease: until + 1 };
      expect(await other().claimDaily(id, again)).toMatchObject({ failures: 0, kept: { body: 'x' } });
      await other().delayDaily(id, again, { at: until + 2, failures: 1 });
      const third = { ...again, now: until + 2, lease: until + 3 };
      expect(await other().claimDaily(id, third)).toMatchObject({ failures: 1, kept: null });
    });

    test('is left out where nobody holds it', async () => {
      const id = await planned();
      const free = { day: DAY, lease: null };
      await store().claimDaily(id, wanted);
      expect(await other().settleDaily(id, free, { state: 'skipped', at: DUE + 1 })).toBe(false);
      expect(await other().settleDaily(id, free, { state: 'skipped', at: wanted.lease })).toBe(true);
      const next = { day: '2026-12-02', lease: null };
      expect(await other().settleDaily(id, next, { state: 'skipped', at: DUE })).toBe(true);
      expect(await store().dailyPosts(id, 5)).toMatchObject({
        next: { day: '2026-12-03' },
        posts: [
          { day: '2026-12-02', state: 'skipped' },
          { day: DAY, state: 'skipped' },
        ],
      });
    });

    test('goes on with what is not yet missed after a long time', async () => {
      const id = await planned();
      const late = DUE + 20 * 24 * HOUR + 5 * HOUR;
      await store().settleDaily(id, { day: DAY, lease: null }, { state: 'skipped', at: late });
      expect((await store().dailyPosts(id, 1)).next).toEqual({ day: '2026-12-21', at: DUE + 20 * 24 * HOUR });
    });

    test('says that there is nothing to draw', async () => {
      const id = await planned({ ...nine, topic: 'parasol' });
      expect(await store().claimDaily(id, wanted)).toEqual({ kind: 'empty' });
      expect((await store().dailyPosts(id, 1)).posts).toEqual([]);
    });

    test('remembers the posts of two months', async () => {
      const id = await planned();
      for (let day = 1; day <= 62; day++) {
        const name = new Date(DUE + day * 24 * HOUR).toISOString().slice(0, 10);
        await store().settleDaily(id, { day: name, lease: null }, { state: 'skipped', at: DUE });
      }
      expect((await store().dailyPosts(id, 1_000)).posts).toHaveLength(60);
    });
  });
}
