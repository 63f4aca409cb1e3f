// npm run mutation -- FOLDER [--sample N] [--seed TEXT]: changes the code of src/domain/FOLDER in small ways, one at a time, and tells how
// many of the changes the tests notice: those of test/domain/FOLDER, for `quotation/marks` those of test/domain/quotation. A sample of N
// (600; 0 for all), the same for the same seed. What lived is written to reports/mutation/FOLDER.txt, with places.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { drawOf } from './mutation/sampleMutants.mjs';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string', default: '600' },
    seed: { type: 'string', default: '2026-11-29' },
    concurrency: { type: 'string', default: '2' },
  },
});
const folder = positionals[0]?.replace(/^(?:src\/domain\/)?(.*?)\/?$/, '$1');
const tests = `test/domain/${folder?.split('/')[0]}`;
if (!folder || !existsSync(`src/domain/${folder}`) || !existsSync(tests)) {
  process.stderr.write(
    'usage: npm run mutation -- FOLDER [--sample N] [--seed TEXT]; FOLDER is in src/domain\n',
  );
  process.exit(2);
}
const sampler = fileURLToPath(new URL('mutation/sampleMutants.mjs', import.meta.url));
const { seed } = values;
const size = Number(values.sample) || Infinity;

const mutants = await new Stryker({
  mutate: [`src/domain/${folder}/**/*.ts`],
  testRunner: 'vitest',
  plugins: [import.meta.resolve('@stryker-mutator/vitest-runner'), sampler],
  vitest: { configFile: 'vitest.mutation.config.ts', dir: tests, related: false },
  checkers: size === Infinity ? [] : ['sample'],
  sample: { size, seed },
  concurrency: Number(values.concurrency),
  dryRunTimeoutMinutes: 30,
  // TypeScript 7 has no programming interface for Stryker to rewrite the configuration with, and nothing here needs it rewritten.
  tsconfigFile: 'none.json',
  ignorePatterns: ['dist', 'data/state', '.ci', 'docs'],
  reporters: ['progress-append-only'],
  tempDirName: 'reports/stryker',
  // Endless loops are noticed by counting; on a busy machine a slow test is not yet one.
  timeoutMS: 60_000,
  warnings: { slow: false },
  logLevel: 'warn',
}).runMutationTest();

// Mutants that no test reaches are alive. They never came before the checker: as many are counted as their share of the sample.
const reached = mutants.filter(
  ({ status }) => status === 'Killed' || status === 'Timeout' || status === 'Survived',
);
const last = reached.reduce((most, mutant) => Math.max(most, drawOf(mutant, seed)), 0);
const sampled = [
  ...reached,
  ...mutants.filter(
    (mutant) => mutant.status === 'NoCoverage' && (size === Infinity || drawOf(mutant, seed) <= last),
  ),
];
const alive = sampled.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
const share = ((100 * (sampled.length - alive.length)) / sampled.length).toFixed(1);
const line = `${folder}: ${share} % of ${sampled.length} mutants killed, out of ${mutants.length}, seed "${seed}"`;

mkdirSync('reports/mutation', { recursive: true });
const places = alive.map(({ fileName, location: { start }, replacement, mutatorName, status }) => {
  const file = fileName.replaceAll('\\', '/').replace(/^.*\/(?=src\/)/, '');
  return `${file}:${start.line}:${start.column} ${mutatorName}${status === 'NoCoverage' ? ' (no test reaches it)' : ''}: ${replacement}`;
});
const file = `reports/mutation/${folder.replaceAll('/', '-')}.txt`;
writeFileSync(file, `${[line, ...places.sort()].join('\n')}\n`);
process.stdout.write(`${line}\nWhat lived: ${file}\n`);
