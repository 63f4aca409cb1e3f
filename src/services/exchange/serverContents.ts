import type { FileOutline } from '../../domain/exchange/exchangeFile.ts';
import type { ServerContents } from '../../domain/exchange/importPlan.ts';
import type { ServerId, Store } from '../../store/port.ts';
import { allKept } from '../parts/allQuotes.ts';
import { allVersions } from './allVersions.ts';
import { undoneImports } from './undoneImports.ts';

/** Ids that are asked for at once. */
const PIECE = 100;

/** What a server has, as far as a file touches it. */
export async function serverContents(
  store: Store,
  server: ServerId,
  named: FileOutline,
  limits: ServerContents['limits'],
): Promise<ServerContents> {
  const ids = named.quotes;
  const keptQuotes = await allKept(store, server);
  const keptArticles = await store.articles(server);
  const articles = keptArticles.map(({ value }) => value);
  const shelf = (await store.misquotes(server)).flatMap(({ id, value }) =>
    value === null || value.removed !== null ? [] : [{ ...value, id }],
  );
  const texts = new Map<string, ReadonlyMap<number, string>>();
  const inFile = new Set(named.articles);
  for (const article of articles) {
    if (!inFile.has(article.id)) continue;
    const versions = await allVersions(store, server, article);
    texts.set(article.id, new Map(versions.map(({ version, text }) => [version, text])));
  }
  const erased = new Set<string>();
  const libraryIds = new Set<string>();
  for (let at = 0; at < ids.length; at += PIECE) {
    const some = ids.slice(at, at + PIECE);
    for (const id of await store.erasedIds(server, some)) erased.add(id);
    for (const { value, origin } of await store.quotes(server, some)) {
      if (origin === 'library') libraryIds.add(value.id);
    }
  }
  const chosen = await store.optOuts(server, named.people);
  const optedOut = new Set(chosen.flatMap(({ id, value }) => (value.optedOut === null ? [] : [id])));
  return {
    server,
    quotes: keptQuotes.map(({ value }) => value),
    articles,
    texts,
    erased,
    libraryIds,
    undone: await undoneImports(store, server, keptQuotes, keptArticles),
    shelf,
    optedOut,
    limits,
  };
}
