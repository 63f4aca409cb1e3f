import type { Quote } from '../../src/domain/quotes.ts';
import { splitParagraphs, type Article } from '../../src/domain/article.ts';
import type { CuratedArticle, CuratedQuote } from '../../src/domain/curation.ts';
import type { Misquote } from '../../src/domain/misquote.ts';
import type { Change, Committed, Put, Store } from '../../src/store/port.ts';

/** A server's own quote, active unless said otherwise. */
export function quote(id: string, text: string, more: Partial<CuratedQuote> = {}): CuratedQuote {
  return {
    id,
    text,
    speaker: null,
    source: { kind: 'typed' },
    sourceLine: null,
    note: null,
    topics: [],
    date: null,
    addedBy: '501',
    state: 'active',
    createdAt: 1_700_000_000_000,
    changedAt: 1_700_000_000_000,
    ...more,
  };
}

export function article(id: string, more: Partial<CuratedArticle> = {}): CuratedArticle {
  return {
    id,
    title: `The story of ${id}`,
    titleIsOurs: false,
    date: '2021-05-04',
    interviewIn: null,
    publisher: null,
    url: null,
    version: 1,
    speakers: {},
    addedBy: '501',
    state: 'active',
    createdAt: 1_700_000_000_000,
    changedAt: 1_700_000_000_000,
    ...more,
  };
}

/** A quote that says what an article's text says between two offsets. */
export function spanQuote(
  id: string,
  text: string,
  source: {
    readonly articleId: string;
    readonly version: number;
    readonly start: number;
    readonly end: number;
  },
): CuratedQuote {
  const { articleId, version, start, end } = source;
  const quotation = {
    kind: 'utterance' as const,
    spans: [{ start, end }],
    cue: null,
    speakerSpan: null,
    speaker: null,
    quoted: 1,
    confidence: 1,
    sure: true,
  };
  return quote(id, text, { source: { kind: 'article', articleId, version, quotation } });
}

/** A quote of the shipped library: all of a one-sentence article. */
export function libraryQuote(id: string, text: string, speaker: string | null): Quote {
  const shipped: Article = {
    id: `shipped-${id}`,
    title: `Shipped ${id}`,
    titleIsOurs: true,
    date: '2020-02-02',
    interviewIn: null,
    publisher: null,
    url: null,
    text,
    paragraphs: splitParagraphs(text),
  };
  const spans = [{ start: 0, end: text.length }];
  return {
    id,
    article: shipped,
    quotation: {
      kind: 'utterance',
      spans,
      cue: null,
      speakerSpan: null,
      speaker,
      quoted: 1,
      confidence: 1,
      sure: true,
    },
  };
}

export function misquote(claim: string, more: Partial<Misquote> = {}): Misquote {
  return {
    claim,
    words: claim.toLowerCase(),
    speaker: null,
    verdict: 'misquote',
    isOnlyMisattributed: false,
    right: [],
    reason: 'Nobody said it.',
    markedAt: 1_700_000_000_000,
    removed: null,
    ...more,
  };
}

export function added<T>(...values: readonly T[]): Put<T>[] {
  return values.map((value) => ({ value, revision: null }));
}

/** Commits a change by person 501. */
export function act(store: Store, server: string, change: Partial<Change>): Promise<Committed> {
  return store.commit(server, { by: '501', at: 1_700_000_000_000, action: 'quote.edit', ...change });
}

/** Commits quotes as new and fails loudly if they are not kept. */
export async function add(store: Store, server: string, ...quotes: readonly CuratedQuote[]): Promise<number> {
  const kept = await act(store, server, { quotes: added(...quotes) });
  if (kept.kind !== 'done') throw new Error(`not kept: ${JSON.stringify(kept)}`);
  return kept.id;
}

/** The ids that a search finds, best first. */
export async function idsFound(store: Store, server: string, query: string | Parameters<Store['search']>[1]) {
  const found = await store.search(server, typeof query === 'string' ? { text: query } : query, {
    offset: 0,
    limit: 50,
  });
  return found.quotes.map(({ value }) => value.id);
}
