import { randomBytes } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadConfig } from '../config.ts';
import { crockford } from '../domain/crockford.ts';
import type { ImportPlan } from '../domain/exchange/importPlan.ts';
import { UserError } from '../domain/userError.ts';
import { counted } from '../texts/en/counted.ts';
import { outlineFile, planFile } from '../exchange/planFile.ts';
import { createChangeServer } from '../services/parts/changeServer.ts';
import {
  createExchangeService,
  type ExchangeService,
  type Import,
} from '../services/exchange/exchangeService.ts';
import { openStore, storeAddress } from '../store/openStore.ts';
import type { Store } from '../store/port.ts';
import { en } from '../texts/en/index.ts';
import {
  countWords,
  foundWords,
  refusedWords,
  skippedWords,
  unreadableWords,
} from '../views/exchange/importWords.ts';
import type { openLookUps } from './openLookUps.ts';
import { CliError } from './articleText.ts';
import { annotateLibraryArticle, annotateServerArticle } from './annotateArticles.ts';

type OpenLookUps = ReturnType<typeof openLookUps>;
type Write = (text: string) => Promise<void>;

/**
 * Writes a server's quotes, to a new file or where `write` leads.
 * @throws {CliError} where there is nothing to export, or the file is there already or cannot be written
 */
export async function exportServer(
  server: string,
  format: 'json' | 'csv',
  to: { readonly file: string | undefined; readonly write: Write },
): Promise<void> {
  await withExchange(async (exchange) => {
    const { quotes, articles } = await exchange.count(server);
    if (quotes + articles === 0) {
      throw new CliError(`The server ${server} has no quotes and no articles in this database.`);
    }
    await writeParts(exchange.export(server, format), to);
  });
}

/**
 * Writes the quotes of one article as annotations: of the server's, or of the library's where none is named.
 * @throws {CliError} where there is no such article, or the file is there already or cannot be written
 */
export async function exportAnnotations(
  server: string | undefined,
  article: string,
  to: { readonly file: string | undefined; readonly write: Write },
): Promise<void> {
  const annotations =
    server === undefined
      ? await annotateLibraryArticle(article)
      : await withExchange((_, store) => annotateServerArticle(store, server, article));
  await writeParts([`${JSON.stringify(annotations, null, 2)}\n`], to);
}

async function writeParts(
  parts: AsyncIterable<string> | Iterable<string>,
  { file, write }: { readonly file: string | undefined; readonly write: Write },
): Promise<void> {
  if (file === undefined) {
    for await (const part of parts) await write(part);
    return;
  }
  const handle = await open(file, 'wx').catch((error: unknown) => {
    throw new CliError(`${file} cannot be written (${codeOf(error)}). Name a file that is not there yet.`);
  });
  try {
    for await (const part of parts) await handle.write(part);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Says what importing a file would do, or with `apply` does it.
 * @returns the exit code: 1 where something in the file was refused
 * @throws {CliError} where the file cannot be read
 */
export async function importFile(
  server: string,
  file: string,
  { apply, write }: { readonly apply: boolean; readonly write: Write },
): Promise<number> {
  return withExchange(async (exchange) => {
    const bytes = await readFile(file).catch((error: unknown) => {
      throw new CliError(`${file} cannot be read (${codeOf(error)}).`);
    });
    const wanted = { by: null, file: bytes, chosen: 'source' } as const;
    const plan = await (
      apply ? planOfApplied(exchange, server, wanted) : exchange.plan(server, wanted)
    ).catch((error: unknown) => {
      if (!(error instanceof UserError) || error.refusal.code !== 'file-unreadable') throw error;
      throw new CliError(`${file}, ${unreadableWords(en, error.refusal.fault)}`);
    });
    await write(report(plan, apply));
    return plan.refused.length === 0 ? 0 : 1;
  });
}

async function planOfApplied(exchange: ExchangeService, server: string, wanted: Import): Promise<ImportPlan> {
  return (await exchange.apply(server, wanted)).plan;
}

function report(plan: ImportPlan, applied: boolean): string {
  const { format, quotes, articles, skipped, refused, renumbered, ignored } = plan;
  const found = foundWords(en, plan);
  const isEmpty = quotes.length + articles.length === 0;
  const lines = [
    `${en.exchange.formats[format]}: ${countWords(en, quotes.length, articles.length)} ${applied ? 'added' : 'would be added'}, ${counted(skipped.length, 'entry', 'entries')} skipped, ${counted(refused.length, 'entry', 'entries')} refused.`,
    ...(renumbered === 0 ? [] : [`${counted(renumbered, 'quote')} with a new id: theirs is taken.`]),
    ...(ignored.length === 0 ? [] : [`Passed over: the columns ${ignored.join(', ')}.`]),
    ...found.map((line) => `${line}.`),
    ...skippedWords(en, skipped, format).map(({ words }) => `skipped, ${words}`),
    ...refusedWords(en, refused, format).map(({ words }) => `refused, ${words}`),
    ...(applied || isEmpty ? [] : ['Nothing was changed. To import it, add --yes.']),
  ];
  return `${lines.join('\n')}\n`;
}

async function withExchange<T>(work: (exchange: ExchangeService, store: Store) => Promise<T>): Promise<T> {
  const { articlesDir, databaseUrl, stateDir, limits } = loadConfig();
  const store = await openStore(storeAddress(databaseUrl ?? join(stateDir, 'verbatim.db')));
  let lookUps: OpenLookUps | undefined;
  try {
    return await work(
      createExchangeService(store, {
        change: createChangeServer(store, limits, Date.now),
        // Nobody waits for this process but whoever started it.
        planner: {
          outlineFile: async (_, bytes) => outlineFile(bytes),
          planFile: async (_, request) => planFile(request, (length) => crockford(randomBytes(length))),
        },
        // Most files are small, and an export looks nothing up: the library is read when it is asked for.
        openLookUps: async () => {
          lookUps ??= (await import('./openLookUps.ts')).openLookUps(store, articlesDir);
          return (await lookUps).calls;
        },
        limits,
        now: Date.now,
      }),
      store,
    );
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new CliError(explain(error), { cause: error });
  } finally {
    await (await lookUps)?.close();
    await store.close();
  }
}

/** The plan keeps to the limits, so that only a change by somebody else or the database can be in the way. */
function explain({ refusal, cause }: UserError): string {
  if (cause instanceof Error) return cause.message;
  return `Somebody else changed the server meanwhile (${refusal.code}). Nothing was imported; please try again.`;
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'unknown';
}
