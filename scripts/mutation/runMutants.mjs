// Runs the tests once, noting which of them comes to which mutant, and then for each mutant those tests, the quickest first, until one fails.
import { setMaxListeners } from 'node:events';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { collectTests } from '@vitest/runner';
import { TestRunner, vi } from 'vitest';

const { ids, outcomes: file } = JSON.parse(readFileSync(process.env.MUTATION_PLAN, 'utf8'));
// A test that runs again and again listens each time for its own end.
setMaxListeners(0);

/** What the instrumented code looks at: which mutant is on, and in which test it is. */
const switches = (globalThis['__stryker__'] ??= {});
switches.mutantCoverage ??= { static: {}, perTest: {} };

/** @param {import('vitest').RunnerTestSuite} suite */
const testsOf = (suite) => suite.tasks.flatMap((task) => (task.type === 'suite' ? testsOf(task) : [task]));

/** Calls after which the reading of all modules counts as endless: ten seconds of them. */
const MOST_CALLS_LOADING = 1e9;

export default class MutantRunner extends TestRunner {
  #drawn = new Set(ids);
  /** Of each mutant: its tests, by what they are called. */
  #testsOf = new Map(ids.map((id) => [id, []]));
  /** Of each test: how long it takes, and how many marks of coverage it passes. */
  #costs = new Map();
  #startedAt = 0;
  #done = false;

  onBeforeTryTask(test) {
    super.onBeforeTryTask(test);
    switches.currentTestId = test.id;
    this.#startedAt = performance.now();
  }

  onAfterTryTask(test) {
    super.onAfterTryTask(test);
    const took = performance.now() - this.#startedAt;
    switches.currentTestId = undefined;
    let calls = 0;
    for (const [id, count] of Object.entries(switches.mutantCoverage.perTest[test.id] ?? {})) {
      calls += count;
      if (this.#drawn.has(id)) this.#testsOf.get(id).push(test.id);
    }
    delete switches.mutantCoverage.perTest[test.id];
    this.#costs.set(test.id, { took, mostCalls: 10 * calls + 10_000 });
  }

  // The class says that nothing waits for it; what calls it does.
  // oxlint-disable-next-line typescript/no-misused-promises
  async onAfterRunFiles(files) {
    super.onAfterRunFiles(files);
    if (this.#done) return;
    this.#done = true;
    const failed = files.flatMap(testsOf).filter(({ result }) => result?.state !== 'pass');
    if (failed.length > 0) throw new Error(`without any change ${failed.map(({ name }) => name)} fails`);
    const loaded = { ...switches.mutantCoverage.static };
    const quick = ids.filter((id) => loaded[id] === undefined);
    writeFileSync(file, '');
    const note = (id, outcome) => appendFileSync(file, `${id} ${outcome}\n`);
    const tests = new Map(files.flatMap(testsOf).map((test) => [test.id, test]));
    for (const id of quick) {
      switches.activeMutant = id;
      note(id, await this.#outcome(id, tests));
    }
    // What runs while a module is read is changed by reading all modules anew. Then any test may notice.
    for (const id of ids.filter((each) => loaded[each] !== undefined)) {
      switches.activeMutant = id;
      switches.calls = 0;
      switches.mostCalls = MOST_CALLS_LOADING;
      note(id, await this.#outcomeOfLoading(id, files));
    }
    switches.activeMutant = undefined;
  }

  async #outcomeOfLoading(id, files) {
    vi.resetModules();
    const anew = await collectTests(
      files.map(({ filepath }) => filepath),
      this,
    );
    if (anew.some(({ result }) => result?.state === 'fail')) return 'killed';
    const tests = new Map(anew.flatMap(testsOf).map((test) => [test.id, test]));
    this.#testsOf.set(id, [...this.#costs.keys()]);
    return await this.#outcome(id, tests);
  }

  async #outcome(id, tests) {
    const reaching = this.#testsOf.get(id);
    if (reaching.length === 0) return 'unreached';
    const cost = (test) => this.#costs.get(test);
    for (const test of reaching.sort((a, b) => cost(a).took - cost(b).took)) {
      switches.calls = 0;
      switches.mostCalls = cost(test).mostCalls;
      try {
        await TestRunner.getTestFn(tests.get(test))();
      } catch {
        return 'killed';
      }
    }
    return 'survived';
  }
}
