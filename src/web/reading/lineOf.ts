import { shorten } from '../../domain/text/shorten.ts';
import { tidyParagraph } from '../../domain/text/tidyParagraph.ts';

/** What a page or file says of itself, as one line of at most `limit` characters; `null` where it says nothing. */
export function lineOf(value: unknown, limit: number): string | null {
  return typeof value === 'string' ? shorten(tidyParagraph(value), limit) || null : null;
}
