import type { Slices } from './article.ts';
import type { Quote } from './quotes.ts';
import { shownLines } from './passage.ts';
import type { Named } from './quotation/labelSpeaker.ts';

/** A quote as it is shown: the library's or a server's own. */
export type ServedQuote =
  /** The words of an article, sliced from the version that they were taken from. */
  | {
      readonly kind: 'article';
      /** Its speaker is the one to name: a moderator's correction stands in place of what was read. */
      readonly quote: Quote;
      readonly note: string | null;
      /** The day since which the article has other words, `YYYY-MM-DD`; `null` while its newest version has these. */
      readonly wordingChanged: string | null;
      /** Whether the server's moderators keep it; the rest is the library's. */
      readonly curated: boolean;
    }
  /** Words that somebody typed or saved from a message. There is no text that they could be checked against. */
  | {
      readonly kind: 'words';
      readonly id: string;
      readonly text: string;
      readonly speaker: string | null;
      /** Where they are from, in the moderator's words. */
      readonly sourceLine: string | null;
      /** The address of the message that they were saved from. */
      readonly link: string | null;
      readonly note: string | null;
      readonly topics: readonly string[];
      /** `YYYY-MM-DD` */
      readonly date: string | null;
    };

export function idOf(served: ServedQuote): string {
  return served.kind === 'article' ? served.quote.id : served.id;
}

/** Who said it, as far as that is known. Whom a person named for words of no article is not in doubt. */
export function speakerOf(served: ServedQuote): Named {
  return served.kind === 'article' ? served.quote.quotation : { speaker: served.speaker, sure: true };
}

/** What is said where a speaker would be named. Words outside of quotation marks are the article's own. */
export type Nobody = 'nobody-named' | 'own-words' | 'not-named';

export function nobodyOf(served: ServedQuote): Nobody {
  if (served.kind === 'words') return 'nobody-named';
  return served.quote.quotation.quoted === 0 ? 'own-words' : 'not-named';
}

/** The text in which a quote's words stand, and where. */
export function slicesOf(served: ServedQuote): Slices {
  if (served.kind === 'words') return { text: served.text, spans: [{ start: 0, end: served.text.length }] };
  return { text: served.quote.article.text, spans: served.quote.quotation.spans };
}

/** The parts of a quote as they are shown, a line each: those of an article in the marks that it puts around them. */
export function partsOf(served: ServedQuote): readonly string[] {
  if (served.kind === 'words') return [served.text];
  const { text, spans } = slicesOf(served);
  return shownLines(text, spans);
}
