#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { ConfigError } from '../config.ts';
import { LibraryError } from '../library/loadLibrary.ts';
import { StoreRefused, StoreUnavailable } from '../store/port.ts';
import { addArticleCommand, extractCommand, summarizeCommand } from './articleCommands.ts';
import { CliError } from './articleText.ts';
import {
  addBackup,
  addCheck,
  addExport,
  addImport,
  addMigrateStore,
  addRegister,
  addStart,
} from './commands.ts';
import { addRead } from './readCommand.ts';

const program = new Command('npm run --silent verbatim --')
  .description('Verbatim serves quotes people can trust.')
  .helpCommand('help [command]', 'this page, or how to use a command')
  .helpOption('-h, --help', 'how to use it')
  .configureHelp({ optionTerm: ({ flags, mandatory }) => (mandatory ? `${flags} (required)` : flags) })
  .showHelpAfterError('Try it with --help.')
  .exitOverride();

addStart(program);
addRegister(program);
addRead(program);
addArticleCommand(program, extractCommand);
addArticleCommand(program, summarizeCommand);
addCheck(program);
addExport(program);
addImport(program);
addBackup(program);
addMigrateStore(program);
program.addHelpText(
  'after',
  `
An article's FILE is a page (.html), a Markdown file, a text, or an article file with front matter as in data/articles.
Offsets are UTF-16 code units, of a page and a Markdown file into the text that read shows.
Exit code: 0; 1 where a line or a file could not be read, or an import refuses a line; 2 where the command line is wrong.`,
);

/** Errors whose message is for the person at the command line. */
const EXPLAINED = [CliError, ConfigError, LibraryError, StoreRefused, StoreUnavailable];
/** What a shell says of a program whose reader went away, as `head` does. */
const READER_GONE = 141;

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(READER_GONE);
});

const typed = process.argv.slice(2);
try {
  await program.parseAsync(typed.length === 0 ? ['help'] : typed, { from: 'user' });
} catch (error) {
  if (error instanceof CommanderError) {
    // Its message is on the standard error already.
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else {
    const isExplained = EXPLAINED.some((kind) => error instanceof kind);
    process.stderr.write(`${isExplained ? (error as Error).message : String((error as Error).stack)}\n`);
    process.exitCode = 1;
  }
}
