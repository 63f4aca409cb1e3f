import { quoteText, type Quote } from '../quotes.ts';

/** Shorter ones say too little, longer ones are no recap. In characters. */
const SHORTEST = 40;
const LONGEST = 500;

/** The quotation of a recap: a sure speaker first, then the surest, the earlier of two; `null` where none fits. */
export function keyQuote(quotes: readonly Quote[]): Quote | null {
  let key: Quote | null = null;
  for (const quote of quotes) {
    const { length } = quoteText(quote);
    if (quote.quotation.speaker === null || length < SHORTEST || length > LONGEST) continue;
    if (key === null || sureness(quote) > sureness(key)) key = quote;
  }
  return key;
}

function sureness({ quotation: { sure, confidence } }: Quote): number {
  return (sure ? 1 : 0) + confidence;
}
