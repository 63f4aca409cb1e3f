import type { CuratedArticle, CuratedQuote } from '../../domain/curation.ts';
import type { DailySettings } from '../../domain/daily/dailySettings.ts';
import type { ServerSettings } from '../../domain/serverSettings.ts';
import { DAILY_ID, SETTINGS_ID, type ActItem } from '../../domain/curation/actItem.ts';
import { isManagers, UNDONE_BY, type ActName } from '../../domain/curation/acts.ts';
import type { Misquote } from '../../domain/misquote.ts';
import { undoItem } from '../../domain/curation/undoItem.ts';
import { UserError } from '../../domain/userError.ts';
import type { Kept, Put, ServerId, Store } from '../../store/port.ts';
import type { HistoryEntry } from '../../domain/curation/historyEntry.ts';
import { allKept } from '../parts/allQuotes.ts';
import { checkMayServe } from './allowed.ts';
import type { Actor } from '../parts/actor.ts';
import type { CurationParts } from './curationParts.ts';

/** An act that was taken back, and the act that this was. */
export interface Undone {
  readonly undone: HistoryEntry;
  readonly act: number;
}

/** Who takes something back; what managers decided only a manager. */
export type Manager = Actor & { readonly isManager: boolean };

/** Quotes of a large act, such as an import, that are read at once. */
const AT_ONCE = 200;

interface Current {
  readonly item: ActItem;
  readonly kept: Kept<unknown> | undefined;
}

/**
 * Takes back everything that an act changed, if nothing of it was changed since. What was erased at a person's wish
 * stays erased. Taking back is an act itself, an `undo`; taking back an `undo` is a `redo`.
 * @throws {UserError} `act-unknown`, `not-permitted`, `changed-since`, `not-undoable`, `opted-out`, `article-removed`,
 * `server-full`
 */
export function undoAct(
  { store, change, shelf }: Pick<CurationParts, 'store' | 'change' | 'shelf'>,
  { server, user, isManager }: Manager,
  id: number,
): Promise<Undone> {
  return change(server, async (at) => {
    const entry = await undoable(store, server, id);
    if (!isManager && isManagers(entry)) throw new UserError({ code: 'not-permitted', needs: 'managers' });
    const quotes: { readonly value: CuratedQuote; readonly revision: number }[] = [];
    const articles: { readonly value: CuratedArticle; readonly revision: number }[] = [];
    const misquotes: { readonly id: string; readonly value: Misquote | null; readonly revision: number }[] =
      [];
    const chosen: { settings?: Put<ServerSettings>; daily?: Put<DailySettings | null> } = {};
    for await (const { item, kept } of currentOf(store, server, entry.items)) {
      if (item.subject === 'opt-out') throw new UserError({ code: 'not-undoable' });
      const undone = undoItem(item, kept?.value ?? null, at);
      if (undone.kind === 'erased') continue;
      if (undone.kind === 'changed' || kept === undefined) throw await changedSince(store, server, item);
      const { revision } = kept;
      if (undone.kind === 'quote') quotes.push({ value: undone.value, revision });
      else if (undone.kind === 'article') articles.push({ value: undone.value, revision });
      else if (undone.kind === 'daily') chosen.daily = { value: undone.value, revision };
      else if (undone.kind === 'settings') chosen.settings = { value: undone.value, revision };
      else misquotes.push({ id: item.id, value: undone.value, revision });
    }
    if (quotes.length + articles.length + misquotes.length + Object.keys(chosen).length === 0)
      throw new UserError({ code: 'not-undoable' });
    const served = quotes.map(({ value }) => value).filter(({ state }) => state !== 'removed');
    await checkMayServe({ store, shelf }, server, served, {
      articles: articles.map(({ value }) => value),
      misquotes: new Set(misquotes.map((taken) => taken.id)),
    });
    const undoneIds = new Set(quotes.map(({ value }) => value.id));
    for (const { value: article } of articles) {
      if (article.state !== 'removed') continue;
      // What was added from the article since would be served without it.
      const kept = await allKept(store, server, { articleId: article.id });
      const later = kept.find(({ value }) => value.state !== 'removed' && !undoneIds.has(value.id));
      if (later !== undefined)
        throw await changedSince(store, server, { subject: 'quote', id: later.value.id });
    }
    const action: ActName = entry.action === 'undo' ? 'redo' : 'undo';
    return {
      kind: 'change',
      change: {
        by: user,
        action,
        quotes,
        articles,
        misquotes,
        ...chosen,
      },
      answer: (act) => ({ undone: entry, act }),
    };
  });
}

async function undoable(store: Store, server: ServerId, id: number): Promise<HistoryEntry> {
  const entry = await store.act(server, id);
  if (entry === null) throw new UserError({ code: 'act-unknown' });
  if (UNDONE_BY[entry.action] === 'nobody') throw new UserError({ code: 'not-undoable' });
  return entry;
}

function idsOf(items: readonly ActItem[], subject: ActItem['subject']): readonly string[] {
  return items.filter((item) => item.subject === subject).map(({ id }) => id);
}

/** Each item with what is there of it now, read in pieces: the store lets other work in between. */
async function* currentOf(
  store: Store,
  server: ServerId,
  items: readonly ActItem[],
): AsyncGenerator<Current> {
  const others = new Map<string, Kept<unknown>>();
  if (idsOf(items, 'article').length > 0) {
    for (const kept of await store.articles(server)) others.set(`article ${kept.value.id}`, kept);
  }
  for (const kept of await store.misquotes(server, idsOf(items, 'misquote'))) {
    others.set(`misquote ${kept.id}`, kept);
  }
  if (idsOf(items, 'settings').length > 0) {
    const kept = await store.settings(server);
    if (kept !== null) others.set(`settings ${SETTINGS_ID}`, kept);
  }
  if (idsOf(items, 'daily').length > 0) {
    const kept = await store.daily(server);
    if (kept !== null) others.set(`daily ${DAILY_ID}`, kept);
  }
  for (let at = 0; at < items.length; at += AT_ONCE) {
    const piece = items.slice(at, at + AT_ONCE);
    const quotes = new Map<string, Kept<unknown>>();
    for (const kept of await store.quotes(server, idsOf(piece, 'quote'))) {
      if (kept.origin === 'server') quotes.set(kept.value.id, kept);
    }
    for (const item of piece) {
      const kept = item.subject === 'quote' ? quotes.get(item.id) : others.get(`${item.subject} ${item.id}`);
      yield { item, kept };
    }
  }
}

async function changedSince(
  store: Store,
  server: ServerId,
  { subject, id }: Pick<ActItem, 'subject' | 'id'>,
): Promise<UserError> {
  const [newest] = await store.history(server, { subject: { kind: subject, id } }, 1);
  return new UserError({ code: 'changed-since', id, by: newest?.by ?? null, at: newest?.at ?? 0 });
}
