import { MENTIONED, type History } from '../speakers/mentionHistory.ts';

/** So many mentions before a quotation are looked at one by one. */
const WINDOW = 24;

/** The last mentions outside quotations before a place, the latest first, as indices into the history. */
export interface Scene {
  count: number;
  readonly events: Int32Array;
}

export const createScene = (): Scene => ({ count: 0, events: new Int32Array(WINDOW) });

/** Fills a scene with what was read before `read`. */
export function lookBack({ how }: History, read: number, scene: Scene): void {
  scene.count = 0;
  const stop = Math.max(0, read - 2 * WINDOW);
  for (let index = read - 1; index >= stop && scene.count < WINDOW; index--)
    if (!((how[index] ?? 0) & MENTIONED.quoted)) scene.events[scene.count++] = index;
}
