import type { CuratedQuote } from '../../domain/curation.ts';
import type { KeptQuote, QuoteFilter, ServerId, Store } from '../../store/port.ts';

/** A page costs some ten milliseconds, hardly more with more quotes in it. */
const PAGE = 250;

/** All of a server's own quotes that a filter lets through, in any state, the oldest first. */
export async function allKept(
  store: Pick<Store, 'listQuotes'>,
  server: ServerId,
  filter: QuoteFilter = {},
): Promise<readonly KeptQuote[]> {
  const found = new Map<string, KeptQuote>();
  for (let offset = 0; ; offset += PAGE) {
    const { quotes, total } = await store.listQuotes(server, filter, { offset, limit: PAGE });
    // One that is added meanwhile moves the others on: it is the newest, and some come twice.
    for (const kept of quotes) found.set(kept.value.id, kept);
    if (offset + PAGE >= total || quotes.length === 0) return [...found.values()].reverse();
  }
}

/** The same, without their revisions. */
export async function allQuotes(
  store: Pick<Store, 'listQuotes'>,
  server: ServerId,
): Promise<readonly CuratedQuote[]> {
  return (await allKept(store, server)).map(({ value }) => value);
}
