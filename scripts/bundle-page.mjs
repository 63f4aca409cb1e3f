// Bundles the page of the local Discord: local-discord/page -> dist/local-discord/page (page.js, page.css, index.html).
import { copyFile, mkdir, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const from = fileURLToPath(new URL('../local-discord/page/', import.meta.url));
const to = fileURLToPath(new URL('../dist/local-discord/page/', import.meta.url));

try {
  await build({
    entryPoints: [
      { in: `${from}main.ts`, out: 'page' },
      { in: `${from}page.css`, out: 'page' },
    ],
    outdir: to,
    bundle: true,
    minify: true,
    format: 'esm',
    // What goes wrong is said once, below.
    logLevel: 'silent',
    // The first versions with light-dark(), which the colours are written in.
    target: ['chrome123', 'firefox120', 'safari17.5'],
  });
  await mkdir(to, { recursive: true });
  await copyFile(`${from}index.html`, `${to}index.html`);
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  process.stderr.write(`The page of the local Discord could not be bundled from ${from}.\n${reason}\n`);
  process.exit(1);
}

const sizes = await Promise.all(
  ['page.js', 'page.css', 'index.html'].map(async (name) => `${name} ${(await stat(to + name)).size} bytes`),
);
process.stdout.write(`The page of the local Discord is in ${to}: ${sizes.join(', ')}.\n`);
