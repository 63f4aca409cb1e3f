import { splitParagraphs } from '../../domain/article.ts';
import { checkedArticle } from '../../domain/check/checkedArticle.ts';
import { curatedQuotes, readQuotes } from '../../domain/curation/articleQuotes.ts';
import { compareVersion } from '../../domain/curation/compareVersion.ts';
import { placeClaim } from '../../domain/curation/placeClaim.ts';
import { extractQuotations } from '../../domain/quotation/extractQuotations.ts';
import { summarize } from '../../domain/summary/summarize.ts';
import { foldText } from '../../domain/text/fold.ts';
import type { BackgroundWork } from '../../worker/backgroundWork.ts';

/** Reads the quotations and the recap from a text, looks for words in it, and makes quotes of it. */
export type TextReader = Pick<
  BackgroundWork,
  'extract' | 'summarize' | 'place' | 'fold' | 'curate' | 'compare'
>;

/** Characters up to which reading takes a few milliseconds at most, and a thread would cost more than it spares. */
const SHORT = 10_000;

/** Reads short texts at once and leaves the long ones to the background. */
export function createTextReader(background: TextReader): TextReader {
  return {
    extract: async (server, text) =>
      text.length <= SHORT ? extractQuotations(text) : background.extract(server, text),
    summarize: async (server, text, length) =>
      text.length <= SHORT ? summarize(text, length) : background.summarize(server, text, length),
    fold: async (server, text) => (text.length <= SHORT ? foldText(text) : background.fold(server, text)),
    async curate(server, request) {
      const { article, text, quotations, at } = request;
      if (text.length > SHORT) return background.curate(server, request);
      const { sure } = readQuotes({ ...article, text, paragraphs: splitParagraphs(text) }, quotations);
      return curatedQuotes(article, sure, at);
    },
    compare: async (server, request) =>
      request.text.length <= SHORT ? compareVersion(request) : background.compare(server, request),
    async place(server, request) {
      const { text, speakers, claim } = request;
      return text.length <= SHORT
        ? placeClaim(checkedArticle('', text, speakers), claim)
        : background.place(server, request);
    },
  };
}
