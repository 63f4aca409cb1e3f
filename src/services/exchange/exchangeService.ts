import { slice } from '../../domain/article.ts';
import type { OutlinedFile, UnreadableFile } from '../../domain/exchange/exchangeFile.ts';
import type {
  ChosenWords,
  FoundWords,
  ImportPlan,
  PlannedFile,
  PlanRequest,
  ServerContents,
} from '../../domain/exchange/importPlan.ts';
import type { Limits } from '../../domain/limits.ts';
import { labelSpeaker } from '../../domain/quotation/labelSpeaker.ts';
import { writeCsv } from '../../domain/exchange/writeCsv.ts';
import { verbatimParts } from '../../domain/exchange/writeVerbatim.ts';
import { UserError } from '../../domain/userError.ts';
import type { ServerId, Store } from '../../store/port.ts';
import { allQuotes } from '../parts/allQuotes.ts';
import { allVersions } from './allVersions.ts';
import type { ChangeServer } from '../parts/changeServer.ts';
import type { Shelf } from '../check/shelf.ts';
import type { CurationParts } from '../curation/curationParts.ts';
import { lookUpEntries } from './lookUpEntries.ts';
import { serverContents } from './serverContents.ts';

/** Who imports what: `by` is a Discord id, `null` for the command line; `file` holds its bytes. */
export interface Import {
  readonly by: string | null;
  readonly file: Uint8Array;
  /** Of words that an article says otherwise; those of the file where it is left out. */
  readonly chosen?: ChosenWords;
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
  /** What importing a file would do; nothing is changed. @throws {UserError} `file-unreadable`, `busy`, `too-heavy` */
  plan(server: ServerId, wanted: Import): Promise<ImportPlan>;
  /**
   * Imports a file in one act, and says what was done: what `plan` says, unless the server changed meanwhile.
   * @throws {UserError} `server-full`, `store-busy`, and what `plan` throws
   */
  apply(server: ServerId, wanted: Import): Promise<Imported>;
}

/** Reads files, which takes long for large ones, and says what importing them would do. */
export interface FilePlanner {
  outlineFile(server: ServerId, bytes: Uint8Array): Promise<OutlinedFile>;
  planFile(server: ServerId, request: PlanRequest): Promise<PlannedFile>;
}

type LookUps = Pick<CurationParts, 'checks' | 'texts' | 'library'> & {
  readonly shelf: Pick<Shelf, 'placed'>;
};

export interface ExchangeParts {
  readonly change: ChangeServer;
  readonly planner: FilePlanner;
  /** Where words stand, and what is right of the misquote shelf; asked for when the first has to be looked up. */
  readonly openLookUps: () => Promise<LookUps>;
  readonly limits: Limits;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** What the history calls an import. */
const ACTION = 'import';

export function createExchangeService(
  store: Store,
  { change, planner, openLookUps, limits, now }: ExchangeParts,
): ExchangeService {
  /** @param looked what is known of entries by now; what is found out is put there */
  const planAt = async (
    server: ServerId,
    { by, file: bytes, chosen = 'typed' }: Import,
    at: number,
    looked: Map<number, FoundWords | null>,
  ): Promise<ImportPlan> => {
    const outlined = await planner.outlineFile(server, bytes);
    if (outlined.kind === 'unreadable') throw unreadable(outlined.fault);
    const here = await serverContents(store, server, outlined, limits);
    for (;;) {
      const found = [...looked.values()].filter((one) => one !== null);
      const planned = await planner.planFile(server, { bytes, here, by, at, found, chosen });
      if (planned.kind === 'unreadable') throw unreadable(planned.fault);
      const asked = planned.plan.toLookUp.filter(({ row }) => !looked.has(row));
      for (const { row } of asked) looked.set(row, null);
      const more =
        asked.length === 0 ? [] : await lookUpEntries({ ...(await openLookUps()), store }, server, asked);
      for (const one of more) looked.set(one.row, one);
      if (more.length === 0) return withRight(openLookUps, server, planned.plan, here.shelf);
    }
  };

  return {
    async *export(server, format) {
      const quotes = await allQuotes(store, server);
      const articles = (await store.articles(server)).map(({ value }) => value);
      if (format === 'csv') {
        const named = new Map(articles.map((article) => [article.id, article]));
        yield [...writeCsv(quotes, named)].join('');
        return;
      }
      const settings = (await store.settings(server))?.value;
      const daily = (await store.daily(server))?.value ?? undefined;
      yield verbatimParts.head(server, now(), { settings, daily });
      // An article at a time: all of them together may be large.
      for (const [at, article] of articles.entries()) {
        const versions = await allVersions(store, server, article);
        yield verbatimParts.article(article, versions, at === 0);
      }
      yield verbatimParts.middle;
      yield quotes.map((quote, at) => verbatimParts.quote(quote, at === 0)).join('');
      yield verbatimParts.end;
    },
    async count(server) {
      const { total } = await store.listQuotes(server, {}, { offset: 0, limit: 1 });
      return { quotes: total, articles: (await store.articles(server)).length };
    },
    plan: (server, wanted) => planAt(server, wanted, now(), new Map()),
    apply: (server, wanted) => {
      const looked = new Map<number, FoundWords | null>();
      return change<Imported>(server, async (at) => {
        const plan = await planAt(server, wanted, at, looked);
        if (plan.quotes.length + plan.articles.length === 0) {
          return { kind: 'leave', answer: { plan, act: null } };
        }
        return {
          kind: 'change',
          change: {
            by: wanted.by,
            action: ACTION,
            quotes: plan.quotes.map(({ value, revision = null }) => ({ value, revision })),
            articles: plan.articles.map(({ value, versions, revision = null }) => ({
              value,
              versions,
              revision,
            })),
          },
          answer: (act) => ({ plan, act }),
        };
      });
    },
  };
}

/** Misquotes whose right words are looked for: more than a list of what was refused has room for. */
const CORRECTED = 10;

/** Says what is right beside what the shelf refuses. */
async function withRight(
  openLookUps: ExchangeParts['openLookUps'],
  server: ServerId,
  plan: ImportPlan,
  shelved: ServerContents['shelf'],
): Promise<ImportPlan> {
  const ids = new Set(plan.refused.flatMap((one) => (one.kind === 'on-shelf' ? [one.id] : [])));
  const rights = new Map<string, { readonly text: string; readonly saidBy: string | null }>();
  for (const id of [...ids].slice(0, CORRECTED)) {
    const misquote = shelved.find((one) => one.id === id);
    if (misquote === undefined) continue;
    const { places } = await (await openLookUps()).shelf.placed(server, id, misquote);
    const said = places.map(({ article, spans }) => spans.map((span) => slice(article.text, span)).join(' '));
    const saidBy = places[0]?.saidBy ?? null;
    if (said.length > 0) {
      rights.set(id, { text: said.join(' … '), saidBy: saidBy === null ? null : labelSpeaker(saidBy) });
    }
  }
  const refused = plan.refused.map((one) =>
    one.kind === 'on-shelf' ? { ...one, right: rights.get(one.id) ?? null } : one,
  );
  return { ...plan, refused };
}

function unreadable(fault: UnreadableFile): UserError {
  return new UserError({ code: 'file-unreadable', fault });
}
