/** What those who watch over the process ask about; it is made one by one. */
export interface Watched {
  /** null before it is connected, and when it is stopping. */
  bot: { countServers(): number; isConnected(): boolean } | null;
  /** What keeps the store from answering, in words; null where nothing does, or where it is still to be opened. */
  troubleOfStore: () => Promise<string | null>;
}

/**
 * Answers those who watch over the process. What it takes is loaded only where it is needed.
 * @param cooldowns how many are remembered
 */
export async function openOps(
  at: { readonly port: number; readonly host: string },
  watched: Watched,
  cooldowns: () => number,
) {
  const { startOps } = await import('./opsServer.ts');
  const { createMetrics } = await import('./metrics.ts');
  const { observeInteraction, observeStore, read } = createMetrics({
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
  return { url: server.url, observeInteraction, observeStore, close: () => server.close() };
}
