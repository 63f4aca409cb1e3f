import type { CuratedQuote } from '../../domain/curation.ts';
import type { ExchangeFile, ReadFile } from '../../domain/exchange/exchangeFile.ts';
import type { ImportPlan } from '../../domain/exchange/importPlan.ts';
import { planImport } from '../../domain/exchange/planImport.ts';
import { writeCsv } from '../../domain/exchange/writeCsv.ts';
import { verbatimParts } from '../../domain/exchange/writeVerbatim.ts';
import type { ServerId, Store } from '../../store/port.ts';
import { allQuotes } from './allQuotes.ts';
import { allVersions } from './allVersions.ts';
import type { ChangeServer } from '../parts/changeServer.ts';
import { serverContents } from './serverContents.ts';

/** Who imports what: `by` is a Discord id, `null` for the command line. */
export interface Import {
  readonly by: string | null;
  readonly file: ExchangeFile;
}

/** What an import did; `act` names it in the history, `null` where it did nothing. */
export interface Imported {
  readonly plan: ImportPlan;
  readonly act: number | null;
}

/** Every call is for one server and may throw `store-unavailable`. */
export interface ExchangeService {
  /** The server's quotes, and as JSON its articles too, in pieces that are to be put together. */
  export(server: ServerId, format: 'json' | 'csv'): AsyncGenerator<string, void, undefined>;
  /** How many quotes, in any state, and articles an export would hold. */
  count(server: ServerId): Promise<{ readonly quotes: number; readonly articles: number }>;
  /** What a file says. Never throws for what is in it. */
  read(bytes: Uint8Array): Promise<ReadFile>;
  /** What importing a file would do; nothing is changed. */
  plan(server: ServerId, wanted: Import): Promise<ImportPlan>;
  /**
   * Imports a file in one act, and says what was done: what `plan` says, unless the server changed meanwhile.
   * @throws {UserError} `server-full`, `store-busy`
   */
  apply(server: ServerId, wanted: Import): Promise<Imported>;
}

export interface ExchangeParts {
  readonly change: ChangeServer;
  readonly read: (bytes: Uint8Array, pause: () => Promise<void>) => Promise<ReadFile>;
  readonly limits: { readonly quotes: number; readonly articles: number };
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** So many letters and digits by chance. */
  readonly newId: (length: number) => string;
  /** Lets others run. */
  readonly pause: () => Promise<void>;
}

/** What the history calls an import. */
const ACTION = 'import';
/** Quotes written between two pauses. */
const CHUNK = 100;

export function createExchangeService(
  store: Store,
  { change, read, limits, now, newId, pause }: ExchangeParts,
): ExchangeService {
  const planAt = async (server: ServerId, { by, file }: Import, at: number): Promise<ImportPlan> => {
    const here = await serverContents(store, server, { file, limits, pause });
    const planning = planImport(file, here, { by, at, newId });
    for (;;) {
      const step = planning.next();
      if (step.done === true) return step.value;
      await pause();
    }
  };

  return {
    async *export(server, format) {
      const quotes = await allQuotes(store, server, pause);
      const articles = (await store.articles(server)).map(({ value }) => value);
      if (format === 'csv') {
        const named = new Map(articles.map((article) => [article.id, article]));
        yield* inChunks(writeCsv(quotes, named), pause);
        return;
      }
      yield verbatimParts.head(server, now());
      // An article at a time: all of them together may be large.
      for (const [at, article] of articles.entries()) {
        const versions = await allVersions(store, server, article, pause);
        yield verbatimParts.article(article, versions, at === 0);
      }
      yield verbatimParts.middle;
      yield* inChunks(quoteParts(quotes), pause);
      yield verbatimParts.end;
    },
    async count(server) {
      const { total } = await store.listQuotes(server, {}, { offset: 0, limit: 1 });
      return { quotes: total, articles: (await store.articles(server)).length };
    },
    read: (bytes) => read(bytes, pause),
    plan: (server, wanted) => planAt(server, wanted, now()),
    apply: (server, wanted) =>
      change<Imported>(server, async (at) => {
        const plan = await planAt(server, wanted, at);
        if (plan.quotes.length + plan.articles.length === 0) {
          return { kind: 'leave', answer: { plan, act: null } };
        }
        return {
          kind: 'change',
          change: {
            by: wanted.by,
            action: ACTION,
            quotes: plan.quotes.map(({ value }) => ({ value, revision: null })),
            articles: plan.articles.map(({ value, versions }) => ({ value, versions, revision: null })),
          },
          answer: (act) => ({ plan, act }),
        };
      }),
  };
}

function* quoteParts(quotes: readonly CuratedQuote[]): Generator<string, void, undefined> {
  for (const [at, quote] of quotes.entries()) yield verbatimParts.quote(quote, at === 0);
}

async function* inChunks(
  parts: Iterable<string>,
  pause: () => Promise<void>,
): AsyncGenerator<string, void, undefined> {
  let chunk: string[] = [];
  for (const part of parts) {
    chunk.push(part);
    if (chunk.length < CHUNK) continue;
    yield chunk.join('');
    chunk = [];
    await pause();
  }
  yield chunk.join('');
}
