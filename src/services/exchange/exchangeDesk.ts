import type { ChosenWords, ImportPlan } from '../../domain/exchange/importPlan.ts';
import { DATA_LIMIT, type AttachedFile, type Web } from '../../domain/fetching.ts';
import { UserError } from '../../domain/userError.ts';
import type { ServerId } from '../../store/port.ts';
import type { Actor } from '../parts/actor.ts';
import type { Drafts } from '../parts/drafts.ts';
import type { ExchangeService, Imported } from './exchangeService.ts';

export interface ExportedFile {
  readonly name: string;
  readonly data: string;
  readonly quotes: number;
  readonly articles: number;
}

/** A file that waits for a moderator's word. It is read again then: what Discord keeps of an upload never changes. */
export type ImportDraft = AttachedFile;

/**
 * Quotes in and out by files on Discord: an import is first shown, then done or not. All may throw
 * `store-unavailable`.
 */
export interface ExchangeDesk {
  /** @throws {UserError} `nothing-to-export`, `export-too-large` */
  exportFile(server: ServerId, format: 'json' | 'csv'): Promise<ExportedFile>;
  /**
   * Reads a file and says what it would bring; nothing is changed. `draft` is null where that is nothing.
   * @throws {UserError} `file-not-fetched`, `file-unreadable`, `busy`, `too-heavy`
   */
  prepare(
    who: Actor,
    file: AttachedFile,
  ): Promise<{ readonly draft: string | null; readonly plan: ImportPlan }>;
  /** @throws {UserError} `draft-expired`, `file-not-fetched`, `server-full`, `store-busy` */
  apply(who: Actor, draft: string, chosen: ChosenWords): Promise<Imported>;
  /** @throws {UserError} `draft-expired` */
  drop(who: Actor, draft: string): Promise<void>;
}

export interface ExchangeDeskParts {
  readonly exchange: ExchangeService;
  readonly web: Pick<Web, 'fetchDataFile'>;
  readonly drafts: Drafts<ImportDraft>;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

export function createExchangeDesk({ exchange, web, drafts, now }: ExchangeDeskParts): ExchangeDesk {
  const fetch = async (server: ServerId, attached: AttachedFile): Promise<Uint8Array> => {
    const got = await web.fetchDataFile(server, attached);
    if (got.kind === 'refused') throw new UserError({ code: 'file-not-fetched', reason: got.reason });
    return got.bytes;
  };
  return {
    async exportFile(server, format) {
      const counts = await exchange.count(server);
      if (counts.quotes + counts.articles === 0) throw new UserError({ code: 'nothing-to-export' });
      const parts: string[] = [];
      let size = 0;
      for await (const part of exchange.export(server, format)) {
        size += new TextEncoder().encode(part).length;
        // What can be exported can be imported again.
        if (size > DATA_LIMIT) throw new UserError({ code: 'export-too-large', limit: DATA_LIMIT });
        parts.push(part);
      }
      const [day] = new Date(now()).toISOString().split('T');
      return { name: `quotes-${day}.${format}`, data: parts.join(''), ...counts };
    },
    async prepare(who, attached) {
      const file = await fetch(who.server, attached);
      const plan = await exchange.plan(who.server, { by: who.user, file });
      if (plan.quotes.length + plan.articles.length === 0) return { draft: null, plan };
      return { draft: await drafts.keep(who, attached), plan };
    },
    apply: (who, draft, chosen) =>
      drafts.use(who, draft, async (attached) => {
        const file = await fetch(who.server, attached);
        return exchange.apply(who.server, { by: who.user, file, chosen });
      }),
    drop: (who, draft) => drafts.use(who, draft, async () => undefined),
  };
}
