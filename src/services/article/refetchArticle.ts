import type { CuratedArticle } from '../../domain/curation.ts';
import type { FetchedPage, Web } from '../../domain/fetching.ts';
import { UserError } from '../../domain/userError.ts';
import type { Store } from '../../store/port.ts';
import { allKept } from '../parts/allQuotes.ts';
import type { Actor } from '../parts/actor.ts';
import type { ChangeServer } from '../parts/changeServer.ts';
import { newestText, ownArticle } from './ownArticles.ts';
import type { TextReader } from '../parts/textReader.ts';

/** What reading an article's page again came to. */
export type Refetched =
  | { readonly kind: 'unchanged'; readonly article: CuratedArticle }
  | {
      readonly kind: 'changed';
      readonly article: CuratedArticle;
      /** Quotes that were new in it. */
      readonly added: number;
      /** Served quotes whose words do not stand in it any more. */
      readonly reworded: number;
      /** The act's id in the history. */
      readonly act: number;
    };

/** What acts on articles are done with. */
export interface ArticleParts {
  readonly store: Store;
  readonly change: ChangeServer;
  readonly reader: Pick<TextReader, 'extract' | 'curate' | 'compare'>;
  readonly web: Pick<Web, 'fetchPage'>;
}

/**
 * Reads the page of a server's article again. Where it says something else it becomes the newest version: the quotes
 * that are there keep theirs, and what is quoted for the first time is added.
 * @throws {UserError} `article-not-found`, `no-address`, `fetch-refused`, and what a change throws
 */
export async function refetchArticle(
  { store, change, reader, web }: ArticleParts,
  { server, user: by }: Actor,
  wanted: string,
): Promise<Refetched> {
  const { value: asked } = await ownArticle(store, server, wanted);
  if (asked.url === null) throw new UserError({ code: 'no-address', title: asked.title });
  const { text } = readPage(await web.fetchPage(server, asked.url));
  const quotations = await reader.extract(server, text);
  return change<Refetched>(server, async (at) => {
    const { value: before, revision } = await ownArticle(store, server, asked.id);
    if ((await newestText(store, server, before)) === text) {
      return { kind: 'leave', answer: { kind: 'unchanged', article: before } };
    }
    // A version that was taken back keeps its number: the highest that is stored counts, not the article's.
    const highest = await store.articleText(server, before.id);
    const version = (highest?.version ?? before.version) + 1;
    const article: CuratedArticle = { ...before, version, changedAt: at };
    const read = await reader.curate(server, { article, text, quotations, at });
    const kept = await allKept(store, server, { articleId: article.id });
    const { unknown, reworded } = await reader.compare(server, {
      text,
      read: read.map(({ id, text: words }) => ({ id, text: words })),
      kept: kept.map(({ value }) => value),
    });
    // Nor what the server was told to forget.
    const erased = new Set(await store.erasedIds(server, unknown));
    const isNew = new Set(unknown.filter((id) => !erased.has(id)));
    const quotes = read.filter(({ id }) => isNew.has(id));
    return {
      kind: 'change',
      change: {
        by,
        action: 'article.refetch',
        articles: [{ value: article, revision, text }],
        quotes: quotes.map((value) => ({ value, revision: null })),
      },
      answer: (act) => ({
        kind: 'changed',
        article,
        added: quotes.length,
        reworded,
        act,
      }),
    };
  });
}

/** @throws {UserError} `fetch-refused` */
function readPage(page: FetchedPage): Extract<FetchedPage, { kind: 'page' }> {
  if (page.kind === 'refused') throw new UserError({ code: 'fetch-refused', reason: page.reason });
  return page;
}
