import type { Asked, FoundPage } from '../../domain/search/foundPage.ts';
import { queryOf } from '../../domain/search/queryOf.ts';
import { searchWords } from '../../domain/search/searchWords.ts';
import type { Suggestion } from '../../domain/search/suggestion.ts';
import { UserError } from '../../domain/userError.ts';
import { SEARCHED, type Query, type ServerId, type Store } from '../../store/port.ts';
import type { SettingsService } from '../settingsService.ts';
import { quoteNotFound } from './quoteNotFound.ts';
import type { ServedQuotes } from './servedQuotes.ts';
import type { Texts } from '../../texts/texts.ts';
import { suggestedSpeakers, suggestQuotes } from './suggestQuotes.ts';

/** Every call is for one server, and finds its own quotes and the library's. */
export interface SearchService {
  /**
   * One page of the quotes that have all the words that are asked for.
   * @param page from 0
   * @throws {UserError} `quote-not-found`; `stale-button` where there is no such page; `store-unavailable`
   */
  find(server: ServerId, asked: Asked, page: number): Promise<FoundPage>;
  /** Words to search for, by what was typed so far. @throws {UserError} `store-unavailable` */
  suggest(texts: Texts, server: ServerId, typed: string): Promise<readonly Suggestion[]>;
  /** Speakers, by what was typed of a name so far. @throws {UserError} `store-unavailable` */
  suggestSpeakers(texts: Texts, server: ServerId, typed: string): Promise<readonly Suggestion[]>;
}

/** Hits on a page. */
const PAGE = 5;
const SPEAKERS = 25;

export function createSearchService(
  store: Store,
  { served, settings }: { readonly served: ServedQuotes; readonly settings: Pick<SettingsService, 'read'> },
): SearchService {
  const scopeOf = async (server: ServerId): Promise<{ readonly onlyVerified: boolean }> => ({
    onlyVerified: !(await settings.read(server)).servesUnverified,
  });
  return {
    async find(server, asked, page) {
      const scope = await scopeOf(server);
      const miss = (): Promise<UserError> =>
        quoteNotFound(store, server, {
          topic: asked.text,
          narrowed: isNarrowed(asked),
          ...scope,
          meant: [],
        });
      if (asked.speaker === '') throw await miss();
      const { quotes, total, words } = await store.search(
        server,
        { ...queryFor(asked), ...scope },
        {
          offset: page * PAGE,
          limit: PAGE,
        },
      );
      if (total === 0) throw await miss();
      const pages = Math.ceil(total / PAGE);
      if (page >= pages) throw new UserError({ code: 'stale-button' });
      const understood = words.join(' ');
      return {
        asked,
        hits: await Promise.all(quotes.map((kept) => served.serve(server, kept))),
        total,
        more: total >= SEARCHED,
        page,
        pages,
        words,
        // Words may have been mended, and little ones left out.
        corrected: understood === searchWords(asked.text).join(' ') ? null : understood,
      };
    },
    async suggest(texts, server, typed) {
      const scope = await scopeOf(server);
      return suggestQuotes(texts, store, served, server, { typed, fixed: [], valueOf: wordsOnly, ...scope });
    },
    async suggestSpeakers(texts, server, typed) {
      const { speakers } = await store.suggest(server, queryOf(typed), SPEAKERS);
      return suggestedSpeakers(texts, speakers);
    },
  };
}

/** Picking a quote searches for its words. */
function wordsOnly(_id: string, firstWords: string): string {
  return firstWords;
}

function queryFor({ text, speaker, article, from, to }: Asked): Query {
  return {
    text,
    ...(speaker === null ? {} : { speaker }),
    ...(article === null ? {} : { articleId: article.id }),
    ...(from === '' ? {} : { from }),
    ...(to === '' ? {} : { to }),
  };
}

function isNarrowed({ speaker, article, from, to }: Asked): boolean {
  return speaker !== null || article !== null || from !== '' || to !== '';
}
