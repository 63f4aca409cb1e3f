import type { CuratedQuote } from '../curation.ts';
import { foldText } from '../text/fold.ts';

/** What a new text of an article comes to, beside the quotes that are kept of it. */
export interface ComparedVersion {
  /** Ids of what was read that are not kept yet, neither by their id nor by their words. */
  readonly unknown: readonly string[];
  /** How many of the served quotes have words that do not stand in it any more. */
  readonly reworded: number;
}

export interface VersionRequest {
  readonly text: string;
  /** What was read from the text. */
  readonly read: readonly Pick<CuratedQuote, 'id' | 'text'>[];
  /** The quotes of the article in any state. */
  readonly kept: readonly CuratedQuote[];
}

/** Every kept quote is looked for in the whole text: for a long one that takes seconds. */
export function compareVersion({ text, read, kept }: VersionRequest): ComparedVersion {
  const folded = foldText(text);
  const ids = new Set(kept.map(({ id }) => id));
  const words = new Set(kept.map((quote) => foldText(quote.text)));
  return {
    unknown: read
      .filter((quote) => !ids.has(quote.id) && !words.has(foldText(quote.text)))
      .map(({ id }) => id),
    reworded: kept.filter((quote) => quote.state === 'active' && !stillSays(folded, quote)).length,
  };
}

/** Whether a quote's words stand in a folded text, each part of them. */
function stillSays(folded: string, { text, source }: CuratedQuote): boolean {
  if (source.kind !== 'article') return true;
  let from = 0;
  return source.quotation.spans.every(({ start, end }) => {
    const part = text.slice(from, from + end - start);
    from += end - start + 1;
    return folded.includes(foldText(part));
  });
}
