import { configureGlobal } from 'fast-check';

// Properties draw the same inputs in every run, so that a change is never blamed for what chance found today. Other inputs are
// looked for on purpose: `PROPERTY_SEED=17 npm test`.
configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 1) });
