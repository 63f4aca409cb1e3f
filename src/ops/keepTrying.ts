/** Growing pauses between attempts, in ms; the last one is repeated. */
const PAUSES = [1_000, 2_000, 5_000, 10_000, 30_000, 60_000];

/**
 * Does something that what is outside of this machine may keep from being done, until it succeeds.
 * @param passes whether an error may be gone at the next attempt; any other one is thrown
 * @param onFirst says so, once
 * @param signal gives up with its reason where it is aborted
 */
export async function keepTrying<T>(
  work: () => Promise<T>,
  passes: (error: unknown) => boolean,
  onFirst: (error: unknown) => void,
  signal: AbortSignal,
): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!passes(error)) throw error;
      if (attempt === 0) onFirst(error);
      await pause(PAUSES[Math.min(attempt, PAUSES.length - 1)] ?? 60_000, signal);
    }
  }
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    });
  });
}
