import { defineConfig } from 'vitest/config';

// The tests that `npm run mutation` lets loose on its mutants. The golden output is left out: it says that something changed, not that
// it is wrong now, so a mutant that nothing else notices has to count as alive. Texts of megabytes, and the corpus in other marks,
// take longer than all the rest together.
export default defineConfig({
  test: {
    include: ['**/*.test.ts'],
    exclude: ['**/golden.test.ts', '**/longTexts.test.ts', '**/rewritten.test.ts'],
    setupFiles: ['test/eachFile.ts'],
    testTimeout: 120_000,
    isolate: false,
  },
});
