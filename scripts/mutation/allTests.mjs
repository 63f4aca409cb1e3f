// All tests as one file, so that the runner has them at hand together when the last has run.
import { readFileSync } from 'node:fs';
import { describe } from 'vitest';

const { tests } = JSON.parse(readFileSync(process.env.MUTATION_PLAN, 'utf8'));
for (const file of tests) {
  const open = await import(/* @vite-ignore */ file);
  describe(`${file}`, () => open);
}
