import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { closeAtEnd } from './closing.ts';

let builds = 0;

/**
 * Bundles programs for processes of their own: Node starts those in a third of the time that tsx needs for the sources.
 * They are as deep in the project as in `src`, since some look for files beside their own, and are removed after the
 * file's tests.
 * @param base the folder that the programs are named in
 * @returns gives the path of a program's bundle
 */
export async function bundled(
  base: string,
  programs: readonly string[],
): Promise<(program: string) => string> {
  const folder = resolve('dist', `test-${process.pid}-${++builds}`);
  closeAtEnd(async () => rmSync(folder, { recursive: true, force: true }));
  await build({
    entryPoints: programs.map((program) => `${base}/${program}.ts`),
    outbase: base,
    outdir: folder,
    bundle: true,
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  });
  return (program) => resolve(folder, `${program}.js`);
}
