import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextPost, type DuePost } from '../../../src/domain/daily/schedule.ts';
import { weekdayOf } from '../../../src/domain/daily/zonedTime.ts';

const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];
const berlin = { minute: 150, zone: 'Europe/Berlin', days: EVERY_DAY };

/** The next so many posts from a time on. */
function following(plan: Parameters<typeof nextPost>[0], from: string, count: number): readonly DuePost[] {
  const posts: DuePost[] = [];
  for (let after = Date.parse(from); posts.length < count; after = posts.at(-1)?.at ?? after)
    posts.push(nextPost(plan, after));
  return posts;
}
const said = (posts: readonly DuePost[]) =>
  posts.map(({ day, at }) => `${day} ${new Date(at).toISOString().slice(11, 16)}`);

describe('when the next post is due', () => {
  it('goes by the clocks of the zone, over both changes', () => {
    expect(said(following(berlin, '2026-03-27T12:00Z', 3))).toEqual([
      '2026-03-28 01:30',
      '2026-03-29 01:30',
      '2026-03-30 00:30',
    ]);
    expect(said(following(berlin, '2026-10-24T12:00Z', 2))).toEqual(['2026-10-25 00:30', '2026-10-26 01:30']);
  });

  it('has a leap day', () => {
    expect(following(berlin, '2028-02-27T12:00Z', 3).map(({ day }) => day)).toEqual([
      '2028-02-28',
      '2028-02-29',
      '2028-03-01',
    ]);
  });

  it('is strictly later, and later today where that is still to come', () => {
    const plan = { ...berlin, zone: 'UTC' };
    expect(said([nextPost(plan, Date.parse('2026-12-01T02:29:59Z'))])).toEqual(['2026-12-01 02:30']);
    expect(said([nextPost(plan, Date.parse('2026-12-01T02:30:00Z'))])).toEqual(['2026-12-02 02:30']);
  });

  it('keeps to its days of the week', () => {
    const plan = { ...berlin, days: [0, 4] };
    expect(following(plan, '2026-11-30T12:00Z', 3).map(({ day }) => day)).toEqual([
      '2026-12-04',
      '2026-12-07',
      '2026-12-11',
    ]);
  });

  it('gives each day of the week once, rising, in every zone', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Intl.supportedValuesOf('timeZone')),
        fc.integer({ min: 0, max: 1439 }),
        fc.subarray(EVERY_DAY, { minLength: 1 }),
        fc.date({ min: new Date('2026-01-01'), max: new Date('2029-01-01'), noInvalidDate: true }),
        (zone, minute, days, from) => {
          const posts = following({ minute, zone, days }, from.toISOString(), 9);
          for (const [index, { day, at }] of posts.entries()) {
            expect(days).toContain(weekdayOf(day));
            const before = posts[index - 1];
            if (before === undefined) continue;
            expect(day > before.day && at > before.at).toBe(true);
            expect((Date.parse(day) - Date.parse(before.day)) / 86_400_000).toBeLessThan(8);
          }
        },
      ),
    );
  });
});
