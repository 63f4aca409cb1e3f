/** Work that is done again and again. */
export interface Repeated {
  /** Does it without a pause, after what is being done, and resolves when that is done. */
  soon(): Promise<void>;
  /** Resolves when it is done for the last time. */
  stop(): Promise<void>;
}

/**
 * Does something again and again, with a pause in ms after each time. What it rejects with is told once, until it
 * works.
 */
export function repeat(
  work: () => Promise<void>,
  pause: number,
  onFault: (error: unknown) => void,
): Repeated {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | null = null;
  let isStopped = false;
  let isFaulty = false;

  const once = async (): Promise<void> => {
    try {
      await work();
      isFaulty = false;
    } catch (error) {
      if (!isFaulty) onFault(error);
      isFaulty = true;
    }
  };
  const goOn = (): void => {
    running = null;
    if (!isStopped) timer = setTimeout(() => void run(), pause);
  };
  const run = (): Promise<void> => {
    clearTimeout(timer);
    running = once().then(goOn);
    return running;
  };
  const soon = async (): Promise<void> => {
    if (running !== null) return running.then(soon);
    if (!isStopped) await run();
  };
  void run();
  return {
    soon,
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
