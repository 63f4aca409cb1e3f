import { once } from 'node:events';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { checkClaims } from './checkClaims.ts';

// Each command loads what it needs only when it runs: reading an article needs no database and no Discord.

export function addStart(program: Command): void {
  program
    .command('start')
    .description('starts the bot, as npm start does')
    .action(async () => void (await import('../main.ts')));
}

export function addRegister(program: Command): void {
  program
    .command('register')
    .description('puts the commands on Discord, without starting the bot')
    .action(async () => {
      const { register } = await import('./register.ts');
      await print(`${await register()}\n`);
    });
}

export function addCheck(program: Command): void {
  program
    .command('check')
    .description('claimed quotations against the articles of a library')
    .requiredOption(
      '--library <files...>',
      'the articles: {"id","text"} a line, or .html, .md and .txt files',
    )
    .requiredOption('--jsonl', 'the claims, {"id","claim","speaker"} a line, come from the standard input')
    .action(async ({ library }: { library: readonly string[] }) => {
      process.exitCode = await checkClaims(library, process);
    });
}

interface ExportOptions {
  readonly server?: string;
  readonly article?: string;
  readonly format: 'json' | 'csv' | 'webannotation';
}

export function addExport(program: Command): void {
  const command: Command = program
    .command('export')
    .description("a server's own quotes and articles, or the quotes of one article")
    .argument('[file]', 'a new file; without it, the standard output')
    .addOption(serverOption())
    .addOption(
      new Option(
        '--format <format>',
        'json loses nothing, csv is for a spreadsheet, webannotation is JSON-LD',
      )
        .choices(['json', 'csv', 'webannotation'])
        .default('json'),
    )
    .option(
      '--article <id>',
      "webannotation: an article of the server's, or without --server of the library's",
    );
  command.action(async (file: string | undefined, { server, article, format }: ExportOptions) => {
    const to = { file, write: print };
    const { exportAnnotations, exportServer } = await import('./moveQuotes.ts');
    if (format === 'webannotation') {
      if (article === undefined) command.error('error: --format webannotation takes --article ID');
      return exportAnnotations(server, article, to);
    }
    if (article !== undefined) command.error('error: --article goes with --format webannotation');
    if (server === undefined) command.error('error: name the server with --server ID');
    return exportServer(server, format, to);
  });
}

export function addImport(program: Command): void {
  program
    .command('import')
    .summary('adds the quotes of a file, or says what it would add')
    .description(
      'says what would be added, skipped and refused, with line numbers; with --yes adds it, all in one act. ' +
        'Reads what export writes, JSON of Quoter, YAML of NadekoBot, CSV of Firebot',
    )
    .argument('<file>', 'the quotes')
    .addOption(serverOption().makeOptionMandatory())
    .option('--yes', 'adds what is said')
    .action(async (file: string, { server, yes }: { server: string; yes?: true }) => {
      const { importFile } = await import('./moveQuotes.ts');
      process.exitCode = await importFile(server, file, { apply: yes === true, write: print });
    });
}

export function addBackup(program: Command): void {
  program
    .command('backup')
    .description('copies the embedded database to a new file, while the bot runs')
    .argument('<file>', 'the new file')
    .action(async (file: string) => print(`${await (await import('./moveStore.ts')).backup(file)}\n`));
}

export function addMigrateStore(program: Command): void {
  program
    .command('migrate-store')
    .summary('copies everything into another store')
    .description(
      'copies everything into another store, while the bot is stopped. Can be stopped and started again; ' +
        'nothing is removed from the old store',
    )
    .requiredOption('--to <store>', 'postgres://… or the file of an embedded database')
    .action(async ({ to }: { to: string }) =>
      print(`${await (await import('./moveStore.ts')).migrate(to)}\n`),
    );
}

function serverOption(): Option {
  return new Option('--server <id>', 'the server').argParser((typed) => {
    if (/^\d{17,20}$/.test(typed)) return typed;
    throw new InvalidArgumentError('A server has an id of 17 to 20 digits.');
  });
}

/** Waits where the reader is slower. */
async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}
