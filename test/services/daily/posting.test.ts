import { describe, expect, it } from 'vitest';
import type { PostOutcome } from '../../../src/domain/posting.ts';
import { CHANNEL, HOUR, isQuote, nine, openDays, SERVER } from './days.ts';

const MINUTE = 60_000;
const forbidden: PostOutcome = { kind: 'forbidden' };

describe('the quote of the day', () => {
  it('comes at its time, once, with the buttons of a quote', async () => {
    const days = await openDays('2026-11-30T12:00Z');
    await days.plan(nine);
    expect(await days.at('2026-12-01T08:59:59Z')).toEqual([]);
    expect(await days.at('2026-12-01T09:00:03Z')).toEqual(['sent']);
    expect(await days.at('2026-12-01T09:00:08Z')).toEqual([]);
    const [post, ...more] = days.poster.posted;
    expect(more).toEqual([]);
    expect(post?.to).toEqual({ channel: CHANNEL });
    expect(post?.nonce).toMatch(/^[0-9a-z]{1,17}20261201$/);
    expect(JSON.stringify(post?.body)).toMatch(/### Quote of the day.*verbatim.*Context.*Copy text.*More/);
    expect(await days.services.daily.status(SERVER)).toMatchObject({
      next: { day: '2026-12-02' },
      posts: [{ day: '2026-12-01', state: 'sent' }],
    });
  });

  it('comes once on both days when the clocks change, and on a leap day', async () => {
    for (const [from, due] of [
      ['2026-03-28T12:00Z', ['2026-03-29T01:30Z', '2026-03-30T00:30Z']],
      ['2026-10-24T12:00Z', ['2026-10-25T00:30Z', '2026-10-26T01:30Z']],
      ['2028-02-28T12:00Z', ['2028-02-29T01:30Z', '2028-03-01T01:30Z']],
    ] as const) {
      const days = await openDays(from);
      await days.plan({ ...nine, minute: 150, zone: 'Europe/Berlin' });
      const sent: string[] = [];
      for (let time = days.now(); sent.length < 2; time += 30 * MINUTE) {
        const came = await days.at(time);
        if (came.length > 0) sent.push(`${new Date(time).toISOString().slice(0, 16)}Z`);
      }
      expect(sent).toEqual(due);
    }
  });

  it('comes once though the clock of the machine jumps by an hour, back or on', async () => {
    const days = await openDays('2026-11-30T12:00Z');
    await days.plan(nine);
    expect(await days.at('2026-12-01T09:00:03Z')).toEqual(['sent']);
    expect(await days.at('2026-12-01T08:00:08Z')).toEqual([]);
    expect(await days.at('2026-12-01T09:00:08Z')).toEqual([]);
    expect(await days.at('2026-12-02T08:30Z')).toEqual([]);
    expect(await days.at('2026-12-02T09:30Z')).toEqual(['sent']);
    expect(await days.at('2026-12-02T08:30:05Z')).toEqual([]);
    expect(await days.at('2026-12-02T09:30:05Z')).toEqual([]);
    expect(days.poster.posted.filter(isQuote)).toHaveLength(2);
  });

  it('is caught up with within six hours, else left out, and told of', async () => {
    const days = await openDays('2026-11-30T12:00Z');
    await days.plan(nine);
    expect(await days.at('2026-12-01T15:00Z')).toEqual(['sent']);
    // Three days without a bot.
    expect(await days.at('2026-12-05T08:00Z')).toEqual(['missed']);
    expect(await days.at('2026-12-05T09:00Z')).toEqual(['sent']);
    expect(
      (await days.services.daily.status(SERVER)).posts.map(({ day, state }) => `${day} ${state}`),
    ).toEqual(['2026-12-05 sent', '2026-12-02 skipped', '2026-12-01 sent']);
  });

  it('comes after a long rest at once where it is not yet missed', async () => {
    const days = await openDays('2026-11-30T12:00Z');
    await days.plan(nine);
    expect(await days.at('2026-12-05T14:00Z')).toEqual(['missed', 'sent']);
  });

  it('does not come twice where its time is changed on the day', async () => {
    const days = await openDays('2026-12-01T08:00Z');
    await days.plan(nine);
    expect(await days.at('2026-12-01T09:00Z')).toEqual(['sent']);
    await days.plan({ ...nine, minute: 720 });
    expect(await days.at('2026-12-01T12:00Z')).toEqual([]);
    expect(await days.at('2026-12-02T12:00Z')).toEqual(['sent']);
  });

  it('waits for Discord, and comes when that is back', async () => {
    const days = await openDays('2026-12-01T08:00Z');
    await days.plan(nine);
    days.poster.refuse(() => ({ kind: 'failed', reason: 'no network' }));
    expect(await days.at('2026-12-01T09:00Z')).toEqual(['later']);
    expect(await days.at('2026-12-01T09:00:30Z')).toEqual([]);
    expect(await days.at('2026-12-01T09:01Z')).toEqual(['later']);
    days.poster.refuse(() => null);
    expect(await days.at('2026-12-01T10:30Z')).toEqual(['sent']);
    expect(days.poster.posted).toHaveLength(1);
  });

  it('is found where it stood there all along, so that it does not come twice', async () => {
    const days = await openDays('2026-12-01T08:00Z');
    await days.plan(nine);
    // Its answer is lost on the way.
    days.poster.loseAnswers(true);
    expect(await days.at('2026-12-01T09:00Z')).toEqual(['later']);
    days.poster.loseAnswers(false);
    expect(await days.at('2026-12-01T10:00Z')).toEqual(['found']);
    expect(days.poster.posted).toHaveLength(1);
  });

  it.each(['gone', 'closed', 'forbidden'] as const)('is paused after three failures: %s', async (kind) => {
    const days = await openDays('2026-12-01T08:00Z');
    await days.plan(nine);
    await days.services.settings.change({ server: SERVER, user: '501' }, { noticeChannel: '77' });
    days.poster.refuse(({ to }) => ('channel' in to && to.channel === CHANNEL ? { kind } : null));
    expect(await days.at('2026-12-01T09:00Z')).toEqual([kind]);
    expect(await days.at('2026-12-01T09:10Z')).toEqual([kind]);
    expect(await days.at('2026-12-01T09:20Z')).toEqual(['paused']);
    expect(await days.at('2026-12-03T09:20Z')).toEqual([]);
    expect(days.poster.posted.map(({ to }) => to)).toEqual([{ channel: '77' }]);
    expect(JSON.stringify(days.poster.posted)).toContain('The quote of the day is paused');
    const { settings, next, posts } = await days.services.daily.status(SERVER);
    expect([settings?.paused, next, posts[0]?.state]).toEqual([kind, null, 'failed']);
    // Set anew it goes on.
    days.poster.refuse(() => null);
    await days.plan(nine);
    expect(await days.at('2026-12-04T09:00Z')).toEqual(['sent']);
  });

  it('goes on where a channel takes it the third time', async () => {
    const days = await openDays('2026-12-01T08:00Z');
    await days.plan(nine);
    days.poster.refuse(() => forbidden);
    await days.at('2026-12-01T09:00Z');
    await days.at('2026-12-01T09:10Z');
    days.poster.refuse(() => null);
    expect(await days.at('2026-12-01T09:20Z')).toEqual(['sent']);
  });

  it('is left out where its topic has no quote any more', async () => {
    const days = await openDays('2026-12-01T08:00Z');
    await days.plan({ ...nine, topic: 'xylophone' });
    expect(await days.at('2026-12-01T09:00Z')).toEqual(['empty']);
    expect(await days.at('2026-12-01T09:01Z')).toEqual([]);
  });

  it('comes as a picture, and as text where there is no room to draw', async () => {
    const days = await openDays('2026-12-01T08:00Z');
    await days.plan({ ...nine, picture: true });
    await days.at('2026-12-01T09:00Z');
    const [post] = days.poster.posted;
    expect(post?.files?.[0]?.name).toMatch(/\.png$/);
    expect(JSON.stringify(post?.body)).toContain('attachment://');
    expect(
      Buffer.from(post?.files?.[0]?.data ?? '')
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
  });

  it('comes now where a moderator wants it, and not again at its time', async () => {
    const days = await openDays('2026-12-01T08:00Z');
    await days.plan(nine);
    await days.services.daily.postNow(SERVER);
    expect(days.poster.posted.filter(isQuote)).toHaveLength(1);
    await expect(days.services.daily.postNow(SERVER)).rejects.toMatchObject({
      refusal: { code: 'daily-there' },
    });
    expect(await days.at('2026-12-01T09:00Z')).toEqual([]);
    expect(await days.at('2026-12-02T09:00Z')).toEqual(['sent']);
  });

  it('names no quote twice before all have come', async () => {
    const days = await openDays('2026-12-01T08:00Z');
    await days.plan({ ...nine, topic: 'legend' });
    const ids: (string | null)[] = [];
    for (let day = 0; day < 6; day++) await days.at(Date.parse('2026-12-01T09:00Z') + day * 24 * HOUR);
    for (const { quote } of (await days.services.daily.status(SERVER)).posts) ids.push(quote);
    expect(new Set(ids).size).toBe(6);
  });

  it('is posted once by two bots on one database, for many servers at once', async () => {
    const days = await openDays('2026-12-01T08:00Z');
    const servers = Array.from({ length: 60 }, (_, at) => `2000000000000000${String(at).padStart(2, '0')}`);
    for (const server of servers) await days.plan(nine, server);
    const { daily } = days.services;
    await days.at('2026-12-01T08:59Z');
    const first = days.at('2026-12-01T09:00Z');
    const reports = [...(await first), ...(await daily.round()).map(({ posted }) => posted)];
    expect(reports.filter((posted) => posted === 'sent')).toHaveLength(60);
    expect(new Set(days.poster.posted.map(({ nonce }) => nonce)).size).toBe(60);
    expect(days.poster.posted).toHaveLength(60);
  });
});
