import { readFileSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';

/** Milliseconds that a step took, and the longest turn of the event loop: what the main thread computed in it. */
export interface Step {
  readonly ms: number;
  readonly longest: number;
}

/** Runs a step and watches how long each turn of the event loop takes. */
export async function timed(step: () => Promise<unknown>): Promise<Step> {
  let longest = 0;
  const over = new AbortController();
  const watching = (async () => {
    for (let last = computed(); !over.signal.aborted; last = computed()) {
      await nextTurn();
      longest = Math.max(longest, computed() - last);
    }
  })();
  const from = performance.now();
  await step();
  const ms = performance.now() - from;
  over.abort();
  await watching;
  return { ms, longest };
}

/** Milliseconds that the main thread has computed: its own alone, and not what it waited for the processor. Linux only. */
function computed(): number {
  return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
}
