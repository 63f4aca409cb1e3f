import { createFairQueue, type QueueRoom } from '../domain/fairQueue.ts';

/** Runs work, some at once; those who ask take turns. `null` where there is no room to wait. */
export type FairTurns = <T>(from: string, work: () => Promise<T>) => Promise<T | null>;

/** @param atOnce how much is under way at the most */
export function createFairTurns(atOnce: number, room: QueueRoom): FairTurns {
  const waiting = createFairQueue<() => void>(room);
  let running = 0;

  const next = (): void => {
    while (running < atOnce) {
      const start = waiting.shift();
      if (start === undefined) return;
      running++;
      start();
    }
  };

  return async (from, work) => {
    const turn = new Promise<boolean>((resolve) => {
      if (waiting.push(from, () => resolve(true))) next();
      else resolve(false);
    });
    if (!(await turn)) return null;
    try {
      return await work();
    } finally {
      running--;
      next();
    }
  };
}
