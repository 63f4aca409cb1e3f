import type { Quote } from '../domain/article.ts';
import type { QuoteIndex, Resolution } from '../domain/search/quoteIndex.ts';
import { queryOf } from '../domain/search/quoteIndex.ts';
import { drawFromBag } from '../domain/search/shuffleBag.ts';
import type { Suggestion } from '../domain/search/suggest.ts';
import { nearestTopics, suggestTopics } from '../domain/search/suggest.ts';
import { UserError } from '../domain/userError.ts';

/** Where somebody is among the quotes of a topic. It fits into a button, so nothing has to be remembered. */
export interface Draw {
  /** The topic's folded words; see `queryOf`. */
  readonly query: string;
  readonly seed: number;
  /** 0 for the first quote shown. */
  readonly step: number;
}

/** A drawn quote: number `place` (from 1) of `total` in this round. */
export interface DrawnQuote {
  readonly quote: Quote;
  readonly draw: Draw;
  readonly place: number;
  readonly total: number;
  /** What was understood instead of what was typed, or `null`. */
  readonly corrected: string | null;
}

export interface QuoteService {
  /** The best quote for a topic. @throws {UserError} `quote-not-found` with the nearest topics. */
  find(topic: string): DrawnQuote;
  /** The quote at a draw; never one that was shown before in the round. @throws {UserError} `quote-not-found` */
  draw(draw: Draw): DrawnQuote;
  byId(id: string): Quote | undefined;
  suggest(typed: string): readonly Suggestion[];
}

/** Seeds stay this small so that they are short in a button. */
const SEEDS = 36 ** 4;

/** @param chance a number from 0 to below 1, like `Math.random` */
export function createQuoteService(index: QuoteIndex, chance: () => number): QuoteService {
  const take = (topic: string, draw: Draw): DrawnQuote => {
    const resolution = index.resolve(draw.query);
    const quote = pickQuote(resolution, draw);
    if (resolution.kind === 'none' || quote === undefined) {
      throw new UserError({ code: 'quote-not-found', topic, nearest: nearestTopics(index, topic) });
    }
    const total = resolution.quotes.length;
    return { quote, draw, place: (draw.step % total) + 1, total, corrected: resolution.corrected };
  };
  return {
    find: (topic) => take(topic, { query: queryOf(topic), seed: Math.floor(chance() * SEEDS), step: 0 }),
    draw: (draw) => take(draw.query, draw),
    byId: (id) => index.byId(id),
    suggest: (typed) => suggestTopics(index, typed),
  };
}

function pickQuote(resolution: Resolution, { seed, step }: Draw): Quote | undefined {
  if (resolution.kind === 'none') return undefined;
  const bestFirst = resolution.by !== 'random';
  return resolution.quotes[drawFromBag(resolution.quotes.length, seed, step, bestFirst)];
}
