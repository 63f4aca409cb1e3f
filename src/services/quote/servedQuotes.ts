import { LRUCache } from 'lru-cache';
import type { Quote } from '../../domain/quotes.ts';
import { namedIn, type CuratedArticle, type CuratedQuote, type QuoteSource } from '../../domain/curation.ts';
import type { Named } from '../../domain/quotation/labelSpeaker.ts';
import type { ServedQuote } from '../../domain/servedQuote.ts';
import type { KeptQuote, ServerId, Store } from '../../store/port.ts';
import type { ArticleTexts } from '../article/articleTexts.ts';

/**
 * Where quotes that the store names become quotes that can be shown: the library's at once, a server's from its
 * articles.
 */
export interface ServedQuotes {
  /** The library's own, without a look into the store. */
  shipped(id: string): ServedQuote | undefined;
  /** An active quote of the server or the library. @throws {UserError} `store-unavailable` */
  byId(server: ServerId, id: string): Promise<ServedQuote | undefined>;
  /**
   * @throws {UserError} `store-unavailable`
   * @throws {Error} where the library or the store does not have what the quote is of
   */
  serve(server: ServerId, kept: KeptQuote): Promise<ServedQuote>;
  /** Who is named as the speaker; `undefined` where the quote cannot be served. Without a look into any article. */
  speakerOf(kept: KeptQuote): Named | undefined;
}

/** Days of changed wording that are remembered, so that versions are not compared again for each answer. */
const KNOWN_DAYS = 1000;

export function createServedQuotes(
  store: Store,
  texts: ArticleTexts,
  library: readonly Quote[],
): ServedQuotes {
  const shipped = new Map(library.map((quote) => [quote.id, ofLibrary(quote)]));
  const changedDays = new LRUCache<string, { readonly day: string | null }>({ max: KNOWN_DAYS });

  /** The first day of the versions up to the newest that do not have the words, or `null` where the newest has them. */
  const wordingChanged = async (
    server: ServerId,
    { id, version: newest }: CuratedArticle,
    { text, spans, version }: Taken,
  ): Promise<string | null> => {
    if (version >= newest) return null;
    const key = `${server}\n${id}\n${newest}\n${version}\n${spans.map(({ start, end }) => `${start}-${end}`).join(' ')}`;
    const known = changedDays.get(key);
    if (known !== undefined) return known.day;
    const words = spans.map(({ start, end }) => text.slice(start, end));
    let day: string | null = null;
    for (let later = newest; later > version; later--) {
      const read = await texts.version(server, id, later);
      if (await read.says(words)) break;
      day = read.storedOn;
    }
    changedDays.set(key, { day });
    return day;
  };

  const ofArticle = async (
    server: ServerId,
    value: CuratedQuote,
    { version, quotation }: Extract<QuoteSource, { kind: 'article' }>,
    info: CuratedArticle,
  ): Promise<ServedQuote> => {
    const article = await texts.article(server, info, version);
    return {
      kind: 'article',
      quote: { id: value.id, article, quotation: { ...quotation, speaker: value.speaker } },
      note: value.note,
      wordingChanged: await wordingChanged(server, info, {
        text: article.text,
        spans: quotation.spans,
        version,
      }),
      curated: true,
    };
  };

  const serve = async (server: ServerId, { value, origin, article }: KeptQuote): Promise<ServedQuote> => {
    if (origin === 'library') {
      const quote = shipped.get(value.id);
      if (quote === undefined) throw lost(value.id, 'the library');
      return quote;
    }
    const { source } = value;
    if (source.kind !== 'article') return ofWords(value);
    if (article === null) throw lost(value.id, 'the server');
    return ofArticle(server, value, source, article);
  };

  return {
    serve,
    shipped: (id) => shipped.get(id),
    async byId(server, id) {
      const ours = shipped.get(id);
      if (ours !== undefined) return ours;
      const [kept] = await store.quotes(server, [id]);
      const isServed = kept !== undefined && kept.origin === 'server' && kept.value.state === 'active';
      return isServed ? serve(server, kept) : undefined;
    },
    speakerOf({ value, origin }) {
      if (origin === 'server') return namedIn(value);
      return shipped.get(value.id)?.quote.quotation;
    },
  };
}

/** The words of a quote in the version that they were taken from. */
interface Taken {
  readonly text: string;
  readonly spans: readonly { readonly start: number; readonly end: number }[];
  readonly version: number;
}

function ofLibrary(quote: Quote): Extract<ServedQuote, { kind: 'article' }> {
  return { kind: 'article', quote, note: null, wordingChanged: null, curated: false };
}

function ofWords(value: CuratedQuote): ServedQuote {
  const { id, text, speaker, source, sourceLine, note, topics, date } = value;
  const link = source.kind === 'message' ? source.link : null;
  return { kind: 'words', id, text, speaker, sourceLine, link, note, topics, date };
}

function lost(id: string, where: string): Error {
  return new Error(`the store served ${id}, of an article that ${where} does not have`);
}
