import { readFile } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';
import { PAGE_POLICY } from './guard.ts';

const FILES = [
  { path: '/', name: 'index.html', type: 'text/html; charset=utf-8' },
  { path: '/page.js', name: 'page.js', type: 'text/javascript; charset=utf-8' },
  { path: '/page.css', name: 'page.css', type: 'text/css; charset=utf-8' },
] as const;

const MISSING = 'The page has not been built. Run `npm run build`, then start again.\n';

/** The page's files stand beside the compiled server; run from its sources, in the build folder of the project. */
export function pageFolder(): URL {
  return import.meta.url.endsWith('.ts')
    ? new URL('../../dist/local-discord/page/', import.meta.url)
    : new URL('../page/', import.meta.url);
}

async function readOrNull(file: URL): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Serves the page's files from `folder` and nothing else. Each is read anew: it may have been rebuilt. */
export function addPageFiles(app: FastifyInstance, folder: URL): void {
  for (const { path, name, type } of FILES)
    app.get(path, async (_request, reply) => {
      reply.header('content-security-policy', PAGE_POLICY).header('referrer-policy', 'no-referrer');
      const bytes = await readOrNull(new URL(name, folder));
      if (bytes === null) return reply.code(503).type('text/plain; charset=utf-8').send(MISSING);
      return reply.header('cache-control', 'no-cache').type(type).send(bytes);
    });
}
