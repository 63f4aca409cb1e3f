import { slice } from '../../domain/article.ts';
import type { PlacedAnchor } from '../../domain/anchor.ts';
import { quotationAt } from '../../domain/check/quotationAt.ts';
import type { CuratedQuote } from '../../domain/curation.ts';
import { servedSpeaker } from '../../domain/curation/servedSpeaker.ts';
import {
  holds,
  misquoteWords,
  type Misquote,
  type RightPlace,
  type ShelvedMisquote,
} from '../../domain/misquote.ts';
import type { Named } from '../../domain/quotation/labelSpeaker.ts';
import { createShelfIndex } from '../../domain/shelvedQuotes.ts';
import { UserError } from '../../domain/userError.ts';
import type { ServerId, Store } from '../../store/port.ts';
import type { ArticleService } from '../article/articleService.ts';
import type { TextReader } from '../parts/textReader.ts';

/** A misquote, on the shelf or taken off it, by its id. */
export interface ShelfEntry {
  readonly id: string;
  readonly words: string;
  readonly misquote: Misquote;
}

/** Each server's shelf of known misquotes, as it is read. Every call may throw `store-unavailable`. */
export interface Shelf {
  /** All entries, also those that were taken off. */
  entries(server: ServerId): Promise<readonly ShelfEntry[]>;
  /** With the places of the right words, and who is named there now. */
  placed(server: ServerId, id: string, misquote: Misquote): Promise<ShelvedMisquote>;
  /**
   * @param spared ids of misquotes that are taken back together with this
   * @throws {UserError} `on-shelf` where one of the quotes would serve words of the shelf
   */
  checkMayServe(
    server: ServerId,
    quotes: readonly Pick<CuratedQuote, 'text' | 'speaker' | 'source'>[],
    spared?: ReadonlySet<string>,
  ): Promise<void>;
}

export interface ShelfParts {
  readonly store: Pick<Store, 'articles' | 'misquotes'>;
  readonly reader: Pick<TextReader, 'extract'>;
  readonly articles: Pick<ArticleService, 'byAnchor'>;
}

/** Quotes that are looked up between two looks into the store, which lets other work in between. */
const AT_ONCE = 200;

export function createShelf({ store, reader, articles }: ShelfParts): Shelf {
  const entries = async (server: ServerId) => {
    const kept = await store.misquotes(server);
    return kept.flatMap(({ id, value }) =>
      value === null ? [] : [{ id, words: value.words, misquote: value }],
    );
  };

  /** Read anew: a moderator may have corrected the article's speakers since. */
  const speakerOf = async (server: ServerId, { article, spans }: PlacedAnchor): Promise<Named | null> => {
    const quotation = quotationAt(await reader.extract(server, article.text), spans);
    if (quotation === null) return null;
    const own = (await store.articles(server)).find(({ value }) => value.id === article.id);
    const speaker = servedSpeaker(own?.value.speakers ?? {}, quotation.speaker);
    return { speaker, sure: quotation.sure };
  };

  const placed = async (server: ServerId, id: string, misquote: Misquote): Promise<ShelvedMisquote> => {
    const places: RightPlace[] = [];
    for (const anchor of misquote.right) {
      const place = await articles.byAnchor(server, anchor);
      if (place !== undefined) places.push({ ...place, saidBy: await speakerOf(server, place) });
    }
    return { id, misquote, places };
  };

  return {
    entries,
    placed,
    async checkMayServe(server, quotes, spared) {
      for (let at = 0; at < quotes.length; at += AT_ONCE) {
        const index = createShelfIndex(
          (await entries(server))
            .filter(({ id, misquote }) => misquote.removed === null && spared?.has(id) !== true)
            .map(({ id, misquote }) => ({ ...misquote, id })),
        );
        for (const quote of quotes.slice(at, at + AT_ONCE)) {
          for (const { id, ...misquote } of index.find(quote)) {
            const shelved = await placed(server, id, misquote);
            if (misquote.isOnlyMisattributed || !isRight(shelved, quote.text)) {
              throw new UserError({ code: 'on-shelf', shelved });
            }
          }
        }
      }
    },
  };
}

/** Whether words are the right ones. */
export function isRight({ places }: ShelvedMisquote, asked: string): boolean {
  const words = misquoteWords(asked);
  return places.some(({ article, spans }) =>
    holds(misquoteWords(spans.map((span) => slice(article.text, span)).join(' ')), words),
  );
}
