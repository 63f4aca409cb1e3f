import { parentPort } from 'node:worker_threads';
import type { JobRequest } from '../../../src/worker/jobs.ts';

// A thread that does what a thread should not, as it is told.

let done = 0;
const misbehaviours: Readonly<Record<string, (input: unknown) => void>> = {
  /** How many jobs this very thread has done, itself included. */
  count: () => parentPort?.postMessage({ output: ++done }),
  refuse: (input) => parentPort?.postMessage({ error: new RangeError(String(input)) }),
  crash: () => {
    throw new Error('crashed');
  },
  exit: () => process.exit(3),
  hang: () => {
    for (;;);
  },
  devour: () => {
    const eaten: unknown[] = [];
    for (;;) eaten.push({ more: eaten.length });
  },
};

parentPort?.postMessage({ ready: true });
parentPort?.on('message', ({ job, input }: JobRequest) => misbehaviours[job]?.(input));
