import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readConfig, SETTINGS } from '../src/config.ts';
import { startOps } from '../src/ops/opsServer.ts';

// What a machine of somebody else's is given to run the bot with. It is read here as they read it; nothing is started.

const composeSchema = z.object({
  services: z.record(
    z.string(),
    z.object({
      build: z.string().optional(),
      profiles: z.array(z.string()),
      environment: z.record(z.string(), z.string()).default({}),
      volumes: z.array(z.string()).default([]),
      read_only: z.boolean().default(false),
      depends_on: z.record(z.string(), z.unknown()).default({}),
    }),
  ),
  volumes: z.record(z.string(), z.unknown()),
});
const compose = composeSchema.parse(parse(readFileSync('compose.yaml', 'utf8'), { merge: true }));
const services = Object.entries(compose.services);
const bots = services.filter(([, { build }]) => build !== undefined);

const dockerfile = readFileSync('Dockerfile', 'utf8').replaceAll('\\\n', ' ');
/** What stands after each instruction of a name, of the last stage. */
const instructions = (name: string): readonly string[] =>
  (dockerfile.split(/^FROM /m).at(-1) ?? '')
    .split('\n')
    .filter((line) => line.startsWith(`${name} `))
    .map((line) => line.slice(name.length + 1).trim());
const imageSettings = Object.fromEntries(
  instructions('ENV')
    .flatMap((line) => line.split(' '))
    .map((pair) => pair.split('=') as [string, string]),
);

const unit = readFileSync('contrib/verbatim.service', 'utf8');
/** The values of a name in the unit, in their order. */
const directives = (name: string): readonly string[] =>
  unit
    .split('\n')
    .filter((line) => line.startsWith(`${name}=`))
    .map((line) => line.slice(name.length + 1));
const unitSettings = Object.fromEntries(
  directives('Environment').map((pair) => pair.split('=') as [string, string]),
);

/** Read by libraries rather than by us. */
const OF_NODE = 'NODE_ENV';

const settingsOf: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['Dockerfile', imageSettings],
  ['verbatim.service', unitSettings],
  ...bots.map(([name, { environment }]) => [`compose.yaml's ${name}`, environment] as const),
];

it.each(settingsOf)('sets by %s only what the bot reads', (_, settings) => {
  const names = Object.keys(settings).filter((name) => name !== OF_NODE);
  expect(names).not.toEqual([]);
  expect(names.filter((name) => !SETTINGS.includes(name))).toEqual([]);
});

it('gives the image and the unit settings that the bot takes', () => {
  expect(readConfig(imageSettings)).toMatchObject({ stateDir: '/state', ops: { host: '127.0.0.1' } });
  const [folder] = directives('StateDirectory');
  expect(readConfig(unitSettings).stateDir).toBe(`/var/lib/${folder}`);
});

it('starts the bot in the image and the unit as npm start does', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } };
  expect((JSON.parse(instructions('CMD')[0] ?? '[]') as string[]).join(' ')).toBe(scripts.start);
  expect(directives('ExecStart')).toEqual([`/usr/bin/${scripts.start}`]);
});

it('asks for the health of the image by a command that tells a bot that runs from one that does not', async () => {
  const [check = ''] = instructions('HEALTHCHECK');
  const [, ...args] = JSON.parse(check.slice(check.indexOf('['))) as string[];
  const server = await startOps({
    port: 0,
    host: '127.0.0.1',
    whyNotReady: async () => 'not connected',
    readMetrics: async () => '',
  });
  const env = { ...process.env, OPS_PORT: new URL(server.url).port };
  const ask = (): Promise<number> =>
    new Promise((resolve) =>
      execFile(process.execPath, args, { env }, (error) => resolve(Number(error?.code ?? 0))),
    );
  expect(await ask()).toBe(0);
  await server.close();
  expect(await ask()).toBe(1);
});

it('keeps what the bot writes in volumes, and lets it write nowhere else', () => {
  expect(instructions('VOLUME')).toEqual([imageSettings.STATE_DIR]);
  expect(instructions('USER')).toEqual(['node']);
  for (const [, { read_only: isReadOnly, volumes }] of bots) {
    expect(isReadOnly).toBe(true);
    const writable = volumes.filter((volume) => !volume.endsWith(':ro'));
    expect(writable).toEqual([`state:${imageSettings.STATE_DIR}`]);
  }
  const named = services
    .flatMap(([, { volumes }]) => volumes.map((volume) => volume.split(':')[0] ?? ''))
    .filter((name) => !name.startsWith('.'));
  expect([...new Set(named)].sort()).toEqual(Object.keys(compose.volumes).sort());
});

it('lets no profile of compose.yaml start two bots, nor one without its database', () => {
  const profiles = new Set(services.flatMap(([, { profiles: of }]) => of));
  for (const profile of profiles) {
    const started = services.filter(([, { profiles: of }]) => of.includes(profile));
    expect(started.filter(([, { build }]) => build !== undefined)).toHaveLength(1);
    const names = started.map(([name]) => name);
    for (const [, service] of started)
      expect(names).toEqual(expect.arrayContaining(Object.keys(service.depends_on)));
  }
  // One that is in no profile would be started with each.
  expect(services.filter(([, { profiles: of }]) => of.length !== 1)).toEqual([]);
});

it('gives the image everything that the .dockerignore lets through, and no secret', () => {
  const ignored = readFileSync('.dockerignore', 'utf8').split('\n');
  const through = new Set(ignored.filter((line) => line.startsWith('!')).map((line) => line.slice(1)));
  const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)]
    .flatMap(([, sources = '']) => sources.split(' '))
    .map((source) => source.split('/')[0] ?? '');
  expect([...new Set(copied)].sort()).toEqual([...through].sort());
  expect(ignored).toContain('*');
});
