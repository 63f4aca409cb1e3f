import { configureGlobal } from 'fast-check';
import { afterAll } from 'vitest';
import { closeAll } from './closing.ts';

// Properties draw the same inputs in every run, so that a change is never blamed for what chance found today. Other inputs are
// looked for on purpose: `PROPERTY_SEED=17 npm test`.
configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 1) });

// Read before each test file, unlike other modules, which the files of a worker share.
afterAll(closeAll);
