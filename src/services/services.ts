import type { ArticleService } from './articleService.ts';
import type { QuoteService } from './quoteService.ts';

/** What handlers may ask for. Built once by the composition root. */
export interface Services {
  readonly quotes: QuoteService;
  readonly articles: ArticleService;
}
