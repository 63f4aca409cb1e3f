import { queryOf } from '../../domain/search/queryOf.ts';
import type { Suggestion } from '../../domain/search/suggestion.ts';
import { labelSpeaker, NOT_NAMED } from '../../domain/quotation/labelSpeaker.ts';
import { markOf } from '../../domain/standing.ts';
import { shorten } from '../../domain/text/shorten.ts';
import { counted } from '../../domain/text/counted.ts';
import type { ServerId, Store } from '../../store/port.ts';
import type { ServedQuotes } from './servedQuotes.ts';

const SPEAKERS = 5;
const TOPICS = 8;
const QUOTES = 12;
/** Characters of a quote's beginning: with them most speakers' names still fit into the 100 of a choice. */
const FIRST_WORDS = 70;

export interface QuoteSuggesting {
  readonly typed: string;
  /** What is offered between the typed text and everything else. */
  readonly fixed: readonly Suggestion[];
  /** Whether words of no article are left out. */
  readonly onlyVerified: boolean;
  /** What picking a quote sends. */
  readonly valueOf: (id: string, firstWords: string) => string;
}

/** The typed text first, then speakers with their counts, topics, and quotes by their first words. */
export async function suggestQuotes(
  store: Store,
  served: ServedQuotes,
  server: ServerId,
  { typed, fixed, onlyVerified, valueOf }: QuoteSuggesting,
): Promise<readonly Suggestion[]> {
  const query = queryOf(typed);
  const { speakers, topics, quotes } = await store.suggest(server, query, QUOTES);
  return [
    ...(query === '' ? [] : [{ name: typed.trim(), value: typed.trim() }]),
    ...fixed,
    ...suggestedSpeakers(speakers.slice(0, SPEAKERS)),
    ...topics.slice(0, TOPICS).map(({ name }) => ({ name, value: name })),
    ...quotes.flatMap((kept) => {
      const named = served.speakerOf(kept);
      if (named === undefined || (onlyVerified && kept.value.source.kind !== 'article')) return [];
      const mark = markOf(kept.value.source.kind === 'article');
      const words = shorten(kept.value.text, FIRST_WORDS);
      return [
        {
          name: `${mark} ${words} — ${labelSpeaker(named) ?? NOT_NAMED}`,
          value: valueOf(kept.value.id, words),
        },
      ];
    }),
  ];
}

/** Speakers with how many quotes each has. */
export function suggestedSpeakers(
  speakers: readonly { readonly name: string; readonly count: number }[],
): readonly Suggestion[] {
  return speakers.map(({ name, count }) => ({
    name: `${name} (${counted(count, 'quote')})`,
    value: name,
  }));
}
