import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { closeAtEnd } from '../closing.ts';

/** A PostgreSQL server of our own on a loopback port, in a folder that goes away with it. */
export interface Cluster {
  readonly url: string;
  /** Makes another empty database in it and gives its address. */
  database(name: string): Promise<string>;
  /** Kills the server as a loss of power would: no process of it ends by itself. */
  kill(): Promise<void>;
  /** Stops all of it in the middle, by SIGSTOP, or lets it go on, by SIGCONT. */
  signal(name: 'SIGSTOP' | 'SIGCONT'): void;
  /** Starts it again on the same port with the same data. */
  start(): Promise<void>;
  remove(): Promise<void>;
}

/** A database that tests may write to, and how to be rid of it. */
export interface TestDatabase {
  readonly url: string;
  remove(): Promise<void>;
}

/** Printed wherever PostgreSQL's tests are left out. */
export const HOW_TO_START =
  'PostgreSQL is not tested: no server found. Install one (Debian: apt-get install postgresql), or name one: ' +
  'TEST_DATABASE_URL=postgres://user:password@127.0.0.1:5432/postgres npm test';

const FOLDERS = [
  ...(process.env['PATH'] ?? '').split(delimiter),
  ...[17, 16, 15, 14].map((version) => `/usr/lib/postgresql/${version}/bin`),
];

/** Where the server's programs are; `null` where there are none. */
export const binaries =
  FOLDERS.find((folder) => ['initdb', 'postgres'].every((name) => existsSync(join(folder, name)))) ?? null;

/** Whether any test with PostgreSQL can run. */
export const hasPostgres = binaries !== null || process.env['TEST_DATABASE_URL'] !== undefined;

/** An empty database: in a server named by TEST_DATABASE_URL, else in a cluster that is removed after the file's tests. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const server = process.env['TEST_DATABASE_URL'] ?? (await clusterOfFile());
  const name = `verbatim_test_${process.pid}_${Math.random().toString(36).slice(2)}`;
  await administer(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = name;
  return { url: url.href, remove: () => administer(server, `drop database ${name} with (force)`) };
}

let shared: Promise<Cluster> | null = null;

async function clusterOfFile(): Promise<string> {
  if (shared === null) {
    const starting = (shared = startCluster());
    closeAtEnd(async () => {
      shared = null;
      await (await starting).remove();
    });
  }
  return (await shared).url;
}

/** Makes and starts a cluster. PostgreSQL does not run as root, so root runs it as somebody else. */
export async function startCluster(): Promise<Cluster> {
  if (binaries === null) throw new Error(HOW_TO_START);
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-postgres-'));
  const user = ordinaryUser();
  if (user !== null) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const options = { cwd: folder, ...user };
  execFileSync(
    join(binaries, 'initdb'),
    ['-D', data, '-U', 'verbatim', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { ...options, stdio: 'pipe' },
  );
  const port = await freePort();
  const url = `postgres://verbatim@127.0.0.1:${port}/postgres`;
  const program = join(binaries, 'postgres');
  const settings = ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder];
  let server: ReturnType<typeof spawn> | null = null;
  const cluster: Cluster = {
    url,
    async database(name) {
      await administer(url, `create database ${name}`);
      return url.replace(/postgres$/, name);
    },
    async start() {
      const giveUp = performance.now() + 20_000;
      for (;;) {
        if (server === null || server.exitCode !== null || server.signalCode !== null) {
          server = spawn(program, settings, { ...options, stdio: 'ignore' });
        }
        if (await answers(url)) return;
        if (performance.now() > giveUp) throw new Error('the PostgreSQL cluster does not start');
        await wait(50);
      }
    },
    async kill() {
      const running = server;
      if (running === null || running.exitCode !== null || running.signalCode !== null) return;
      const ended = new Promise((resolve) => running.once('exit', resolve));
      for (const child of childrenOf(running.pid ?? 0)) signal(child, 'SIGKILL');
      running.kill('SIGKILL');
      await ended;
    },
    signal(name) {
      const pid = server?.pid ?? 0;
      for (const one of [pid, ...childrenOf(pid)]) signal(one, name);
    },
    async remove() {
      const running = server;
      if (running !== null && running.exitCode === null && running.signalCode === null) {
        const ended = new Promise((resolve) => running.once('exit', resolve));
        running.kill('SIGINT');
        await ended;
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await cluster.start();
  return cluster;
}

async function answers(url: string): Promise<boolean> {
  return administer(url, 'select 1').then(
    () => true,
    () => false,
  );
}

async function administer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query(statement);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Who runs the server where we are root: Debian's own user for it, else nobody. */
function ordinaryUser(): { readonly uid: number; readonly gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const users = readFileSync('/etc/passwd', 'utf8').split('\n');
  const line = ['postgres', 'nobody']
    .map((name) => users.find((user) => user.startsWith(`${name}:`)))
    .find(Boolean);
  const [, , uid, gid] = (line ?? 'nobody:x:65534:65534').split(':');
  return { uid: Number(uid), gid: Number(gid) };
}

function childrenOf(pid: number): readonly number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It ended by itself in between.
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
