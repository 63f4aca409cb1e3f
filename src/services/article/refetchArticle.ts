import type { CuratedArticle, CuratedQuote } from '../../domain/curation.ts';
import type { FetchedPage, Web } from '../../domain/fetching.ts';
import { foldText } from '../../domain/text/fold.ts';
import { UserError } from '../../domain/userError.ts';
import type { Kept, ServerId, Store } from '../../store/port.ts';
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
  readonly reader: Pick<TextReader, 'extract' | 'fold' | 'curate'>;
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
  const folded = await reader.fold(server, text);
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
    const quotes = await unknownOf(store, server, read, kept);
    const reworded = kept.filter(({ value }) => value.state === 'active' && !stillSays(folded, value));
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
        reworded: reworded.length,
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

/** Those that the server does not have yet in any state, nor was told to forget. */
async function unknownOf(
  store: Store,
  server: ServerId,
  read: readonly CuratedQuote[],
  kept: readonly Kept<CuratedQuote>[],
): Promise<readonly CuratedQuote[]> {
  const wanted = read.map(({ id }) => id);
  const erased = await store.erasedIds(server, wanted);
  const ids = new Set([...erased, ...kept.map(({ value }) => value.id)]);
  const words = new Set(kept.map(({ value }) => foldText(value.text)));
  return read.filter(({ id, text }) => !ids.has(id) && !words.has(foldText(text)));
}

/** Whether a quote's words stand in a folded text, each part of them. */
function stillSays(folded: string, { text, source }: CuratedQuote): boolean {
  if (source.kind !== 'article') return true;
  let from = 0;
  return source.quotation.spans.every(({ start, end }) => {
    const part = text.slice(from, from + end - start);
    from += end - start + 1;
    return folded.includes(foldText(part));
  });
}
