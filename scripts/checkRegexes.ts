/**
 * Checks with recheck that every regular expression of src and commands is linear in the text it runs on: literals as the
 * parser finds them, and those put together with `new RegExp` as they stand once their module is loaded. Those without
 * look-around are decided by automata; for the others it is a bounded search for a text that makes them slow. What fails
 * is mended, or `regexes/exceptions.ts` says why it may stay. With paths from the project's root only those are read.
 * Exits with 1 and a list of what to mend.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseSync, Visitor } from 'oxc-parser';
import { check } from 'recheck';
import { EXCEPTIONS } from './regexes/exceptions.ts';

interface Found {
  /** Path from the project's root, and line. */
  readonly file: string;
  readonly line: number;
  readonly source: string;
  readonly flags: string;
}

interface Site {
  readonly file: string;
  readonly line: number;
}

const ROOT = fileURLToPath(new URL('../', import.meta.url));
/** Steps rather than time bound the search for a text that is slow, so that a busy machine finds the same. */
const LIMITS = {
  timeout: 120_000,
  attackTimeout: null,
  incubationTimeout: null,
  attackLimit: 20_000_000,
  maxIteration: 1,
  maxAttackStringSize: 30_000,
  maxGenerationSize: 30,
  maxInitialGenerationSize: 100,
} as const;

// recheck's JavaScript build: the others need Java or a binary of the platform's. It is read with the first check.
process.env['RECHECK_BACKEND'] = 'pure';

function sourceFiles(): string[] {
  return ['src', 'commands'].flatMap((folder) =>
    readdirSync(`${ROOT}${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `${folder}/${name}`)
      .sort(),
  );
}

/** The literals of a file, and where it builds others. */
function readFile(file: string): { readonly literals: Found[]; readonly sites: Site[] } {
  const text = readFileSync(ROOT + file, 'utf8');
  const lineAt = (offset: number): number => text.slice(0, offset).split('\n').length;
  const literals: Found[] = [];
  const sites: Site[] = [];
  const addSite = (callee: { readonly type: string; readonly name?: unknown }, start: number): void => {
    if (callee.type === 'Identifier' && callee.name === 'RegExp') sites.push({ file, line: lineAt(start) });
  };
  new Visitor({
    Literal(node) {
      if (!('regex' in node)) return;
      literals.push({ file, line: lineAt(node.start), source: node.regex.pattern, flags: node.regex.flags });
    },
    NewExpression: (node) => addSite(node.callee, node.start),
    CallExpression: (node) => addSite(node.callee, node.start),
  }).visit(parseSync(file, text).program);
  return { literals, sites };
}

/** Loads the files that build expressions, and takes down each that is built meanwhile by one of them. */
async function buildAll(sites: readonly Site[]): Promise<Found[]> {
  const built: Found[] = [];
  const wrap = (make: () => RegExp): RegExp => {
    const made = make();
    const site = caller();
    if (site) built.push({ ...site, source: made.source, flags: made.flags });
    return made;
  };
  const plain = globalThis.RegExp;
  globalThis.RegExp = new Proxy(plain, {
    construct: (target, args: [string, string?]) => wrap(() => new target(...args)),
    apply: (target, _self, args: [string, string?]) => wrap(() => target(...args)),
  });
  for (const file of new Set(sites.map((site) => site.file))) await import(ROOT + file);
  globalThis.RegExp = plain;
  return built;
}

/** The line of src or commands that called the wrapped constructor, if it was one of ours. */
function caller(): Site | undefined {
  const frames = (new Error('where').stack ?? '').split('\n').slice(1);
  const frame = frames.find((line) => !line.includes('checkRegexes') && !line.includes('node:internal'));
  const [, path, line] = /((?:src|commands)\/[^():?]+\.ts)[^():]*:(\d+):\d+/.exec(frame ?? '') ?? [];
  return path === undefined ? undefined : { file: path, line: Number(line) };
}

/** `null` where it is linear. */
async function fault({ source, flags }: Found): Promise<string | null> {
  const result = await check(source, flags, LIMITS);
  if (result.status === 'safe') return null;
  if (result.status === 'unknown') return `not decided: ${result.error.kind}`;
  return `${result.complexity.summary}, as on ${result.attack.pattern.slice(0, 100)}`;
}

const started = Date.now();
const named = process.argv.slice(2);
const files = named.length > 0 ? named : sourceFiles();
const read = files.map(readFile);
const sites = read.flatMap((file) => file.sites);
const built = await buildAll(sites);
const isAt =
  (one: Site) =>
  (other: Site): boolean =>
    one.file === other.file && one.line === other.line;
const hidden = sites.filter((site) => !built.some(isAt(site)));
const found = [...read.flatMap((file) => file.literals), ...built.filter((one) => sites.some(isAt(one)))];

const faults = hidden.map(
  ({ file, line }) => `${file}:${line} builds an expression that is not there once the module is loaded`,
);
const unused = new Set(EXCEPTIONS.filter(({ file }) => files.includes(file)));
const verdicts = new Map<string, string | null>();
for (const one of found) {
  const key = `/${one.source}/${one.flags}`;
  const exception = EXCEPTIONS.find(({ file, begins }) => file === one.file && key.startsWith(begins));
  if (exception) unused.delete(exception);
  if (exception) continue;
  const verdict = verdicts.has(key) ? verdicts.get(key) : await fault(one);
  verdicts.set(key, verdict ?? null);
  if (typeof verdict === 'string') faults.push(`${one.file}:${one.line} ${key}\n    ${verdict}`);
}
for (const { file, begins } of unused)
  faults.push(`${file} ${begins} is an exception and not there: take it out`);

const seconds = Math.round((Date.now() - started) / 1000);
process.stdout.write(
  `${found.length} regular expressions, ${EXCEPTIONS.length} by exception, ${faults.length} faults, ${seconds} s\n`,
);
for (const one of faults) process.stdout.write(`  ${one}\n`);
process.exit(faults.length > 0 ? 1 : 0);
