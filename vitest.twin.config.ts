import { defineConfig } from 'vitest/config';

// The bot on a Discord that other people wrote: apart from `npm test`, since its packages are as large as all of ours.
export default defineConfig({
  test: {
    include: ['test/twin/**/*.twin.ts'],
    reporters: ['default', ['json', { outputFile: '.vitest-twin-report.json' }]],
    testTimeout: 30_000,
  },
});
