import { readFileSync } from 'node:fs';

/** Milliseconds between two looks at what the main thread has computed: a look at every turn would take a core. */
const LOOK = 2;

/** What the main thread computes at a stretch, in ms, until it is stopped. */
export function watchTurns(): () => readonly number[] {
  const turns = [0];
  let last = computed();
  const timer = setInterval(() => {
    const now = computed();
    turns.push(now - last);
    last = now;
  }, LOOK);
  return () => {
    clearInterval(timer);
    return turns;
  };
}

/** Milliseconds that the main thread has computed, and not what it waited for the processor. Linux only. */
function computed(): number {
  return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
}
