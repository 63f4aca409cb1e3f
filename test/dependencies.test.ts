import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';

// What comes with the bot to whoever installs it: the packages of package-lock.json that are not for development only.

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      license: z.string().optional(),
      dev: z.boolean().default(false),
      hasInstallScript: z.boolean().default(false),
    }),
  ),
});
const { packages } = lockSchema.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
const production = Object.entries(packages)
  .filter(([path, { dev }]) => path !== '' && !dev)
  .map(([path, entry]) => ({ ...entry, name: path.split('node_modules/').at(-1) ?? path }));

/** Of those, a choice of which one is enough: they ask for no more than that their words are kept. */
const PERMISSIVE = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
]);

/** Whether an SPDX expression of names, OR and AND can be met with permissive licences. AND binds closer. */
function isPermissive(expression: string): boolean {
  return expression
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((name) => PERMISSIVE.has(name)));
}

it.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0-only)', true],
  ['MIT AND BSD-3-Clause', true],
  ['GPL-3.0-only', false],
  ['MIT AND CC-BY-NC-4.0', false],
  ['UNLICENSED', false],
])('holds the licence %s against the list: %s', (expression, isAllowed) => {
  expect(isPermissive(expression)).toBe(isAllowed);
});

it('ships packages under permissive licences only', () => {
  expect(production.length).toBeGreaterThan(100);
  const others = production.filter(({ license }) => license === undefined || !isPermissive(license));
  expect(others.map(({ name, license }) => `${name}: ${license}`)).toEqual([]);
});

it('runs the install scripts of production packages only where package.json allows them', () => {
  const { allowScripts } = z
    .object({ allowScripts: z.record(z.string(), z.boolean()) })
    .parse(JSON.parse(readFileSync('package.json', 'utf8')));
  const scripted = production.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name);
  expect(scripted).toContain('better-sqlite3');
  expect(scripted.filter((name) => allowScripts[name] !== true)).toEqual([]);
});
