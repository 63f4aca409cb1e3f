import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { expect, it } from 'vitest';
import { commands } from '../commands/index.ts';
import { en } from '../src/texts/en/index.ts';
import { helpView } from '../src/views/helpView.ts';

// What a stranger relies on in this house, and no linter looks at.

const IMPORT = /^(?:import|export)\s+(?:type\s+)?(?:[^'";]*?\sfrom\s+)?'(\.[^']+)'|\bimport\('(\.[^']+)'\)/gm;

/** Where a file stands in the search for circles: when it was met, and the earliest that it leads back to. */
interface Visit {
  readonly index: number;
  low: number;
  open: boolean;
}

const files = ['src', 'commands', 'local-discord'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name)),
);
const imports: ReadonlyMap<string, readonly string[]> = new Map(
  files.map((file) => [
    file,
    [...readFileSync(file, 'utf8').matchAll(IMPORT)].map(([, from = '', dynamic = '']) =>
      join(dirname(file), from || dynamic),
    ),
  ]),
);

/** The files that lead back to themselves, types counted too, by Tarjan's algorithm: each circle's files in order. */
function findCircles(): readonly string[] {
  const seen = new Map<string, Visit>();
  const path: string[] = [];
  const circles: string[] = [];
  const visit = (file: string): Visit => {
    const state: Visit = { index: seen.size, low: seen.size, open: true };
    seen.set(file, state);
    path.push(file);
    for (const target of imports.get(file) ?? []) {
      if (!imports.has(target)) continue;
      const known = seen.get(target);
      if (known === undefined) state.low = Math.min(state.low, visit(target).low);
      else if (known.open) state.low = Math.min(state.low, known.index);
    }
    if (state.low !== state.index) return state;
    const circle = path.splice(path.indexOf(file));
    for (const one of circle) {
      const found = seen.get(one);
      if (found !== undefined) found.open = false;
    }
    if (circle.length > 1) circles.push(circle.sort().join(' '));
    return state;
  };
  for (const file of files) if (!seen.has(file)) visit(file);
  return circles;
}

it('has no imports that go in a circle, of types only included', () => {
  expect(findCircles()).toEqual([]);
});

it('calls no two files of src and commands the same, but for subjects of texts', () => {
  const names = files
    .filter((file) => !file.startsWith('local-discord') && !file.startsWith(join('src', 'texts')))
    .map((file) => basename(file))
    .filter((name) => name !== 'index.ts');
  const twice = new Set(names.filter((name, at) => names.indexOf(name) !== at));
  expect([...twice]).toEqual([]);
});

it('lets no command import another: what several use lies in commands/parts', () => {
  const parts = join('commands', 'parts');
  const between = files
    .filter((file) => file.startsWith(`commands${sep}`) && file !== join('commands', 'index.ts'))
    .flatMap((file) => (imports.get(file) ?? []).map((target) => [file, target] as const))
    .filter(([, target]) => target.startsWith(`commands${sep}`) && dirname(target) !== parts)
    .filter(([file, target]) => dirname(file) === 'commands' || dirname(file) !== dirname(target));
  expect(between).toEqual([]);
});

it('keeps comments within 120 columns', () => {
  const long = files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .map((line, at) => ({ line, place: `${file}:${at + 1}` }))
      .filter(({ line }) => line.length > 120 && /^\s*(?:\/\/|\/?\*)/.test(line))
      .map(({ place }) => place),
  );
  expect(long).toEqual([]);
});

/** Files that the docs add as examples. */
const INVENTED = new Set(['commands/latest.ts', 'src/store/migrations/NNN-what-it-does.ts']);

it('names in the docs only files that are there', () => {
  const pages = ['README.md', 'CONTRIBUTING.md', join('local-discord', 'README.md')].concat(
    readdirSync('docs', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => join('docs', name)),
  );
  const gone = pages.flatMap((page) =>
    [
      ...readFileSync(page, 'utf8').matchAll(
        /(?:`|vitest run )((?:src|commands|test|scripts|local-discord)\/[\w./-]+)/g,
      ),
    ]
      .map(([, path]) => path ?? '')
      .filter((path) => !INVENTED.has(path) && !existsSync(path))
      .map((path) => `${page}: ${path}`),
  );
  expect(gone).toEqual([]);
});

it('names in /help every command and subcommand, and none that is not there', () => {
  const named = new Set<string>();
  const said = JSON.stringify(
    helpView(en, (command) => {
      named.add(command);
      return command;
    }),
  );
  const typed = commands.flatMap((command) =>
    command.kind === 'slash'
      ? [...command.actions.keys()].map((subcommand) => `${command.name} ${subcommand}`.trim())
      : [],
  );
  const inMenus = commands.filter(({ kind }) => kind === 'message').map(({ name }) => `*Apps → ${name}*`);
  expect([...named].sort()).toEqual(typed.sort());
  expect(inMenus.filter((name) => !said.includes(name))).toEqual([]);
  expect(said.match(/\*Apps → /g)).toHaveLength(inMenus.length);
});
