import type { CuratedArticle, CuratedQuote } from '../../src/domain/curation.ts';
import { splitParagraphs } from '../../src/domain/article.ts';
import { extractQuotations } from '../../src/domain/quotation/extractQuotations.ts';
import { quotesOf, quoteText } from '../../src/domain/quotes.ts';
import type { Store } from '../../src/store/port.ts';
import { act, added, article, quote } from '../store/samples.ts';

export const FIRST = [
  'The lock keeper at Wendle retires on Friday.',
  '“I have opened these gates forty thousand times,” said Maud Ferris, who is 70. “Nobody ever waved.”',
  'Her successor is to be a machine.',
].join('\n\n');
/** The same words in other marks stand in it; `SECOND` lacks one of the two parts. */
export const SAME = FIRST.replaceAll(/[“”]/g, '"');
export const SECOND = FIRST.replace('Nobody ever waved', 'Hardly anybody waved');

export const GATES: CuratedArticle = article('a0123456789', {
  title: 'Forty thousand times',
  date: '2023-06-02',
  url: 'https://wendle.example/lock',
});

/** The quotes that are read from the first version of an article, as a server keeps them. */
function quotesRead(info: CuratedArticle, text: string): readonly CuratedQuote[] {
  const whole = { ...info, text, paragraphs: splitParagraphs(text) };
  return quotesOf(whole, extractQuotations(text)).map((read) =>
    quote(read.id, quoteText(read), {
      speaker: read.quotation.speaker,
      date: info.date,
      source: { kind: 'article', articleId: info.id, version: 1, quotation: read.quotation },
    }),
  );
}

/** Adds the article with its quotes; gives the id of the first. */
export async function addGates(store: Store, server: string, text = FIRST): Promise<string> {
  const quotes = quotesRead(GATES, text);
  await act(store, server, {
    articles: [{ value: GATES, revision: null, text }],
    quotes: added(...quotes),
  });
  return quotes[0]?.id ?? '';
}
