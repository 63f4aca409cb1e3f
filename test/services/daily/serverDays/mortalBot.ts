import { en } from '../../../../src/texts/en/index.ts';
import type { Poster } from '../../../../src/domain/posting.ts';
import { DEFAULT_SETTINGS } from '../../../../src/domain/serverSettings.ts';
import { createDailyPosting, type DailyPosting } from '../../../../src/services/daily/dailyPosting.ts';
import { createDailyService, type DailyService } from '../../../../src/services/daily/dailyService.ts';
import { createChangeServer } from '../../../../src/services/parts/changeServer.ts';
import type { Store } from '../../../../src/store/port.ts';

/** What is thrown where a process is lost: nothing that it would have done next is done. */
export class Lost extends Error {}

/** Where a process can be lost: with a claim and nothing else, with a body that is kept, with a post that is not noted. */
type Moment = 'claimed' | 'kept' | 'posted';

interface World {
  readonly store: Store;
  readonly poster: Poster;
  readonly noticeChannel: string;
  readonly now: () => number;
  readonly chance: () => number;
  readonly isLost: (moment: Moment) => boolean;
  /** Told of each claim: a quote that is drawn, or drawn before. */
  readonly onClaim: (server: string, day: string, quote: string) => void;
}

/** The services of the quote of the day on a store, as `main.ts` puts them together, in a process that may be lost. */
export function createMortalBot(world: World): {
  readonly daily: DailyService;
  readonly posting: DailyPosting;
} {
  const { store, poster, now, chance, isLost, onClaim } = world;
  const survive = (moment: Moment): void => {
    if (isLost(moment)) throw new Lost(moment);
  };
  const mortal: Store = {
    ...store,
    async claimDaily(server, wanted) {
      const claimed = await store.claimDaily(server, wanted);
      if (claimed.kind !== 'claimed') return claimed;
      onClaim(server, wanted.day, claimed.quote);
      survive('claimed');
      return claimed;
    },
    async keepDailyBody(server, claim, kept) {
      const isKept = await store.keepDailyBody(server, claim, kept);
      survive('kept');
      return isKept;
    },
  };
  const settings = { read: async () => ({ ...DEFAULT_SETTINGS, noticeChannel: world.noticeChannel }) };
  const daily = createDailyService({
    store: mortal,
    change: createChangeServer(store, { quotes: 100, articles: 10, stored: 1e8 }, now),
    settings,
    served: { byId: async (_server, id) => ({ kind: 'words', id }) as never },
    now,
    chance,
  });
  let notices = 0;
  const posting = createDailyPosting({
    daily,
    settings,
    poster: {
      ...poster,
      async post(channel, post) {
        const outcome = await poster.post(channel, post);
        if (outcome.kind === 'posted' && channel !== world.noticeChannel) survive('posted');
        return outcome;
      },
    },
    cards: { draw: never },
    about: { mentionOf: String },
    dailyWords: {
      onCards: en,
      post: (_quote, _card, component) => ({ body: { components: [{ id: component }] }, files: [] }),
      paused: () => ({}),
    },
    now,
    newId: () => `notice ${notices++}`,
  });
  return { daily, posting };
}

const never = (): never => {
  throw new Error('no pictures here');
};
