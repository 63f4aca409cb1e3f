import type { Store } from '../store/port.ts';
import type { BackgroundWork } from '../worker/backgroundWork.ts';
import { createArticleService } from './article/articleService.ts';
import { createArticleTexts } from './article/articleTexts.ts';
import type { LoadedArticle } from './article/loadArticle.ts';
import { createCheckService } from './check/checkService.ts';
import { createShelf } from './check/shelf.ts';
import { createTextReader } from './parts/textReader.ts';
import { createServedQuotes } from './quote/servedQuotes.ts';

/** What reads articles and finds words in them, over the library and what each server has. */
export function createLookUps(
  store: Store,
  {
    background,
    library,
  }: { readonly background: BackgroundWork; readonly library: readonly LoadedArticle[] },
) {
  const reader = createTextReader(background);
  const texts = createArticleTexts(store, reader);
  const served = createServedQuotes(
    store,
    texts,
    library.flatMap(({ quotes }) => quotes),
  );
  const articles = createArticleService(store, { served, texts }, library);
  const shelf = createShelf({ store, reader, articles });
  const checks = createCheckService(store, {
    background,
    texts,
    articles,
    served,
    library: library.map(({ article }) => article),
  });
  return { reader, texts, served, articles, shelf, checks, library };
}
