/** Lets tests wait for something to come true without asking again and again. */
export interface Watch {
  /** Something happened: every waiting `look` is tried again. */
  readonly notify: () => void;
  /** Tries `look` now and after everything that happens, until it gives something. */
  readonly until: <Found>(look: () => Found | null | undefined | false) => Promise<Found>;
}

export function createWatch(): Watch {
  const waiting = new Set<() => void>();
  return {
    notify: () => {
      for (const retry of waiting) retry();
    },
    until: async <Found>(look: () => Found | null | undefined | false) =>
      new Promise<Found>((resolve, reject) => {
        const retry = (): void => {
          try {
            const found = look();
            if (found === null || found === undefined || found === false) return;
            resolve(found);
          } catch (error) {
            reject(error instanceof Error ? error : new Error(String(error)));
          }
          waiting.delete(retry);
        };
        waiting.add(retry);
        retry();
      }),
  };
}
