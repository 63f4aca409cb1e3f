import type { DailyPost, DailyPosts } from '../../domain/daily/dailyPosts.ts';
import type { ChannelTrouble, DailySettings } from '../../domain/daily/dailySettings.ts';
import type { DuePost } from '../../domain/daily/schedule.ts';
import { localTime } from '../../domain/daily/zonedTime.ts';
import type { ServedQuote } from '../../domain/servedQuote.ts';
import { UserError } from '../../domain/userError.ts';
import type { ServerId, Store } from '../../store/port.ts';
import type { Actor } from '../parts/actor.ts';
import type { ChangeServer } from '../parts/changeServer.ts';
import type { ServedQuotes } from '../quote/servedQuotes.ts';
import type { SettingsService } from '../settingsService.ts';

/** A server's quote of the day as it stands. */
export interface DailyStatus {
  readonly settings: DailySettings | null;
  /** `null` while it is off or paused. */
  readonly next: DuePost | null;
  /** The newest first. */
  readonly posts: readonly DailyPost[];
}

/** A claimed post: see `DailyPosts`. */
export interface HeldPost {
  readonly server: ServerId;
  readonly day: string;
  readonly lease: number;
  readonly settings: DailySettings;
  readonly quoteId: string;
  /** `undefined` where it can no longer be served. */
  readonly quote: ServedQuote | undefined;
  readonly kept: { readonly body: string; readonly since: number } | null;
  readonly failures: number;
}

/** The quote of the day. Every call may throw `store-unavailable`. */
export interface DailyService {
  status(server: ServerId): Promise<DailyStatus>;
  /** @returns the act's number in the history */
  set(who: Actor, settings: DailySettings): Promise<number>;
  /** @returns the act's number; @throws {UserError} `no-daily` where it is off already */
  off(who: Actor): Promise<number>;
  /** Leaves out the next post. @returns its day; @throws {UserError} `no-daily`, `daily-there` */
  skip(server: ServerId): Promise<DuePost>;
  /** Rests until it is set anew. False where somebody changed it meanwhile, or it rests already. */
  pause(server: ServerId, held: DailySettings, why: ChannelTrouble): Promise<boolean>;
  /** Claims the post of a day; of today, by the server's clocks, where none is given. */
  claim(server: ServerId, day: string | null): Promise<HeldPost | 'taken' | 'empty'>;
  /** Epoch milliseconds. */
  now(): number;
  readonly posts: Pick<DailyPosts, 'dailyDue' | 'keepDailyBody' | 'delayDaily' | 'settleDaily'>;
}

/** How long a claim is held, in ms: longer than a picture and a post may take, shorter than Discord knows a nonce. */
const LEASE_MS = 90_000;

const SHOWN = 7;

export interface DailyParts {
  readonly store: Store;
  readonly change: ChangeServer;
  readonly settings: Pick<SettingsService, 'read'>;
  readonly served: Pick<ServedQuotes, 'byId'>;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** A number from 0 to below 1. */
  readonly chance: () => number;
}

export function createDailyService({
  store,
  change,
  settings,
  served,
  now,
  chance,
}: DailyParts): DailyService {
  const chosen = async (server: ServerId): Promise<DailySettings> => {
    const kept = await store.daily(server);
    if (kept === null || kept.value === null) throw new UserError({ code: 'no-daily' });
    return kept.value;
  };

  return {
    now,
    posts: store,
    async status(server) {
      const kept = await store.daily(server);
      return { settings: kept?.value ?? null, ...(await store.dailyPosts(server, SHOWN)) };
    },
    set: ({ server, user }, value) =>
      change(server, async () => ({
        kind: 'change',
        change: {
          by: user,
          action: 'daily.set',
          daily: { value, revision: (await store.daily(server))?.revision ?? null },
        },
        answer: (act) => act,
      })),
    off: ({ server, user }) =>
      change(server, async () => {
        const kept = await store.daily(server);
        if (kept === null || kept.value === null) throw new UserError({ code: 'no-daily' });
        return {
          kind: 'change',
          change: { by: user, action: 'daily.off', daily: { value: null, revision: kept.revision } },
          answer: (act) => act,
        };
      }),
    async skip(server) {
      const { next } = await store.dailyPosts(server, 0);
      if (next === null) throw new UserError({ code: 'no-daily' });
      const skipped = await store.settleDaily(
        server,
        { day: next.day, lease: null },
        { state: 'skipped', at: now() },
      );
      if (!skipped) throw new UserError({ code: 'daily-there', state: 'claimed', quote: null });
      return next;
    },
    pause: (server, held, why) =>
      change<boolean>(server, async () => {
        const kept = await store.daily(server);
        const isSame = kept !== null && JSON.stringify(kept.value) === JSON.stringify(held);
        if (!isSame) return { kind: 'leave', answer: false };
        return {
          kind: 'change',
          change: {
            by: null,
            action: 'daily.pause',
            daily: { value: { ...held, paused: why }, revision: kept.revision },
          },
          answer: () => true,
        };
      }),
    async claim(server, day) {
      const at = now();
      const { servesUnverified } = await settings.read(server);
      const wanted = day ?? localTime(at, (await chosen(server)).zone).day;
      const lease = at + LEASE_MS;
      const claimed = await store.claimDaily(server, {
        day: wanted,
        now: at,
        lease,
        onlyDue: day !== null,
        onlyVerified: !servesUnverified,
        chance: Math.floor(chance() * 2 ** 32),
      });
      if (claimed.kind !== 'claimed') return claimed.kind;
      const { kind: _, quote: quoteId, ...rest } = claimed;
      return { server, day: wanted, lease, ...rest, quoteId, quote: await served.byId(server, quoteId) };
    },
  };
}
