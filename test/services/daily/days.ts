import { createHarness, type Harness } from '../../commands/harness.ts';
import { createPosterDouble, type Posted, type PosterDouble } from '../../fixtures/posterDouble.ts';
import { loadLibrary } from '../../../src/library/loadLibrary.ts';
import type { DailySettings } from '../../../src/domain/daily/dailySettings.ts';
import type { PostReport } from '../../../src/services/daily/dailyPosting.ts';

export const HOUR = 3_600_000;
export const CHANNEL = '100000000000000003';
export const SERVER = '100000000000000002';

export const nine: DailySettings = {
  channel: CHANNEL,
  minute: 540,
  zone: 'UTC',
  topic: null,
  picture: false,
  days: [0, 1, 2, 3, 4, 5, 6],
  paused: null,
};

/** A bot whose clock a test drives. */
export interface Days extends Harness {
  readonly poster: PosterDouble;
  now(): number;
  /** Sets the clock, and posts what is due then. */
  at(time: string | number): Promise<readonly PostReport['posted'][]>;
  plan(settings: DailySettings, server?: string): Promise<void>;
}

export async function openDays(start: string, poster = createPosterDouble()): Promise<Days> {
  let time = Date.parse(start);
  const harness = await createHarness((await loadLibrary('data/articles')).slice(0, 2), {
    poster,
    now: () => time,
  });
  const { daily } = harness.services;
  return {
    ...harness,
    poster,
    now: () => time,
    async at(moment) {
      time = typeof moment === 'number' ? moment : Date.parse(moment);
      return (await daily.round()).map(({ posted }) => posted);
    },
    plan: async (settings, server = SERVER) => void (await daily.set({ server, user: '501' }, settings)),
  };
}

/** Whether it is a quote, in a channel. */
export function isQuote({ body }: Posted): boolean {
  return JSON.stringify(body).includes('### Quote of the day');
}
