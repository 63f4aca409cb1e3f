import type { Quote } from '../domain/article.ts';
import type { KeptQuote } from '../store/port.ts';

/** The library's own quote behind one that the store served. @throws {Error} where the library does not have it */
export function servedQuote({ value }: KeptQuote, byId: (id: string) => Quote | undefined): Quote {
  const quote = byId(value.id);
  if (quote === undefined) throw new Error(`the store served ${value.id}, which the library does not have`);
  return quote;
}
