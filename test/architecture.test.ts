import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

/** What a room may import: other rooms or files of the house, packages, and whether only their types. */
interface Allowance {
  readonly rooms: readonly string[];
  /** Single files of other rooms. */
  readonly files?: readonly string[];
  readonly packages?: readonly string[];
  /** Rooms and packages of which only types may be imported. */
  readonly types?: readonly string[];
}

/** All but the local Discord, which only the composition root starts. */
const everything: Allowance = { rooms: ['*'], packages: ['*'] };

/** The allow-list. Rooms are folders of `src`, `commands` and `local-discord`; adapters never import each other. */
const allowed: Readonly<Record<string, Allowance>> = {
  domain: { rooms: ['domain'], packages: ['node:crypto'] },
  texts: { rooms: ['texts'], types: ['domain'] },
  views: { rooms: ['domain', 'views'], types: ['texts', 'discord-api-types'] },
  library: { rooms: ['domain', 'library'], packages: ['node:fs', 'node:path', 'yaml', 'zod'] },
  exchange: {
    rooms: ['domain', 'exchange'],
    packages: ['yaml', 'zod'],
  },
  services: {
    rooms: ['domain', 'services'],
    types: ['library', 'texts', 'worker'],
    files: ['src/store/port.ts'],
    packages: ['lru-cache'],
  },
  cards: { rooms: ['cards', 'domain'], packages: ['@napi-rs/canvas', 'node:fs', 'node:path', 'node:zlib'] },
  worker: { rooms: ['domain', 'worker'], packages: ['lru-cache', 'node:worker_threads', 'node:path'] },
  store: {
    rooms: ['domain', 'store'],
    packages: [
      'better-sqlite3',
      'kysely',
      'lru-cache',
      'pg',
      'zod',
      'node:fs',
      'node:path',
      'node:crypto',
      'node:module',
      'node:timers',
      'node:worker_threads',
    ],
  },
  web: {
    rooms: ['domain', 'web'],
    packages: [
      '@exodus/bytes',
      '@mozilla/readability',
      'html-encoding-sniffer',
      'ipaddr.js',
      'linkedom',
      'lru-cache',
      'parse5',
      'marked',
      'robots-parser',
      'yaml',
      'node:dns',
      'node:http',
      'node:https',
      'node:net',
      'node:path',
      'node:stream',
      'node:zlib',
    ],
  },
  bot: {
    rooms: ['bot', 'views', 'texts', 'domain'],
    packages: ['lru-cache'],
    types: ['services', 'discord-api-types', 'pino'],
  },
  commands: { rooms: ['commands', 'bot', 'views', 'texts', 'domain'], types: ['services'] },
  discord: {
    rooms: ['discord', 'bot', 'ops'],
    packages: ['discord.js', 'lru-cache', 'zod', 'node:crypto', 'node:events', 'node:http', 'node:net'],
    types: ['domain', 'pino'],
  },
  'local-discord': {
    rooms: ['local-discord'],
    packages: [
      '@cloudrac3r/discord-markdown',
      'discord-api-spec',
      'discord-api-types',
      'fastify',
      'lru-cache',
      'preact',
      'ws',
      'zod',
      'node:crypto',
      'node:events',
      'node:fs',
      'node:http',
      'node:net',
      'node:path',
      'node:stream',
    ],
  },
  ops: {
    rooms: ['ops'],
    packages: ['pino', 'pino-pretty', 'prom-client', 'node:events', 'node:fs', 'node:http', 'node:net'],
  },
  cli: everything,
  'thread.ts': everything,
  'pageThread.ts': { rooms: ['web', 'worker'], packages: [] },
  'main.ts': everything,
  'openLocalDiscord.ts': { rooms: ['local-discord'], packages: ['node:path'], types: ['pino'] },
  'config.ts': { rooms: [], packages: ['dotenv', 'zod'] },
};

interface Import {
  readonly file: string;
  readonly target: string;
  readonly typeOnly: boolean;
}

const IMPORT = /^(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\('([^']+)'\)/gm;

function sourceFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));
}

const files = ['src', 'commands', 'local-discord'].flatMap(sourceFiles);
const imports: readonly Import[] = files.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(IMPORT)].map(([, type, from, dynamic]) => ({
    file,
    target: from ?? dynamic ?? '',
    typeOnly: type !== undefined,
  })),
);

function roomOf(path: string): string {
  const [top = '', next = ''] = normalize(path).split(sep);
  return top === 'src' ? next : top;
}

function isAllowed({ file, target, typeOnly }: Import): boolean {
  const { rooms, files: named = [], packages = [], types = [] } = allowed[roomOf(file)] ?? { rooms: [] };
  if (target.startsWith('.')) {
    const path = join(dirname(file), target);
    const room = roomOf(path);
    return (
      named.includes(path) ||
      (rooms.includes('*') && room !== 'local-discord') ||
      rooms.includes(room) ||
      (typeOnly && types.includes(room))
    );
  }
  const isOf = (name: string): boolean => target === name || target.startsWith(`${name}/`);
  return packages.includes('*') || packages.some(isOf) || (typeOnly && types.some(isOf));
}

describe('the house', () => {
  it('is read: every room has files and imports', () => {
    expect(new Set(files.map(roomOf))).toEqual(new Set(Object.keys(allowed)));
    expect(imports.length).toBeGreaterThan(files.length);
  });

  it('lets every room import only what it may', () => {
    expect(imports.filter((entry) => !isAllowed(entry))).toEqual([]);
  });

  it('reads the environment in one file', () => {
    const readers = files.filter((file) => /process\.env\b/.test(code(file)));
    expect(readers).toEqual([join('src', 'config.ts')]);
  });

  it('puts nothing in the place of the internet', () => {
    const users = imports.filter(({ target, typeOnly }) => target.endsWith('/createWebOn.ts') && !typeOnly);
    expect(users.map(({ file }) => file)).toEqual([join('src', 'web', 'createWeb.ts')]);
  });

  it('has no clock and no chance in the domain', () => {
    const impure = files
      .filter((file) => roomOf(file) === 'domain')
      .filter((file) =>
        /\bMath\.random\b|\bDate\.now\b|\bnew Date\(\)|\bperformance\.|\bprocess\.|\bsetTimeout\b/.test(
          code(file),
        ),
      );
    expect(impure).toEqual([]);
  });

  it('keeps source files under 250 lines, word lists apart', () => {
    const long = files.filter(
      (file) => !file.includes(`${sep}lexicon${sep}`) && readFileSync(file, 'utf8').split('\n').length > 251,
    );
    expect(long).toEqual([]);
  });
});

/** A file without its comments. */
function code(file: string): string {
  return readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
}
