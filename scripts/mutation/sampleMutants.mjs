// Chooses the mutants that are tried. Stryker has no sampling of its own, so this stands in as a checker, which it asks about every
// mutant before it runs one: those outside the sample are said not to compile, and that takes them out of the run.
import { createHash } from 'node:crypto';

/** A number from 0 to 1 that depends on nothing but the mutant and the seed. */
export function drawOf({ fileName, location, mutatorName, replacement }, seed) {
  const { start, end } = location;
  const place = [start.line, start.column, end.line, end.column].join(':');
  // Of the whole path only what follows `src`: the sandbox has another folder on every run.
  const file = fileName.replaceAll('\\', '/').replace(/^.*\/(?=src\/)/, '');
  const text = [seed, file, place, mutatorName, replacement].join('\n');
  return createHash('sha256').update(text).digest().readUInt32BE() / 0xffff_ffff;
}

function createSampler({ sample }) {
  const chosen = new Set();
  return {
    init: async () => {},
    // Asked once, with every mutant that a test reaches.
    group: async (mutants) => {
      const drawn = mutants.map((mutant) => ({ id: mutant.id, draw: drawOf(mutant, sample.seed) }));
      drawn.sort((a, b) => a.draw - b.draw);
      for (const { id } of drawn.slice(0, sample.size)) chosen.add(id);
      return [mutants.map(({ id }) => id)];
    },
    check: async (mutants) =>
      Object.fromEntries(
        mutants.map(({ id }) => [
          id,
          chosen.has(id) ? { status: 'passed' } : { status: 'compileError', reason: 'not in the sample' },
        ]),
      ),
  };
}
createSampler.inject = ['options'];

export const strykerPlugins = [{ kind: 'Checker', name: 'sample', factory: createSampler }];
export const strykerValidationSchema = {
  properties: {
    sample: {
      type: 'object',
      properties: { size: { type: 'number' }, seed: { type: 'string' } },
      required: ['size', 'seed'],
    },
  },
};
