import type { ExchangeFormat, UnreadableFile } from '../../domain/exchange/exchangeFile.ts';
import type { ImportPlan, Refused, Skipped } from '../../domain/exchange/importPlan.ts';
import { shorten } from '../../domain/text/shorten.ts';
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
export function placeWords(row: number, format: ExchangeFormat): string {
  return `${countsLines(format) ? 'line' : 'entry'} ${row}`;
}

function countsLines(format: ExchangeFormat): boolean {
  return format === 'csv' || format === 'firebot';
}

/** Entries that are left out for one reason: `words` says which and why, `entries` how many. */
export interface LeftOut {
  readonly words: string;
  readonly entries: number;
}

export function skippedWords(skipped: readonly Skipped[], format: ExchangeFormat): readonly LeftOut[] {
  return byReason(skipped, format, whySkipped);
}

export function refusedWords(refused: readonly Refused[], format: ExchangeFormat): readonly LeftOut[] {
  return byReason(refused, format, whyRefused);
}

/** What is left out for the same reason is told in one line. */
function byReason<T extends { readonly row: number }>(
  leftOut: readonly T[],
  format: ExchangeFormat,
  why: (one: T, format: ExchangeFormat) => string,
): readonly LeftOut[] {
  const rowsOf = new Map<string, number[]>();
  for (const one of leftOut) {
    const reason = why(one, format);
    const rows = rowsOf.get(reason);
    if (rows === undefined) rowsOf.set(reason, [one.row]);
    else rows.push(one.row);
  }
  return Array.from(rowsOf, ([reason, rows]) => ({
    words: `${placesWords(rows, format)}: ${reason}`,
    entries: rows.length,
  }));
}

/** Such as `lines 3, 7–20`. */
function placesWords(rows: readonly number[], format: ExchangeFormat): string {
  const [first = 0] = rows;
  if (rows.length === 1) return placeWords(first, format);
  const ranges: { from: number; to: number }[] = [];
  for (const row of rows) {
    const last = ranges.at(-1);
    if (last?.to === row - 1) last.to = row;
    else ranges.push({ from: row, to: row });
  }
  const places = ranges.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
  return `${countsLines(format) ? 'lines' : 'entries'} ${places}`;
}

/** Characters of a title, and of words that were said. */
const TITLE = 60;
const RIGHT = 100;

function are(count: number): string {
  return `${counted(count, 'quote')} ${count === 1 ? 'is' : 'are'}`;
}

/** What articles say of the quotes, such as `2 quotes are an article’s own words`. */
export function foundWords({ quotes }: ImportPlan): readonly string[] {
  const found = quotes.flatMap((quote) => (quote.found === undefined ? [] : [quote]));
  const own = found.filter((quote) => quote.value.source.kind === 'article');
  const same = own.filter((quote) => quote.found?.isSame === true).length;
  const mended = own.length - same;
  const typed = found.length - own.length;
  return [
    ...(same === 0 ? [] : [`${are(same)} an article’s own words, kept as ✓ verbatim`]),
    ...(mended === 0 ? [] : [`${are(mended)} said otherwise by an article, whose words are kept`]),
    ...(typed === 0 ? [] : [`${are(typed)} said otherwise by an article, and not checked`]),
  ];
}

/** What was said instead, or at least why the words are on the shelf. */
function correction({ reason, right }: Extract<Refused, { readonly kind: 'on-shelf' }>): string {
  if (right === null) return shorten(reason, RIGHT);
  const by = right.saidBy === null ? '' : `, by ${shorten(right.saidBy, TITLE)}`;
  return `what was said is “${shorten(right.text, RIGHT)}”${by}`;
}

function whySkipped(skipped: Skipped, format: ExchangeFormat): string {
  switch (skipped.kind) {
    case 'same-id':
      return skipped.removed
        ? `the quote ${skipped.id} was removed here; restore it instead`
        : `the quote ${skipped.id} is here already`;
    case 'same-words':
      return skipped.removed
        ? `these words were removed here as ${skipped.id}; restore them instead`
        : `these words are here already as ${skipped.id}`;
    case 'repeated':
      return `the words of ${placeWords(skipped.first, format)} again`;
    case 'same-article':
      return `the article ${skipped.id} is here already`;
    case 'in-library':
      return `the library has these words in “${shorten(skipped.title, TITLE)}”${skipped.id === null ? '' : ` as ${skipped.id}`}`;
    case 'otherwise':
      return `“${shorten(skipped.title, TITLE)}” says them otherwise`;
    default:
      return skipped satisfies never;
  }
}

function whyRefused(refused: Refused, format: ExchangeFormat): string {
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
    case 'on-shelf':
      return `its words are on the misquote shelf; ${correction(refused)}`;
    case 'erased':
      return 'a person had this quote erased';
    case 'limit':
      return `the server may not have more than ${counted(refused.limit, refused.of === 'quotes' ? 'quote' : 'article')}`;
    default:
      return refused satisfies never;
  }
}
