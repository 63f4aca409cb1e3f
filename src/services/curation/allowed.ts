import type { CuratedArticle, CuratedQuote } from '../../domain/curation.ts';
import { quotedPerson } from '../../domain/curation/quotedPerson.ts';
import { UserError } from '../../domain/userError.ts';
import type { KeptQuote, ServerId, Store } from '../../store/port.ts';
import type { Shelf } from '../check/shelf.ts';

type Reads = Pick<Store, 'quotes' | 'articles' | 'optOuts'>;
type OwnQuote = Extract<KeptQuote, { readonly origin: 'server' }>;

/** A quote of the server's own, in any state. @throws {UserError} `quote-unknown` */
export async function ownQuote(store: Reads, server: ServerId, id: string): Promise<OwnQuote> {
  const [kept] = await store.quotes(server, [id]);
  if (kept?.origin !== 'server') throw new UserError({ code: 'quote-unknown', id });
  return kept;
}

/** The refusal of words that are kept already. */
export function alreadyThere({ id, text, state, source }: CuratedQuote): UserError {
  return new UserError({ code: 'quote-there', id, text, state, isVerified: source.kind === 'article' });
}

/** @throws {UserError} `opted-out` where the person does not want to be quoted in this server */
export async function checkMayQuote(store: Reads, server: ServerId, person: string): Promise<void> {
  await checkMayQuoteAll(store, server, [person]);
}

async function checkMayQuoteAll(store: Reads, server: ServerId, people: readonly string[]): Promise<void> {
  const chosen = await store.optOuts(server, people);
  if (chosen.some(({ value }) => value.optedOut !== null)) throw new UserError({ code: 'opted-out' });
}

/** What changes together with quotes that are to be served. */
interface Beside {
  /** As they will be. */
  readonly articles?: readonly CuratedArticle[];
  /** Ids of those that are taken back. */
  readonly misquotes?: ReadonlySet<string>;
}

/**
 * Whether quotes may be served, or wait to be: their articles are there, nobody who is quoted has opted out, and their
 * words are not on the misquote shelf.
 * @throws {UserError} `opted-out`, `article-removed`, `on-shelf`
 */
export async function checkMayServe(
  { store, shelf }: { readonly store: Reads; readonly shelf: Pick<Shelf, 'checkMayServe'> },
  server: ServerId,
  quotes: readonly Pick<CuratedQuote, 'source' | 'speaker' | 'text'>[],
  { articles = [], misquotes }: Beside = {},
): Promise<void> {
  const sources = quotes.map(({ source }) => source);
  const people = new Set(quotes.flatMap((quote) => quotedPerson(quote) ?? []));
  await checkMayQuoteAll(store, server, [...people]);
  await shelf.checkMayServe(server, quotes, misquotes);
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
