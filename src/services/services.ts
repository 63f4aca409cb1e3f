import type { ArticleService } from './articleService.ts';
import type { ArticleIntake } from './articleIntake.ts';
import type { CuratedArticles } from './curatedArticles.ts';
import type { CheckService } from './checkService.ts';
import type { CurationService } from './curation/curationService.ts';
import type { PrivacyService } from './privacyService.ts';
import type { MisquoteService } from './misquoteService.ts';
import type { ExchangeDesk } from './exchangeDesk.ts';
import type { QuoteService } from './quoteService.ts';
import type { SearchService } from './searchService.ts';

/** What handlers may ask for. Built once by the composition root. */
export interface Services {
  readonly quotes: QuoteService;
  readonly search: SearchService;
  readonly articles: ArticleService;
  readonly intake: ArticleIntake;
  readonly curatedArticles: CuratedArticles;
  readonly checks: CheckService;
  readonly curation: CurationService;
  readonly exchange: ExchangeDesk;
  readonly privacy: PrivacyService;
  readonly misquotes: MisquoteService;
}
