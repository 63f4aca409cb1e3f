import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    reporters: ['default', ['json', { outputFile: '.vitest-report.json' }]],
    setupFiles: ['test/eachFile.ts'],
    testTimeout: 30_000,
    // The files of a worker share their modules, which saves reading the whole bot anew for each: its modules keep no state.
    isolate: false,
    maxWorkers: '100%',
    maxConcurrency: 10,
  },
});
