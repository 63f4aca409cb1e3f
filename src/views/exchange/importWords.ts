import type { ExchangeFormat, UnreadableFile } from '../../domain/exchange/exchangeFile.ts';
import type { Refused, Skipped } from '../../domain/exchange/importPlan.ts';
import { counted } from '../../domain/text/counted.ts';

// An import in plain words, for the command line as well as for Discord. Nothing is escaped here.

const NAMES: Readonly<Record<ExchangeFormat, string>> = {
  verbatim: 'JSON of Verbatim',
  csv: 'CSV',
  quoter: 'JSON of Quoter',
  nadekobot: 'YAML of NadekoBot',
  firebot: 'CSV of Firebot',
};

export function formatName(format: ExchangeFormat): string {
  return NAMES[format];
}

/** Such as `12 quotes and 1 article`. */
export function countWords(quotes: number, articles: number): string {
  const quoted = counted(quotes, 'quote');
  return articles === 0 ? quoted : `${quoted} and ${counted(articles, 'article')}`;
}

export function unreadableWords({ line, problem, mend }: UnreadableFile): string {
  return `line ${line}: ${problem}. To mend it, ${mend}.`;
}

/** Where an entry stands: a spreadsheet counts lines, other files are searched by entries. */
function placeWords(row: number, format: ExchangeFormat): string {
  return `${format === 'csv' || format === 'firebot' ? 'line' : 'entry'} ${row}`;
}

export function skippedWords(skipped: Skipped, format: ExchangeFormat): string {
  const place = placeWords(skipped.row, format);
  switch (skipped.kind) {
    case 'same-id':
      return skipped.removed
        ? `${place}: the quote ${skipped.id} was removed here; restore it instead`
        : `${place}: the quote ${skipped.id} is here already`;
    case 'same-words':
      return skipped.removed
        ? `${place}: these words were removed here as ${skipped.id}; restore them instead`
        : `${place}: these words are here already as ${skipped.id}`;
    case 'repeated':
      return `${place}: the words of ${placeWords(skipped.first, format)} again`;
    case 'same-article':
      return `${place}: the article ${skipped.id} is here already`;
    default:
      return skipped satisfies never;
  }
}

export function refusedWords(refused: Refused, format: ExchangeFormat): string {
  return `${placeWords(refused.row, format)}: ${reason(refused, format)}`;
}

function reason(refused: Refused, format: ExchangeFormat): string {
  switch (refused.kind) {
    case 'malformed':
      return refused.problem;
    case 'empty':
      return 'it has no words';
    case 'too-long':
      return refused.field === 'topics'
        ? `it has more than ${refused.limit} topics`
        : `its ${refused.field} is longer than ${refused.limit.toLocaleString('en')} characters`;
    case 'bad-date':
      return `"${refused.date}" is no day such as 2022-09-04`;
    case 'id-twice':
      return `it has the id of ${placeWords(refused.first, format)}`;
    case 'no-article':
      return `its article ${refused.articleId} is not in the file, or was refused`;
    case 'article-removed':
      return `its article ${refused.articleId} was removed; restore that first`;
    case 'misquoted':
      return `it is not what its article ${refused.articleId} says`;
    case 'opted-out':
      return 'the person does not want to be quoted here';
    case 'erased':
      return 'a person had this quote erased';
    case 'limit':
      return `the server may not have more than ${counted(refused.limit, refused.of === 'quotes' ? 'quote' : 'article')}`;
    default:
      return refused satisfies never;
  }
}
