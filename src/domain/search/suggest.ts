import type { Quote } from '../article.ts';
import { quoteText } from '../quotes.ts';
import { foldWords } from '../text/fold.ts';
import { shorten } from '../text/shorten.ts';
import type { QuoteIndex } from './quoteIndex.ts';
import { queryOf, RANDOM } from './quoteIndex.ts';

/** What is offered while somebody types: `name` is shown, `value` is what a pick sends. */
export interface Suggestion {
  readonly name: string;
  readonly value: string;
}

const SUGGESTIONS = 25;
const TOPICS = 8;
const NEAREST = 5;
/** Characters of a quote's beginning: with them most speakers' names still fit into the 100 of a choice. */
const FIRST_WORDS = 70;

/**
 * Suggestions for what was typed so far: the typed text itself first, then speakers with their counts, topics,
 * and quotes as "first words… — Speaker". At most 25, no value twice.
 */
export function suggestTopics(index: QuoteIndex, typed: string): readonly Suggestion[] {
  const suggestions = new Map<string, Suggestion>();
  const add = (name: string, value: string): void => {
    if (suggestions.size < SUGGESTIONS && !suggestions.has(value)) suggestions.set(value, { name, value });
  };
  const words = foldWords(typed);
  const query = words.join(' ');
  if (words.length > 0) add(typed.trim(), typed.trim());
  if (RANDOM.startsWith(query)) add('random: any quote', RANDOM);
  for (const speaker of index.speakers) {
    const matches = words.every((word) => speaker.words.some((part) => part.startsWith(word)));
    const { length } = speaker.quotes;
    if (matches) add(`${speaker.name} (${length} ${length === 1 ? 'quote' : 'quotes'})`, speaker.name);
  }
  const before = suggestions.size;
  for (const topic of index.topics) {
    if (suggestions.size - before === TOPICS) break;
    if (topic.folded.startsWith(query)) add(topic.word, topic.word);
  }
  for (const quote of quotesFor(index, typed)) {
    add(`${shorten(quoteText(quote), FIRST_WORDS)} — ${quote.quotation.speaker ?? 'unnamed'}`, quote.id);
  }
  return [...suggestions.values()];
}

/** The topics nearest to a query that found nothing, by shared letter pairs; at most 5, never none. */
export function nearestTopics(index: QuoteIndex, topic: string): readonly string[] {
  const wanted = letterPairs(queryOf(topic));
  const known = [...index.speakers.map(({ name }) => name), ...index.topics.map(({ word }) => word)];
  const scored = known.map((name, place) => ({
    name,
    place,
    score: likeness(wanted, letterPairs(queryOf(name))),
  }));
  scored.sort((a, b) => b.score - a.score || a.place - b.place);
  return scored.slice(0, NEAREST).map(({ name }) => name);
}

function quotesFor(index: QuoteIndex, typed: string): readonly Quote[] {
  const query = queryOf(typed);
  if (query === '') return index.quotes;
  const resolution = index.resolve(query);
  return resolution.kind === 'found' ? resolution.quotes : [];
}

function letterPairs(text: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const word of text.split(' ')) {
    const padded = ` ${word} `;
    for (let at = 0; at + 2 <= padded.length; at++) pairs.add(padded.slice(at, at + 2));
  }
  return pairs;
}

/** Dice's coefficient, 0 to 1. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared++;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}
