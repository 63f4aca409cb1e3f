import { defineConfig } from 'vitest/config';

// The tests that `npm run mutation` lets loose on its mutants. The golden output is left out: it says that something changed, not that
// it is wrong now, so a mutant that nothing else notices has to count as alive. Texts of megabytes take longer than all the rest.
export default defineConfig({
  test: {
    include: ['**/*.test.ts'],
    exclude: ['**/golden.test.ts', '**/longTexts.test.ts'],
    testTimeout: 120_000,
    isolate: false,
  },
});
