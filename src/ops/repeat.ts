/** Work that is done again and again. */
export interface Repeated {
  /** Does it without waiting, or once more where it is being done. */
  soon(): void;
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
  let isWanted = false;
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
    if (isStopped) return;
    if (isWanted) run();
    else timer = setTimeout(run, pause);
  };
  const run = (): void => {
    clearTimeout(timer);
    isWanted = false;
    running = once().then(goOn);
  };
  run();
  return {
    soon() {
      if (running === null) run();
      else isWanted = true;
    },
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
