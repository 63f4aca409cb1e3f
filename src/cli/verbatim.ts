#!/usr/bin/env node
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { ConfigError } from '../config.ts';
import { StoreRefused, StoreUnavailable } from '../store/port.ts';
import type { NamedText } from './articleText.ts';
import { articleInput, CliError, readArticleText } from './articleText.ts';
import { checkClaims } from './checkClaims.ts';
import { extractJson, extractReport } from './extractArticle.ts';
import { answerJsonLines } from './jsonLines.ts';
import { summarizeJson, summarizeReport } from './summarizeArticle.ts';

const HELP = `Verbatim serves quotes people can trust.

Usage: npm run --silent verbatim -- COMMAND

  start                  starts the bot, as npm start does
  register               puts the commands on Discord, without starting the bot
  extract FILE           the quotations of an article, and who said them
  summarize FILE         an article in a few of its own sentences
  check --library LIB    claimed quotations against the articles of LIB, {"id","text"} a line; the claims,
                         {"id","claim","speaker"} a line, come from the standard input with --jsonl
  export --server ID [FILE]
                         a server's own quotes and articles, as --format json (lossless, the default) or csv; to a new
                         file, or to the standard output
  export --format webannotation --article ID [--server ID] [FILE]
                         the quotes of an article, the server's or the library's, as Web Annotations in JSON-LD
  import --server ID FILE
                         says what would be added, skipped and refused, with line numbers; with --yes adds it, all in
                         one act. Reads what export writes, JSON of Quoter, YAML of NadekoBot, CSV of Firebot
  backup FILE            copies the embedded database to a new file, while the bot runs
  migrate-store --to STORE
                         copies everything into another store: postgres://… or the file of an embedded database.
                         Can be stopped and started again; nothing is removed from the old store
  help                   this page

For extract and summarize:
  --json                 one article, as JSON
  --jsonl                articles from the standard input, {"id","text"} a line; one line of JSON for each
  --all                  extract: fragments and less sure quotations too
  --unmarked             extract: turns of interviews and transcripts, and block quotes, without marks too
  --length short|long    summarize: at most two sentences, or at most four (the default)

FILE is a text file, or an article file with front matter as in data/articles. Offsets are UTF-16 code units.
Exit code: 0; 1 where a line or a file could not be read, or an import refuses a line; 2 where the command line is wrong.
`;

/** What `extract` and `summarize` have in common: one file for people or as JSON, or many lines. */
interface ArticleCommand {
  readonly json: (article: NamedText) => object;
  readonly report: (article: NamedText) => string;
}

async function run(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      help: { type: 'boolean', short: 'h', default: false },
      all: { type: 'boolean', default: false },
      unmarked: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      jsonl: { type: 'boolean', default: false },
      length: { type: 'string', default: 'long' },
      library: { type: 'string' },
      to: { type: 'string' },
      server: { type: 'string' },
      article: { type: 'string' },
      format: { type: 'string', default: 'json' },
      yes: { type: 'boolean', default: false },
    },
  });
  const [command = 'help', ...files] = positionals;
  if (values.help || command === 'help') return print(HELP);
  if (values.length !== 'short' && values.length !== 'long')
    throw new UsageError('--length is short or long.');
  const { length } = values;
  switch (command) {
    case 'start':
      await import('../main.ts');
      return 0;
    case 'register': {
      const { register } = await import('./register.ts');
      return print(`${await register()}\n`);
    }
    case 'extract':
      return runOnArticles(
        {
          json: (named) => extractJson(named, values),
          report: (named) => extractReport(named, values),
        },
        files,
        values,
      );
    case 'summarize':
      return runOnArticles(
        { json: (named) => summarizeJson(named, length), report: (named) => summarizeReport(named, length) },
        files,
        values,
      );
    case 'export': {
      if (files.length > 1) throw new UsageError('export takes the name of one new file.');
      const to = { file: files[0], write: printAll };
      const { exportAnnotations, exportServer } = await import('./moveQuotes.ts');
      const { format, article } = values;
      if (format === 'webannotation') {
        if (article === undefined) throw new UsageError('--format webannotation takes --article ID.');
        const server = values.server === undefined ? undefined : serverId(values.server);
        await exportAnnotations(server, article, to);
      } else if (format === 'json' || format === 'csv') {
        if (article !== undefined) throw new UsageError('--article goes with --format webannotation.');
        await exportServer(serverId(values.server), format, to);
      } else throw new UsageError('--format is json, csv or webannotation.');
      return 0;
    }
    case 'import': {
      const server = serverId(values.server);
      const [file] = files;
      if (file === undefined || files.length > 1) throw new UsageError('import takes the name of one file.');
      const { importFile } = await import('./moveQuotes.ts');
      return importFile(server, file, { apply: values.yes, write: printAll });
    }
    case 'backup': {
      const [file] = files;
      if (file === undefined || files.length > 1)
        throw new UsageError('backup takes the name of the new file.');
      return print(`${await (await import('./moveStore.ts')).backup(file)}\n`);
    }
    case 'migrate-store':
      if (values.to === undefined) throw new UsageError('migrate-store takes --to STORE.');
      return print(`${await (await import('./moveStore.ts')).migrate(values.to)}\n`);
    case 'check':
      if (values.library === undefined || !values.jsonl || files.length > 0) {
        throw new UsageError('check takes --library LIB --jsonl, and the claims from the standard input.');
      }
      return checkClaims(values.library, process);
    default:
      throw new UsageError(`There is no command "${command}".`);
  }
}

class UsageError extends Error {}

async function runOnArticles(
  command: ArticleCommand,
  files: readonly string[],
  { json, jsonl }: { readonly json: boolean; readonly jsonl: boolean },
): Promise<number> {
  if (jsonl) {
    if (files.length > 0) throw new UsageError('--jsonl reads the standard input, not a file.');
    return answerJsonLines(process, articleInput, command.json);
  }
  const [file] = files;
  if (file === undefined || files.length > 1) throw new UsageError('Name one file, or use --jsonl.');
  const named = await readArticleText(file);
  return print(`${json ? JSON.stringify(command.json(named)) : command.report(named)}\n`);
}

function serverId(typed: string | undefined): string {
  if (typed !== undefined && /^\d{17,20}$/.test(typed)) return typed;
  throw new UsageError('Name the server: --server ID, of 17 to 20 digits.');
}

/** As `print`, for much: waits where the reader is slower. */
async function printAll(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}

/** Errors whose message is for the person at the command line. */
const EXPLAINED = [CliError, ConfigError, StoreRefused, StoreUnavailable];

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  const isUsage =
    error instanceof UsageError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS') === true;
  const isExplained = isUsage || EXPLAINED.some((kind) => error instanceof kind);
  process.stderr.write(`${isExplained ? (error as Error).message : String((error as Error).stack)}\n`);
  if (isUsage) process.stderr.write('Try: npm run --silent verbatim -- help\n');
  process.exitCode = isUsage ? 2 : 1;
}
