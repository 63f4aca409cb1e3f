import type { Poster } from '../domain/posting.ts';
import type { AboutService } from './aboutService.ts';
import type { ArticleService } from './article/articleService.ts';
import type { ArticleIntake } from './article/articleIntake.ts';
import type { CuratedArticles } from './article/curatedArticles.ts';
import type { CheckService } from './check/checkService.ts';
import type { CurationService } from './curation/curationService.ts';
import type { PrivacyService } from './curation/privacyService.ts';
import type { MisquoteService } from './check/misquoteService.ts';
import type { DailyPosting } from './daily/dailyPosting.ts';
import type { DailyService } from './daily/dailyService.ts';
import type { ExchangeDesk } from './exchange/exchangeDesk.ts';
import type { Drafts } from './parts/drafts.ts';
import type { SettingsService } from './settingsService.ts';
import type { CardService } from './quote/cardService.ts';
import type { QuoteService } from './quote/quoteService.ts';
import type { SearchService } from './quote/searchService.ts';

/** What was typed into a form, by the names of its inputs. */
export type TypedForm = Readonly<Record<string, string | undefined>>;

/** What handlers may ask for. Built once by the composition root. */
export interface Services {
  readonly quotes: QuoteService;
  readonly search: SearchService;
  readonly cards: CardService;
  readonly articles: ArticleService;
  readonly intake: ArticleIntake;
  readonly curatedArticles: CuratedArticles;
  readonly checks: CheckService;
  readonly curation: CurationService;
  readonly exchange: ExchangeDesk;
  /** The quote of the day. */
  readonly daily: DailyService & DailyPosting;
  /** So many letters and digits by chance. */
  readonly newId: (length: number) => string;
  readonly privacy: PrivacyService;
  readonly misquotes: MisquoteService;
  readonly about: AboutService;
  /** Posts what no interaction asked for. */
  readonly poster: Poster;
  readonly settings: SettingsService;
  /** What was typed into a form that was refused. */
  readonly typedForms: Drafts<TypedForm>;
}
