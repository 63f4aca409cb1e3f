import type { Metrics } from './metrics.ts';
import { timed } from './timed.ts';

/** What those who watch over the process ask about; it is made one by one. */
export interface Watched {
  /** null before it is connected, and when it is stopping. */
  bot: { countServers(): number; isConnected(): boolean } | null;
  /** What keeps the store from answering, in words; null where nothing does, or where it is still to be opened. */
  troubleOfStore: () => Promise<string | null>;
}

/** Hears of what happens. */
export interface Ops {
  /** `null` where nobody asked for it. */
  readonly url: string | null;
  readonly observeInteraction: Metrics['observeInteraction'];
  readonly observePost: Metrics['observePost'];
  /** The same calls, each timed. */
  readonly timeStore: <T extends object>(store: T) => T;
  readonly timeWork: <T extends object>(work: T) => T;
  readonly close: () => Promise<void>;
}

const UNWATCHED: Ops = {
  url: null,
  observeInteraction: () => undefined,
  observePost: () => undefined,
  timeStore: (store) => store,
  timeWork: (work) => work,
  close: async () => undefined,
};

/**
 * Answers those who watch over the process. What it takes is loaded only where it is needed.
 * @param at `undefined`: nobody does
 * @param cooldowns how many are remembered
 */
export async function openOps(
  at: { readonly port: number; readonly host: string } | undefined,
  watched: Watched,
  cooldowns: () => number,
): Promise<Ops> {
  if (at === undefined) return UNWATCHED;
  const { startOps } = await import('./opsServer.ts');
  const { createMetrics } = await import('./metrics.ts');
  const { read, observeInteraction, observePost, observeStore, observeWork } = createMetrics({
    gateway: () =>
      watched.bot === null
        ? null
        : { servers: watched.bot.countServers(), isConnected: watched.bot.isConnected() },
    caches: { cooldowns },
  });
  const server = await startOps({
    ...at,
    readMetrics: read,
    whyNotReady: async () =>
      watched.bot?.isConnected() === true ? watched.troubleOfStore() : 'not connected to Discord',
  });
  return {
    url: server.url,
    observeInteraction,
    observePost,
    timeStore: (store) => timed(store, observeStore),
    timeWork: (work) => timed(work, observeWork),
    close: () => server.close(),
  };
}
