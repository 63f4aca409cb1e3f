import { readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { UNDONE_BY } from '../../src/domain/curation/acts.ts';
import { createShelf } from '../../src/services/check/shelf.ts';
import { createChangeServer } from '../../src/services/parts/changeServer.ts';
import { undoAct } from '../../src/services/curation/undoAct.ts';
import { openStore } from '../../src/store/openStore.ts';
import type { Store } from '../../src/store/port.ts';
import { kinds } from './databases.ts';
import { oldDatabase, type OldDatabase, type OldRow } from './oldDatabase.ts';
import type { CuratedQuote } from '../../src/domain/curation.ts';
import { idsFound } from './samples.ts';

const SERVER = '100000000000000001';
const OTHER = '100000000000000002';
/** Acts that 0.1.0 did not have. */
const SINCE: ReadonlySet<string> = new Set([
  'daily.off',
  'daily.pause',
  'daily.set',
  'quote.confirm',
  'quote.speaker',
  'settings.change',
]);
const ALL = { offset: 0, limit: 1000 };

/** A document as it is read today: 0.1.0 did not say whether a speaker is sure, so only one that a person named is. */
function json(text: unknown): unknown {
  return typeof text === 'string'
    ? JSON.parse(text, (_key, value) => (value?.source?.quotation === undefined ? value : withSure(value)))
    : text;
}

function withSure(quote: CuratedQuote): unknown {
  const { speaker, source } = quote;
  if (source.kind !== 'article') return quote;
  const sure = speaker !== null && speaker !== source.quotation.speaker;
  return { ...quote, source: { ...source, quotation: { ...source.quotation, sure } } };
}

/** What stood under a key of the settings, as an id and its value. */
function settingsOf(rows: readonly OldRow[], server: string, prefix: string) {
  return rows
    .filter(({ owner, key }) => owner === server && String(key).startsWith(prefix))
    .map(({ key, value, revision }) => ({
      id: String(key).slice(prefix.length),
      value: json(value),
      revision,
    }));
}

const byId = (one: { readonly id: unknown }, other: { readonly id: unknown }): number =>
  String(one.id) < String(other.id) ? -1 : 1;

describe.each(kinds)('a database of 0.1.0 in %s', (kind) => {
  let old: OldDatabase;
  let store: Store;
  beforeAll(async () => {
    old = await oldDatabase(kind);
    store = await openStore(old.address);
  }, 60_000);
  afterAll(async () => {
    await store.close();
    await old.remove();
  }, 60_000);

  test('has its quotes, of every kind and in every state', async () => {
    const { quotes } = await store.listQuotes(SERVER, {}, ALL);
    const ours = old.rows('quotes').filter(({ owner }) => owner === SERVER);
    const there = ours.filter(({ state }) => state !== 'erased');
    expect(quotes.map(({ value, revision }) => ({ id: value.id, value, revision })).sort(byId)).toEqual(
      there.map(({ id, record, revision }) => ({ id, value: json(record), revision })).sort(byId),
    );
    expect(new Set(quotes.map(({ value }) => value.source.kind)).size).toBe(3);
    expect(new Set(quotes.map(({ value }) => value.state)).size).toBe(3);
    const erased = ours.filter(({ state }) => state === 'erased').map(({ id }) => String(id));
    expect(await store.erasedIds(SERVER, erased)).toEqual(erased);
    expect(erased).toHaveLength(1);
    expect(await idsFound(store, SERVER, 'slow rain')).toHaveLength(1);
  });

  test('has its articles with all their versions', async () => {
    const ours = old.rows('articles').filter(({ owner }) => owner === SERVER);
    expect(
      (await store.articles(SERVER))
        .map(({ value, revision }) => ({ id: value.id, value, revision }))
        .sort(byId),
    ).toEqual(ours.map(({ id, record, revision }) => ({ id, value: json(record), revision })).sort(byId));
    const versions = old.rows('article_versions');
    expect(versions).toHaveLength(3);
    for (const { article_id: articleId, version, text, stored_at: storedAt } of versions) {
      expect(await store.articleText(SERVER, String(articleId), Number(version))).toEqual({
        articleId,
        version,
        text,
        storedAt,
      });
    }
  });

  test('has its misquotes and what people chose', async () => {
    for (const [server, shelved, people] of [
      [SERVER, 4, 3],
      [OTHER, 1, 1],
    ] as const) {
      const misquotes = settingsOf(old.rows('settings'), server, 'misquote:');
      const kept = await store.misquotes(
        server,
        misquotes.map(({ id }) => id),
      );
      expect([...kept].sort(byId)).toEqual([...misquotes].sort(byId));
      expect(kept).toHaveLength(shelved);
      const choices = settingsOf(old.rows('settings'), server, 'privacy:');
      const chosen = await store.optOuts(
        server,
        choices.map(({ id }) => id),
      );
      expect([...chosen].sort(byId)).toEqual([...choices].sort(byId));
      expect(chosen).toHaveLength(people);
    }
    expect(await store.misquotes(SERVER)).toHaveLength(3);
  });

  test('has its history, with every kind of act, and acts can still be taken back', async () => {
    const acts = old.rows('acts').filter(({ owner }) => owner === SERVER);
    const known = Object.keys(UNDONE_BY).filter((act) => !SINCE.has(act));
    expect(new Set(acts.map(({ action }) => action))).toEqual(new Set(known));
    for (const { id, at, by, action, items } of acts) {
      const entry = await store.act(SERVER, Number(id));
      expect(entry).toMatchObject({ id, at, by, action, count: items });
      const stored = old.rows('act_items').filter(({ act }) => act === id);
      expect(entry?.items.map(({ before, after }) => ({ before, after }))).toEqual(
        stored.map(({ before, after }) => ({ before: json(before), after: json(after) })),
      );
    }
    const change = createChangeServer(
      store,
      { quotes: 5000, articles: 200, stored: 1e8 },
      () => 1_770_000_000_000,
    );
    const shelf = createShelf({
      store,
      reader: { extract: async () => [] },
      articles: { byAnchor: async () => undefined },
    });
    for (const action of ['misquote.remove', 'article.speakers', 'import', 'undo']) {
      const newest = acts.findLast((act) => act['action'] === action);
      const id = Number(newest?.['id']);
      const { undone } = await undoAct(
        { store, change, shelf },
        { server: SERVER, user: '9', isManager: false },
        id,
      );
      expect(undone.id).toBe(id);
    }
    const shelved = await store.misquotes(SERVER);
    expect(shelved.map(({ value }) => value?.removed)).toEqual([null, null, null]);
  });

  test('goes on: what is drawn, the libraries’ rows, and the servers that were left', async () => {
    expect(await store.draw(SERVER, { kind: 'all' }, 1)).not.toBeNull();
    const shipped = old.rows('quotes').filter(({ owner }) => owner === '');
    const [one] = await store.quotes(
      OTHER,
      shipped.map(({ id }) => String(id)),
    );
    expect(one).toMatchObject({ origin: 'library', article: { publisher: 'The Aldmouth Bell' } });
    expect(await store.forgetLeft(2_000_000_000_000)).toEqual(['100000000000000003']);
  });
});

test('a file that is migrated is copied before, as the older program left it, and not again', async () => {
  const old = await oldDatabase('sqlite');
  const file = old.address.kind === 'sqlite' ? old.address.file : '';
  const copies = () => readdirSync(dirname(file)).filter((name) => name.includes('.tables-'));
  await (await openStore(old.address)).close();
  expect(copies()).toEqual([`${basename(file)}.tables-1`]);
  await (await openStore(old.address)).close();
  expect(copies()).toHaveLength(1);
  const copy = new Sqlite(`${file}.tables-1`, { readonly: true });
  expect(copy.prepare('select max(number) as number from store_migrations').get()).toEqual({ number: 1 });
  const count = copy.prepare('select count(*) as count from quotes').get();
  expect(count).toEqual({ count: old.rows('quotes').length });
  copy.close();
  await old.remove();
});
