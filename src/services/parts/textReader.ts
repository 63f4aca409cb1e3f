import { checkedArticle } from '../../domain/check/checkedArticle.ts';
import { placeClaim } from '../../domain/curation/placeClaim.ts';
import { extractQuotations } from '../../domain/quotation/extractQuotations.ts';
import { summarize } from '../../domain/summary/summarize.ts';
import type { BackgroundWork } from '../../worker/backgroundWork.ts';

/** Reads the quotations and the recap from a text, and looks for words in it. */
export type TextReader = Pick<BackgroundWork, 'extract' | 'summarize' | 'place'>;

/** Characters up to which reading takes a few milliseconds at most, and a thread would cost more than it spares. */
const SHORT = 10_000;

/** Reads short texts at once and leaves the long ones to the background. */
export function createTextReader(background: TextReader): TextReader {
  return {
    extract: async (text) => (text.length <= SHORT ? extractQuotations(text) : background.extract(text)),
    summarize: async (text, length) =>
      text.length <= SHORT ? summarize(text, length) : background.summarize(text, length),
    async place(request) {
      const { text, speakers, claim } = request;
      return text.length <= SHORT
        ? placeClaim(checkedArticle('', text, speakers), claim)
        : background.place(request);
    },
  };
}
