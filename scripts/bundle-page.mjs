// Bundles the page of the local Discord: local-discord/page -> dist/local-discord/page (page.js, page.css, index.html).
import { copyFile, mkdir, stat } from 'node:fs/promises';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { build, context } from 'esbuild';

const from = fileURLToPath(new URL('../local-discord/page/', import.meta.url));
const to = fileURLToPath(new URL('../dist/local-discord/page/', import.meta.url));

const options = {
  entryPoints: [
    { in: `${from}main.tsx`, out: 'page' },
    { in: `${from}page.css`, out: 'page' },
  ],
  outdir: to,
  bundle: true,
  minify: true,
  format: 'esm',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  // The first versions with light-dark(), which the colours are written in, and with popovers.
  target: ['chrome123', 'firefox125', 'safari17.5'],
};

async function copyIndex() {
  await mkdir(to, { recursive: true });
  await copyFile(`${from}index.html`, `${to}index.html`);
}

/** Builds the page, and again whenever a part of it changes; what goes wrong is said in the terminal. */
export async function watchPage() {
  await copyIndex();
  const page = await context({ ...options, logLevel: 'warning' });
  await page.rebuild().catch(() => undefined);
  await page.watch();
}

async function bundlePage() {
  try {
    // What goes wrong is said once, below.
    await build({ ...options, logLevel: 'silent' });
    await copyIndex();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(`The page of the local Discord could not be bundled from ${from}.\n${reason}\n`);
    process.exit(1);
  }
  const sizes = await Promise.all(
    ['page.js', 'page.css', 'index.html'].map(
      async (name) => `${name} ${(await stat(to + name)).size} bytes`,
    ),
  );
  process.stdout.write(`The page of the local Discord is in ${to}: ${sizes.join(', ')}.\n`);
}

if (argv[1] === fileURLToPath(import.meta.url)) await bundlePage();
