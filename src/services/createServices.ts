import type { Quote } from '../domain/quotes.ts';
import type { Poster } from '../domain/posting.ts';
import type { Web } from '../domain/fetching.ts';
import type { Store } from '../store/port.ts';
import type { BackgroundWork } from '../worker/backgroundWork.ts';
import { createAboutService, type Identity } from './aboutService.ts';
import { createArticleIntake } from './article/articleIntake.ts';
import type { LoadedArticle } from './article/loadArticle.ts';
import { createChangeServer } from './parts/changeServer.ts';
import { createCuratedArticles } from './article/curatedArticles.ts';
import { createCurationService } from './curation/curationService.ts';
import { availableStore } from './parts/availableStore.ts';
import { createDrafts, type KeepDrafts } from './parts/drafts.ts';
import { createDailyPosting, type DailyWords } from './daily/dailyPosting.ts';
import { createDailyService } from './daily/dailyService.ts';
import { createExchangeDesk } from './exchange/exchangeDesk.ts';
import { createExchangeService, type ExchangeParts } from './exchange/exchangeService.ts';
import { createMisquoteService } from './check/misquoteService.ts';
import { createPrivacyService } from './curation/privacyService.ts';
import { createCardService } from './quote/cardService.ts';
import { createQuoteService } from './quote/quoteService.ts';
import { createSearchService } from './quote/searchService.ts';
import { createLookUps } from './createLookUps.ts';
import type { Services } from './services.ts';
import { createSettingsService } from './settingsService.ts';

/** What the services stand on: the adapters, the clock and chance. */
export interface ServiceParts extends Omit<ExchangeParts, 'change' | 'planner' | 'openLookUps'> {
  readonly store: Store;
  /** The library, newest first. */
  readonly articles: readonly LoadedArticle[];
  readonly background: BackgroundWork;
  readonly web: Web;
  readonly poster: Poster;
  readonly dailyWords: DailyWords;
  /** So many letters and digits by chance. */
  readonly newId: (length: number) => string;
  /** A number from 0 to below 1. */
  readonly chance: () => number;
  readonly identity: Identity;
  /** What waits for somebody's next press, where it is to outlast these services. */
  readonly draftsOf?: KeepDrafts;
}

/** Makes every service, and hands each the others that it needs. */
export function createServices(parts: ServiceParts): Services {
  const { articles: library, background, web, limits, now, newId } = parts;
  const store = availableStore(parts.store);
  const { draftsOf = createDrafts({ store, now, newId }) } = parts;
  const quotes: readonly Quote[] = library.flatMap((loaded) => loaded.quotes);
  const change = createChangeServer(store, limits, now);
  const settings = createSettingsService(store, change);
  const lookUps = createLookUps(store, { background, library });
  const { reader, texts, served, articles, shelf, checks } = lookUps;
  const exchange = createExchangeService(store, {
    change,
    planner: background,
    openLookUps: async () => lookUps,
    limits,
    now,
  });
  const cards = createCardService(background, settings);
  const about = createAboutService(store, parts.identity, { articles: library, quotes }, limits);
  const daily = createDailyService({ ...parts, store, change, settings, served });
  const posting = createDailyPosting({ ...parts, daily, cards, settings, about });
  return {
    quotes: createQuoteService(store, { served, checks, settings, chance: parts.chance }),
    search: createSearchService(store, { served, settings }),
    cards,
    articles,
    intake: createArticleIntake({
      store,
      change,
      reader,
      texts,
      library: library.map(({ article }) => article),
      web,
      newId,
      now,
      drafts: draftsOf('article'),
    }),
    curatedArticles: createCuratedArticles({ store, change, reader, web, removals: draftsOf('removal') }),
    checks,
    misquotes: createMisquoteService({
      store,
      shelf,
      change,
      drafts: draftsOf('misquote'),
    }),
    curation: createCurationService({
      store,
      change,
      texts,
      shelf,
      checks,
      settings,
      library,
      reader,
      newId,
      drafts: draftsOf('quote'),
    }),
    privacy: createPrivacyService(store, change),
    poster: parts.poster,
    settings,
    about,
    daily: { ...daily, ...posting },
    newId,
    typedForms: draftsOf('typed form'),
    exchange: createExchangeDesk({
      exchange,
      web,
      drafts: draftsOf('import'),
      now,
    }),
  };
}
