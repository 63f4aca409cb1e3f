import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { manyQuotes } from '../fixtures/manyQuotes.ts';

/** Quotations an article has. */
const AN_ARTICLE = 100;
/** One quotation in so many is by the speaker that the bench asks for. */
const LEGEND = 50;

/** Writes a folder of articles with so many quotations in all, the same ones for the same number. */
export function writeLibrary(folder: string, quotes: number): void {
  mkdirSync(folder, { recursive: true });
  const made = manyQuotes(quotes);
  for (let from = 0; from < made.length; from += AN_ARTICLE) {
    const said = made.slice(from, from + AN_ARTICLE).map(({ text, speaker }, at) => {
      const name = (from + at) % LEGEND === 0 ? 'Mary Legend' : speaker;
      return `“${text.slice(0, -1)},” ${name} said.`;
    });
    const id = `made-${String(from / AN_ARTICLE).padStart(5, '0')}`;
    const head = `id: ${id}\ndate: 2024-05-01\ntitle: Made for the bench ${from / AN_ARTICLE}`;
    writeFileSync(join(folder, `${id}.md`), `---\n${head}\n---\n${said.join('\n\n')}\n`);
  }
}
