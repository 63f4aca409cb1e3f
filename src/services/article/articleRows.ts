import type { CuratedArticle } from '../../domain/curation.ts';
import type { KeptQuote, ServerId, Store } from '../../store/port.ts';

/** Few enough for the rest of the process not to notice. */
const AT_ONCE = 200;

/** All quotes of a server's article, in any state, the newest first. */
export async function quotesOfArticle(
  store: Pick<Store, 'listQuotes'>,
  server: ServerId,
  articleId: string,
): Promise<readonly KeptQuote[]> {
  const all: KeptQuote[] = [];
  for (;;) {
    const page = { offset: all.length, limit: AT_ONCE };
    const { quotes, total } = await store.listQuotes(server, { articleId }, page);
    all.push(...quotes);
    if (quotes.length === 0 || all.length >= total) return all;
  }
}

/** The words of an article as they are now. */
export async function newestText(
  store: Store,
  server: ServerId,
  { id, version }: CuratedArticle,
): Promise<string> {
  const stored = await store.articleText(server, id, version);
  if (stored === null) throw new Error(`version ${version} of the article ${id} is not stored`);
  return stored.text;
}
