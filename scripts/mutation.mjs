// npm run mutation -- FOLDER [--sample N] [--seed TEXT]: changes the code of src/domain/FOLDER in small ways, one at a time, and tells how
// many of the changes the tests notice: those of test/domain/FOLDER, for `quotation/marks` those of test/domain/quotation. A sample of N
// (600; 0 for all), the same for the same seed and code. What lived is written to reports/mutation/FOLDER.txt, with places.
//
// One process: all changes are put into the code at once, each behind a switch (Stryker's instrumenter), the tests run once to see which
// of them comes to which change, and then the switches are turned one after the other (`mutation/runMutants.mjs`).
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createInstrumenter } from '@stryker-mutator/instrumenter';
import { startVitest } from 'vitest/node';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string', default: '600' },
    seed: { type: 'string', default: '2026-11-29' },
  },
});
const folder = positionals[0]?.replace(/^(?:src\/domain\/)?(.*?)\/?$/, '$1');
const area = folder?.split('/')[0];
if (!folder || !existsSync(`src/domain/${folder}`) || !existsSync(`test/domain/${area}`)) {
  process.stderr.write(
    'usage: npm run mutation -- FOLDER [--sample N] [--seed TEXT]; FOLDER is in src/domain\n',
  );
  process.exit(2);
}
const { seed } = values;

/** A number from 0 to 1 that depends on nothing but the mutant and the seed. */
function drawOf({ fileName, location: { start, end }, mutatorName, replacement }) {
  const place = [start.line, start.column, end.line, end.column].join(':');
  const text = [seed, fileName, place, mutatorName, replacement].join('\n');
  return createHash('sha256').update(text).digest().readUInt32BE() / 0xffff_ffff;
}

function filesOf(root) {
  return readdirSync(root, { recursive: true })
    .map((file) => join(root, file).replaceAll('\\', '/'))
    .sort();
}

const logger = { isDebugEnabled: () => false, debug() {}, info() {}, warn() {} };
const instrumenter = createInstrumenter({
  provideValue() {
    return this;
  },
  injectClass: (Instrumenter) => new Instrumenter(logger),
});
// The whole area is instrumented, so that endless loops are noticed wherever they turn; what is drawn is of the folder.
const names = filesOf(`src/domain/${area}`).filter((name) => name.endsWith('.ts'));
const instrumented = await instrumenter.instrument(
  names.map((name) => ({ name, mutate: true, content: readFileSync(name, 'utf8') })),
  { ignorers: [], excludedMutations: [], plugins: null },
);
const code = new Map(
  instrumented.files.map(({ name, content }) => [
    resolve(name),
    // While mutants run nobody asks what is covered; calls are counted, to stop what never ends.
    content.replace(
      'var a = arguments;',
      'if (ns.calls !== undefined) { if (++ns.calls > ns.mostCalls) throw new Error("endless"); return; } var a = arguments;',
    ),
  ]),
);
const mutants = instrumented.mutants.filter(({ fileName }) => fileName.startsWith(`src/domain/${folder}`));
const sample = mutants
  .map((mutant) => ({ ...mutant, draw: drawOf(mutant) }))
  .sort((a, b) => a.draw - b.draw)
  .slice(0, Number(values.sample) || Infinity);

const reports = resolve('reports/mutation');
const name = folder.replaceAll('/', '-');
mkdirSync(reports, { recursive: true });
const plan = { ids: sample.map(({ id }) => id), tests: '', outcomes: `${reports}/${name}.outcomes` };
// The golden output is left out: it says that something changed, not that it is wrong now, so a mutant that nothing else notices has to
// count as alive. Texts of megabytes, and the corpus in other marks, take longer than all the rest together.
plan.tests = filesOf(`test/domain/${area}`)
  .filter((file) => file.endsWith('.test.ts') && !/(?:golden|longTexts|rewritten)\.test\.ts$/.test(file))
  .map((file) => resolve(file));
writeFileSync(`${reports}/plan.json`, JSON.stringify(plan));
rmSync(plan.outcomes, { force: true });

process.env.MUTATION_PLAN = `${reports}/plan.json`;
const here = (file) => fileURLToPath(new URL(`mutation/${file}`, import.meta.url));
const vitest = await startVitest(
  'test',
  [],
  {
    config: false,
    watch: false,
    include: [here('allTests.mjs')],
    setupFiles: ['test/eachFile.ts'],
    runner: here('runMutants.mjs'),
    isolate: false,
    maxWorkers: 1,
    reporters: [{}],
    testTimeout: 120_000,
    teardownTimeout: 1000,
  },
  { plugins: [{ name: 'mutants', enforce: 'pre', load: (id) => code.get(id.split('?')[0]) }] },
);
const errors = vitest.state.getUnhandledErrors();
await vitest.close();
if (errors.length > 0 || !existsSync(plan.outcomes)) {
  process.stderr.write(`${errors.map((error) => error.stack ?? error).join('\n') || 'no test ran'}\n`);
  process.exit(1);
}

const lines = readFileSync(plan.outcomes, 'utf8').trim().split('\n');
const outcomes = Object.fromEntries(lines.map((each) => each.split(' ')));
const alive = sample.filter(({ id }) => outcomes[id] !== 'killed');
const share = ((100 * (sample.length - alive.length)) / sample.length).toFixed(1);
const line = `${folder}: ${share} % of ${sample.length} mutants killed, out of ${mutants.length}, seed "${seed}"`;
const places = alive.map(({ id, fileName, location: { start }, replacement, mutatorName }) => {
  const unreached = outcomes[id] === 'unreached' ? ' (no test reaches it)' : '';
  return `${fileName}:${start.line + 1}:${start.column + 1} ${mutatorName}${unreached}: ${replacement}`;
});
writeFileSync(`${reports}/${name}.txt`, `${[line, ...places.sort()].join('\n')}\n`);
process.stdout.write(`${line}\nWhat lived: reports/mutation/${name}.txt\n`);
process.exit(0);
