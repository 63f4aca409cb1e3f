import type { Store } from '../../store/port.ts';
import type { ArticleTexts } from '../article/articleTexts.ts';
import type { LoadedArticle } from '../article/loadArticle.ts';
import type { CheckService } from '../check/checkService.ts';
import type { Shelf } from '../check/shelf.ts';
import type { ChangeServer } from '../parts/changeServer.ts';
import type { Drafts } from '../parts/drafts.ts';
import type { TextReader } from '../parts/textReader.ts';
import type { SettingsService } from '../settingsService.ts';
import type { Draft } from './submission.ts';

/** What curating stands on. */
export interface CurationParts {
  readonly store: Store;
  readonly change: ChangeServer;
  readonly texts: ArticleTexts;
  readonly shelf: Pick<Shelf, 'checkMayServe'>;
  readonly checks: Pick<CheckService, 'lookUp'>;
  /** The articles that every server can see, with their quotes. */
  readonly library: readonly Pick<LoadedArticle, 'article' | 'quotes'>[];
  readonly reader: Pick<TextReader, 'place'>;
  readonly settings: Pick<SettingsService, 'read'>;
  readonly drafts: Drafts<Draft>;
  /** So many letters and digits by chance. */
  readonly newId: (length: number) => string;
}
