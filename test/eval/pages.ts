import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readHtml } from '../../src/web/reading/readHtml.ts';
import { readWrapped } from '../fixtures/pages/readWrapped.ts';

const WRAPPINGS = 5_000;
const SEED = 77;

/** How pages are read, as Markdown lines: our own with words wrapped, and, where they lie beside the project, others'. */
export function evaluatePages(folder: string): string {
  const changed = readWrapped(WRAPPINGS, SEED).length;
  const ours = `| our own pages, ${WRAPPINGS} wrappings by seed ${SEED} | ${changed} read otherwise |`;
  const lines = existsSync(folder) ? [ours, `| pages of others | ${score(folder)} |`] : [ours];
  return ['| | |', '|---|---|', ...lines].join('\n');
}

/** What the scorer beside the pages prints. */
function score(folder: string): string {
  const work = mkdtempSync(join(tmpdir(), 'verbatim-pages-'));
  try {
    const read = join(work, 'read.jsonl');
    const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'source.html')));
    const lines = names.map((id) => {
      const html = readFileSync(join(folder, id, 'source.html'), 'utf8');
      return JSON.stringify({ id, text: readHtml(html)?.text ?? null });
    });
    writeFileSync(read, lines.join('\n'));
    return execFileSync(process.execPath, [join(folder, 'score.mjs'), folder, read], {
      encoding: 'utf8',
    }).trim();
  } finally {
    rmSync(work, { recursive: true });
  }
}
