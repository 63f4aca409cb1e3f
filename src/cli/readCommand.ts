import type { Command } from 'commander';
import { z } from 'zod';
import type { ReadArticle } from '../domain/fetching.ts';
import { readPage, readWhole, type ReadPage } from './articleText.ts';
import { answerJsonLines } from './jsonLines.ts';

const pageLine = z.object({ id: z.string('it must be text'), html: z.string('it must be text') });

/** Shows what is read of a page or a text. */
export function addRead(program: Command): void {
  const command: Command = program
    .command('read')
    .description('what would be stored of a page or a text: .html, .md or .txt')
    .argument('[file]', 'the page')
    .option('--json', 'as JSON')
    .option('--jsonl', 'pages from the standard input, {"id","html"} a line; one line of JSON for each');
  command.action(async (file: string | undefined, { json, jsonl }: { json?: true; jsonl?: true }) => {
    if (jsonl) {
      if (file !== undefined) command.error('error: --jsonl reads the standard input, not a file');
      process.exitCode = await answerJsonLines(process, pageLine, async ({ id, html }) => ({
        id,
        ...told(await readPage(new TextEncoder().encode(`\uFEFF${html}`), 'html')),
      }));
      return;
    }
    if (file === undefined) command.error('error: name one file, or use --jsonl');
    const read = await readWhole(file);
    process.stdout.write(`${json ? JSON.stringify({ id: file, ...told(read) }) : report(read)}\n`);
  });
}

/** All names are there, whatever a page tells; `refused` says why it has no text. */
function told(read: ReadPage): object {
  const nothing = {
    title: null,
    byline: null,
    publisher: null,
    date: null,
    url: null,
    text: null,
    struck: [],
  };
  if ('refused' in read) return { ...nothing, refused: read.refused };
  const { title, byline, publisher, date, url, text, struck } = read;
  return { title, byline, publisher, date, url, text, struck };
}

function report({ title, byline, publisher, date, url, text, struck }: ReadArticle): string {
  const lines = Object.entries({
    Title: title,
    By: byline,
    Publisher: publisher,
    Date: date,
    Address: url,
  }).map(([name, value]) => `${`${name}:`.padEnd(11)}${value ?? 'not found'}`);
  const leftOut = struck.map((words) => `Struck:    ${words}`);
  return [...lines, ...leftOut, '', text].join('\n');
}
