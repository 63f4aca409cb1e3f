import type { Quote } from '../domain/article.ts';
import { speakerLabel } from '../domain/passage.ts';
import { quoteText } from '../domain/quotes.ts';
import { queryOf } from '../domain/search/queryOf.ts';
import type { Suggestion } from '../domain/search/suggestion.ts';
import { shorten } from '../domain/text/shorten.ts';
import type { ServerId, Store } from '../store/port.ts';
import { whenAvailable } from './whenAvailable.ts';

const SPEAKERS = 5;
const TOPICS = 8;
const QUOTES = 12;
/** Characters of a quote's beginning: with them most speakers' names still fit into the 100 of a choice. */
const FIRST_WORDS = 70;

export interface QuoteSuggesting {
  readonly typed: string;
  /** What is offered between the typed text and everything else. */
  readonly fixed: readonly Suggestion[];
  readonly byId: (id: string) => Quote | undefined;
  /** What picking a quote sends. */
  readonly valueOf: (quote: Quote, firstWords: string) => string;
}

/** The typed text first, then speakers with their counts, topics, and quotes by their first words. */
export async function suggestQuotes(
  store: Store,
  server: ServerId,
  { typed, fixed, byId, valueOf }: QuoteSuggesting,
): Promise<readonly Suggestion[]> {
  const query = queryOf(typed);
  const { speakers, topics, quotes } = await whenAvailable(store.suggest(server, query, QUOTES));
  return [
    ...(query === '' ? [] : [{ name: typed.trim(), value: typed.trim() }]),
    ...fixed,
    ...suggestedSpeakers(speakers.slice(0, SPEAKERS)),
    ...topics.slice(0, TOPICS).map(({ name }) => ({ name, value: name })),
    ...quotes
      .flatMap(({ value }) => byId(value.id) ?? [])
      .map((quote) => {
        const words = shorten(quoteText(quote), FIRST_WORDS);
        return {
          name: `${words} — ${speakerLabel(quote) ?? 'unnamed speaker'}`,
          value: valueOf(quote, words),
        };
      }),
  ];
}

/** Speakers with how many quotes each has. */
export function suggestedSpeakers(
  speakers: readonly { readonly name: string; readonly count: number }[],
): readonly Suggestion[] {
  return speakers.map(({ name, count }) => ({
    name: `${name} (${count} ${count === 1 ? 'quote' : 'quotes'})`,
    value: name,
  }));
}
