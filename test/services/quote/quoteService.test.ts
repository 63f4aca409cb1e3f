import { expect, it } from 'vitest';
import { UserError } from '../../../src/domain/userError.ts';
import { summarize } from '../../../src/domain/summary/summarize.ts';
import { createArticleTexts } from '../../../src/services/article/articleTexts.ts';
import type { QuoteService } from '../../../src/services/quote/quoteService.ts';
import { createQuoteService } from '../../../src/services/quote/quoteService.ts';
import { createServedQuotes } from '../../../src/services/quote/servedQuotes.ts';
import type { Store } from '../../../src/store/port.ts';
import { StoreUnavailable } from '../../../src/store/port.ts';

/** A store that answers everything with an error. */
function failingStore(error: Error): Store {
  const fail = async (): Promise<never> => {
    throw error;
  };
  return new Proxy({} as Store, { get: () => fail });
}

function serviceOver(store: Store): QuoteService {
  const texts = createArticleTexts(store, { summarize: async (text, length) => summarize(text, length) });
  return createQuoteService(store, createServedQuotes(store, texts, []), () => 0.5);
}

it('says that the database cannot answer just now, so that trying again is all there is to do', async () => {
  const store = failingStore(new StoreUnavailable('connection', undefined));
  const quotes = serviceOver(store);
  const refusal = { refusal: { code: 'store-unavailable' } };
  await expect(quotes.draw('1', 'legend')).rejects.toMatchObject(refusal);
  await expect(quotes.draw('1', 'random')).rejects.toMatchObject(refusal);
  await expect(quotes.suggest('1', 'le')).rejects.toMatchObject(refusal);
  await expect(quotes.draw('1', 'legend')).rejects.toThrow(UserError);
});

it('takes any other error of the store for a fault', async () => {
  const quotes = serviceOver(failingStore(new TypeError('a fault')));
  await expect(quotes.draw('1', 'legend')).rejects.toThrow(TypeError);
});
