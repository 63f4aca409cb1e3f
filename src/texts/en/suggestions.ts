import { counted } from './counted.ts';

/** What is offered while somebody types: at most 100 characters each. */
export const suggestions = {
  /** @param random the word that asks for any quote */
  anyQuote: (random: string) => `${random}: any quote`,
  quote: (mark: string, words: string, speaker: string) => `${mark} ${words} — ${speaker}`,
  speaker: (name: string, quotes: number) => `${name} (${counted(quotes, 'quote')})`,
  zone: (name: string, clock: string) => `${name} · ${clock} now`,
};
