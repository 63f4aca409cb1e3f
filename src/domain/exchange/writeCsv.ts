import { namedIn, type CuratedArticle, type CuratedQuote } from '../curation.ts';
import { labelSpeaker } from '../quotation/labelSpeaker.ts';
import { FIELD_LENGTHS } from '../curation/quoteForm.ts';
import { CSV_COLUMNS, writeCell, writeList, type CsvColumn } from './csvCells.ts';

/** So that spreadsheets read the file as UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The quotes of a server for a spreadsheet, in pieces that are to be put together: UTF-8, a row a quote. The spans of
 * an article's quotes and its text are not in it: the article is named as the source.
 */
export function* writeCsv(
  quotes: Iterable<CuratedQuote>,
  articles: ReadonlyMap<string, CuratedArticle>,
): Generator<string, void, undefined> {
  yield `${BYTE_ORDER_MARK}${CSV_COLUMNS.join(',')}\r\n`;
  for (const quote of quotes) {
    const cells: Readonly<Record<CsvColumn, string>> = {
      text: quote.text,
      // With its doubt: read back, there is no article any more that could tell of it.
      speaker: labelSpeaker(namedIn(quote)) ?? '',
      source: sourceOf(quote, articles),
      note: quote.note ?? '',
      topics: writeList(quote.topics),
      date: quote.date ?? '',
      id: quote.id,
      state: quote.state,
      checked: quote.source.kind === 'article' ? '✓ verbatim' : 'curated, not checked',
    };
    yield `${CSV_COLUMNS.map((column) => writeCell(cells[column])).join(',')}\r\n`;
  }
}

/** What a moderator said of the source, else the article's title and address, or the message's link. */
function sourceOf(
  { source, sourceLine }: CuratedQuote,
  articles: ReadonlyMap<string, CuratedArticle>,
): string {
  if (sourceLine !== null) return sourceLine;
  if (source.kind === 'message') return source.link;
  const article = source.kind === 'article' ? articles.get(source.articleId) : undefined;
  const named = article === undefined ? [] : [article.title, article.publisher, article.url];
  let line = '';
  for (const part of named) {
    const longer = line === '' ? (part ?? '') : `${line}, ${part}`;
    // Longer than that it could not be read back.
    if (part !== null && longer.length <= FIELD_LENGTHS.sourceLine) line = longer;
  }
  return line;
}
