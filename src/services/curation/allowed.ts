import type { CuratedArticle, CuratedQuote } from '../../domain/curation.ts';
import { quotedPerson } from '../../domain/curation/quotedPerson.ts';
import { UserError } from '../../domain/userError.ts';
import type { KeptQuote, ServerId, Store } from '../../store/port.ts';

type Reads = Pick<Store, 'quotes' | 'articles' | 'optOuts'>;
type OwnQuote = Extract<KeptQuote, { readonly origin: 'server' }>;

/** A quote of the server's own, in any state. @throws {UserError} `quote-unknown` */
export async function ownQuote(store: Reads, server: ServerId, id: string): Promise<OwnQuote> {
  const [kept] = await store.quotes(server, [id]);
  if (kept?.origin !== 'server') throw new UserError({ code: 'quote-unknown', id });
  return kept;
}

/** @throws {UserError} `opted-out` where the person does not want to be quoted in this server */
export async function checkMayQuote(store: Reads, server: ServerId, person: string): Promise<void> {
  await checkMayQuoteAll(store, server, [person]);
}

async function checkMayQuoteAll(store: Reads, server: ServerId, people: readonly string[]): Promise<void> {
  const chosen = await store.optOuts(server, people);
  if (chosen.some(({ value }) => value.optedOut !== null)) throw new UserError({ code: 'opted-out' });
}

/**
 * Whether quotes may be served, or wait to be: their articles are there, and nobody who is quoted has opted out.
 * @param articles those that change together with the quotes, as they will be
 * @throws {UserError} `opted-out`, `article-removed`
 */
export async function checkMayServe(
  store: Reads,
  server: ServerId,
  quotes: readonly Pick<CuratedQuote, 'source' | 'speaker'>[],
  articles: readonly CuratedArticle[] = [],
): Promise<void> {
  const sources = quotes.map(({ source }) => source);
  const people = new Set(quotes.flatMap((quote) => quotedPerson(quote) ?? []));
  await checkMayQuoteAll(store, server, [...people]);
  const wanted = new Set(sources.flatMap((source) => (source.kind === 'article' ? [source.articleId] : [])));
  if (wanted.size === 0) return;
  const kept = (await store.articles(server)).map(({ value }) => value);
  const known = new Map([...kept, ...articles].map((article) => [article.id, article]));
  for (const id of wanted) {
    const article = known.get(id);
    if (article?.state !== 'active')
      throw new UserError({ code: 'article-removed', title: article?.title ?? id });
  }
}
