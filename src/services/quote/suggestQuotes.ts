import { queryOf } from '../../domain/search/queryOf.ts';
import type { Suggestion } from '../../domain/search/suggestion.ts';
import type { Named } from '../../domain/quotation/labelSpeaker.ts';
import { markOf } from '../../domain/standing.ts';
import { shorten } from '../../domain/text/shorten.ts';
import type { Texts } from '../../texts/texts.ts';
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
  texts: Texts,
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
    ...suggestedSpeakers(texts, speakers.slice(0, SPEAKERS)),
    ...topics.slice(0, TOPICS).map(({ name }) => ({ name, value: name })),
    ...quotes.flatMap((kept) => {
      const named = served.speakerOf(kept);
      if (named === undefined || (onlyVerified && kept.value.source.kind !== 'article')) return [];
      const mark = markOf(kept.value.source.kind === 'article');
      const words = shorten(kept.value.text, FIRST_WORDS);
      return [
        {
          name: texts.suggestions.quote(mark, words, speakerOf(texts, named)),
          value: valueOf(kept.value.id, words),
        },
      ];
    }),
  ];
}

function speakerOf({ parts }: Texts, { speaker, sure }: Named): string {
  if (speaker === null) return parts.nobody['not-named'];
  return sure ? speaker : parts.probably(speaker);
}

/** Speakers with how many quotes each has. */
export function suggestedSpeakers(
  { suggestions }: Texts,
  speakers: readonly { readonly name: string; readonly count: number }[],
): readonly Suggestion[] {
  return speakers.map(({ name, count }) => ({
    name: suggestions.speaker(name, count),
    value: name,
  }));
}
