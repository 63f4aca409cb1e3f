import { extractQuotations } from '../quotation/extractQuotations.ts';
import type { Quotation } from '../quotation/quotation.ts';
import type { CheckedArticle } from './createCheckIndex.ts';

/**
 * An article to check claims against. Its quotations are read when a passage of it is found, and then kept.
 * @param speakers the name as read → the name to serve
 */
export function checkedArticle(
  id: string,
  text: string,
  speakers: Readonly<Record<string, string>> = {},
): CheckedArticle {
  let quotations: readonly Quotation[] | undefined;
  return {
    id,
    text,
    get quotations() {
      quotations ??= extractQuotations(text).map((quotation) =>
        quotation.speaker !== null && Object.hasOwn(speakers, quotation.speaker)
          ? { ...quotation, speaker: speakers[quotation.speaker] ?? null }
          : quotation,
      );
      return quotations;
    },
  };
}
