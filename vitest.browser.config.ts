import { defineConfig } from 'vitest/config';

// Chromium and the built product, one after the other: apart from `npm test`, which needs neither.
export default defineConfig({
  test: {
    include: ['test/browser/**/*.browser.ts'],
    reporters: ['default', ['json', { outputFile: '.vitest-browser-report.json' }]],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 1,
    fileParallelism: false,
  },
});
