import type { Limits } from '../../../src/domain/limits.ts';
import { closeAtEnd } from '../../closing.ts';
import { readQuoteForm } from '../../../src/domain/curation/quoteForm.ts';
import { extractQuotations } from '../../../src/domain/quotation/extractQuotations.ts';
import { foldText } from '../../../src/domain/text/fold.ts';
import { summarize } from '../../../src/domain/summary/summarize.ts';
import { checkedArticle } from '../../../src/domain/check/checkedArticle.ts';
import { createCheckIndex } from '../../../src/domain/check/createCheckIndex.ts';
import { placeClaim, placeIn } from '../../../src/domain/curation/placeClaim.ts';
import { createArticleTexts } from '../../../src/services/article/articleTexts.ts';
import { createShelf } from '../../../src/services/check/shelf.ts';
import { createDrafts } from '../../../src/services/parts/drafts.ts';
import { createChangeServer } from '../../../src/services/parts/changeServer.ts';
import {
  createCurationService,
  type CurationService,
} from '../../../src/services/curation/curationService.ts';
import type { Submission } from '../../../src/services/curation/submission.ts';
import { createPrivacyService, type PrivacyService } from '../../../src/services/curation/privacyService.ts';
import { createTextReader } from '../../../src/services/parts/textReader.ts';
import { openStore } from '../../../src/store/openStore.ts';
import { createSettingsService } from '../../../src/services/settingsService.ts';
import type { Store } from '../../../src/store/port.ts';
import { emptyDatabase } from '../../store/databases.ts';

export const MOD = { server: '1', user: '501', isManager: false };
export const OTHER_MOD = { server: '1', user: '502', isManager: false };
export const MEMBER = { server: '1', user: '77' };
/** A moderator of another server. */
export const STRANGER = { server: '2', user: '501' };

export interface OpenCuration {
  readonly store: Store;
  readonly curation: CurationService;
  readonly privacy: PrivacyService;
}

/** The services over a store, as one process has them. Each act is a millisecond later than the one before. */
export function curationOver(
  store: Store,
  prefix = 'n',
  limits = { quotes: 5000, articles: 200, stored: 1e8 },
): OpenCuration {
  let made = 0;
  let at = 1_700_000_000_000;
  const newId = (length: number): string => `${prefix}${String(++made).padStart(length - 1, '0')}`;
  const now = (): number => ++at;
  const reader = createTextReader({
    extract: async (_, text) => extractQuotations(text),
    summarize: async (_, text, length) => summarize(text, length),
    fold: async (_, text) => foldText(text),
    curate: async () => [],
    compare: async () => ({ unknown: [], reworded: 0 }),
    place: async (_, { text, speakers, claim }) => placeClaim(checkedArticle('', text, speakers), claim),
  });
  const change = createChangeServer(store, limits, now);
  const texts = createArticleTexts(store, reader);
  const curation = createCurationService({
    store,
    change,
    texts,
    shelf: createShelf({ store, reader, articles: { byAnchor: async () => undefined } }),
    checks: { lookUp: (server, claims) => lookUpIn(store, server, claims) },
    settings: createSettingsService(store, change),
    library: [],
    reader,
    newId,
    drafts: createDrafts({ store, now, newId })('quote'),
  });
  return { store, curation, privacy: createPrivacyService(store, change) };
}

/** As the thread does it, over the server's own articles. */
async function lookUpIn(
  store: Store,
  server: string,
  claims: readonly { readonly text: string; readonly speaker: string | null }[],
) {
  const index = createCheckIndex();
  for (const { value } of await store.articles(server)) {
    const stored = value.state === 'active' ? await store.articleText(server, value.id) : null;
    if (stored !== null) index.add(checkedArticle(value.id, stored.text, value.speakers));
  }
  return claims.map((claim) => placeIn(index, claim));
}

/** The same over an empty database, which is removed after the file's tests. */
export async function openCuration(limits?: Limits): Promise<OpenCuration> {
  const database = await emptyDatabase('sqlite');
  const store = await openStore(database.address);
  closeAtEnd(async () => {
    await store.close();
    await database.remove();
  });
  return curationOver(store, 'n', limits);
}

/** A form with nothing but what is given. */
export function adding(
  text: string,
  more: { speaker?: string; articleId?: string; note?: string } = {},
): Submission {
  const { articleId = null, ...fields } = more;
  return { aim: { kind: 'add', articleId }, form: readQuoteForm({ text, ...fields }) };
}
