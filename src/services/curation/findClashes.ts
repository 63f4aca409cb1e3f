import type { CuratedQuote } from '../../domain/curation.ts';
import { clashOf } from '../../domain/curation/clash.ts';
import { shareWords } from '../../domain/curation/shareWords.ts';
import type { KeptQuote, ServerId, Store } from '../../store/port.ts';
import { allKept } from '../parts/allQuotes.ts';

/** Quotes that share words with one that is to be kept. */
export interface Clashes {
  /** The very words, of the same person; the removed too. */
  readonly same: CuratedQuote | null;
  readonly overlapping: readonly KeptQuote[];
}

const OF_SAME_WORDS = { offset: 0, limit: 50 };
const BEST = { offset: 0, limit: 5 };

/** @param quote as it would be kept; what has its id is the quote itself, as it is now */
export async function findClashes(
  store: Pick<Store, 'listQuotes' | 'search'>,
  server: ServerId,
  quote: CuratedQuote,
): Promise<Clashes> {
  const { text, source } = quote;
  const lists: (readonly KeptQuote[])[] = [
    (await store.listQuotes(server, { sameAs: text }, OF_SAME_WORDS)).quotes,
    // The library's own can only be found by their words.
    (await store.search(server, { text }, BEST)).quotes.filter(({ origin }) => origin === 'library'),
  ];
  if (source.kind === 'article') {
    // The same words elsewhere in it were found by their words.
    const ofArticle = await allKept(store, server, { articleId: source.articleId });
    lists.push(ofArticle.filter(({ value }) => shareWords(quote, value)));
  }
  const others = new Map(lists.flat().map((kept) => [kept.value.id, kept]));
  others.delete(quote.id);
  const clashing = [...others.values()].map((other) => ({ other, clash: clashOf(quote, other.value) }));
  const same = clashing.filter(({ clash }) => clash === 'same').map(({ other }) => other.value);
  return {
    // One that is served says more than one that was removed.
    same: same.find(({ state }) => state !== 'removed') ?? same[0] ?? null,
    overlapping: clashing
      .filter(({ other, clash }) => clash === 'overlapping' && other.value.state !== 'removed')
      .map(({ other }) => other),
  };
}
