import type { CuratedQuote, QuoteState } from '../../domain/curation.ts';
import type { Suggestion } from '../../domain/search/suggestion.ts';
import { markOf } from '../../domain/standing.ts';
import { shorten } from '../../domain/text/shorten.ts';
import { foldWords } from '../../domain/text/fold.ts';
import { UserError } from '../../domain/userError.ts';
import type { KeptQuote, QuoteFilter, ServerId, Store } from '../../store/port.ts';
import { SETTINGS_ID, type Subject } from '../../domain/curation/actItem.ts';
import type { HistoryEntry } from '../../domain/curation/historyEntry.ts';

/** A page of a server's own quotes, newest first. */
export interface QuotePage {
  readonly quotes: readonly KeptQuote[];
  readonly total: number;
  /** From 0; the last one where less is left than was asked for. */
  readonly page: number;
  readonly pages: number;
}

/** Acts, newest first. */
export interface HistoryPage {
  readonly entries: readonly HistoryEntry[];
  /** Where the next page starts: an act's id; `null` on the last one. */
  readonly next: number | null;
}

/** What a server has of its own. All may throw `store-unavailable`. */
export interface CurationLists {
  list(server: ServerId, filter: QuoteFilter, page: number, size: number): Promise<QuotePage>;
  /** @param of a quote's or an article's id, `SETTINGS_ID`, or nothing for all acts; `before` is an act's id */
  history(
    server: ServerId,
    of: { readonly id: string | null; readonly before: number | null },
    size: number,
  ): Promise<HistoryPage>;
  /** The server's own quotes in some states that fit what was typed: of an id, a speaker or the words. */
  suggest(server: ServerId, typed: string, states: readonly QuoteState[]): Promise<readonly Suggestion[]>;
  /**
   * Finds the quote that somebody typed: by its id, or by words of its text and speaker that only one quote in these
   * states has. Looks at the same quotes as `suggest`. @returns the id
   * @throws {UserError} `quote-unknown`, `quotes-many`
   */
  idOf(server: ServerId, typed: string, states: readonly QuoteState[]): Promise<string>;
}

/** How many of the newest quotes are searched. Older ones are found by their whole id, or while they are served. */
const LOOKED_AT = 150;
const SUGGESTIONS = 25;

export function createCurationLists(store: Store): CurationLists {
  const list = async (
    server: ServerId,
    filter: QuoteFilter,
    page: number,
    size: number,
  ): Promise<QuotePage> => {
    const read = await store.listQuotes(server, filter, { offset: page * size, limit: size });
    const pages = Math.max(1, Math.ceil(read.total / size));
    // Quotes may have gone since the button was made.
    return page < pages ? { ...read, page, pages } : list(server, filter, pages - 1, size);
  };

  /** Those that have all the words; without words, the newest. */
  const fitting = async (
    server: ServerId,
    typed: string,
    states: readonly QuoteState[],
  ): Promise<readonly CuratedQuote[]> => {
    const wanted = foldWords(typed);
    const filter = states.length === 1 && states[0] !== undefined ? { state: states[0] } : {};
    const newest = { offset: 0, limit: wanted.length === 0 ? SUGGESTIONS : LOOKED_AT };
    const listed = await store.listQuotes(server, filter, newest);
    const found =
      wanted.length > 0 && states.includes('active')
        ? await store.search(server, { text: typed }, { offset: 0, limit: SUGGESTIONS })
        : { quotes: [] };
    const named = await store.quotes(server, [typed.trim().toLowerCase()]);
    const own = [...named, ...listed.quotes, ...found.quotes].filter(({ origin }) => origin === 'server');
    return [...new Map(own.map(({ value }) => [value.id, value])).values()]
      .filter(({ state }) => states.includes(state))
      .filter(({ id, text, speaker }) => hasWords(`${id} ${speaker ?? ''} ${text}`, wanted));
  };

  return {
    list: (server, filter, page, size) => list(server, filter, page, size),
    async history(server, { id, before }, size) {
      const from = before === null ? {} : { before };
      const read = async (kind: Subject): Promise<readonly HistoryEntry[]> =>
        store.history(server, { ...from, ...(id === null ? {} : { subject: { kind, id } }) }, size + 1);
      const ofQuotes = await read(id === SETTINGS_ID ? 'settings' : 'quote');
      const entries = id !== null && ofQuotes.length === 0 ? await read('article') : ofQuotes;
      const shown = entries.slice(0, size);
      return { entries: shown, next: entries.length > size ? (shown.at(-1)?.id ?? null) : null };
    },
    async suggest(server, typed, states) {
      const found = await fitting(server, typed, states);
      return found.slice(0, SUGGESTIONS).map(({ id, text, speaker, source }) => ({
        name: `${markOf(source.kind === 'article')} ${id}${speaker === null ? '' : ` · ${shorten(speaker, 30)}`}: ${shorten(text, 60)}`,
        value: id,
      }));
    },
    async idOf(server, typed, states) {
      const id = typed.trim().toLowerCase();
      const [kept] = await store.quotes(server, [id]);
      if (kept?.origin === 'server') return id;
      const [only, ...more] = foldWords(typed).length === 0 ? [] : await fitting(server, typed, states);
      if (only === undefined) throw new UserError({ code: 'quote-unknown', id: typed });
      if (more.length > 0) throw new UserError({ code: 'quotes-many', typed, count: 1 + more.length });
      return only.id;
    },
  };
}

/** Whether a text has all the words; each may be the beginning of a longer one. */
function hasWords(text: string, wanted: readonly string[]): boolean {
  const words = foldWords(text);
  return wanted.every((word) => words.some((known) => known.startsWith(word)));
}
