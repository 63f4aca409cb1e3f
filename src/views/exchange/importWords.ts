import type { ExchangeFormat, UnreadableFile } from '../../domain/exchange/exchangeFile.ts';
import type { Problem } from '../../domain/exchange/problem.ts';
import type { ImportPlan, Refused, Skipped } from '../../domain/exchange/importPlan.ts';
import { shorten } from '../../domain/text/shorten.ts';
import type { Texts } from '../../texts/texts.ts';

// An import in plain words, for the command line as well as for Discord. Nothing is escaped here.

/** Such as `12 quotes and 1 article`. */
export function countWords({ exchange }: Texts, quotes: number, articles: number): string {
  return articles === 0 ? exchange.quotes(quotes) : exchange.quotesAndArticles(quotes, articles);
}

export function unreadableWords(texts: Texts, { line, problem }: UnreadableFile): string {
  return texts.exchange.unreadable(line, problemWords(texts, problem));
}

/** What is wrong with a file or an entry of it. */
export function problemWords({ files }: Texts, [kind, ...given]: Problem): string {
  const say: (...given: never) => string = files.problems[kind];
  return say(...(given as never));
}

/** Where an entry stands: a spreadsheet counts lines, other files are searched by entries. */
export function placeWords({ exchange }: Texts, row: number, format: ExchangeFormat): string {
  return countsLines(format) ? exchange.line(row) : exchange.entry(row);
}

function countsLines(format: ExchangeFormat): boolean {
  return format === 'csv' || format === 'firebot';
}

/** Entries that are left out for one reason: `words` says which and why, `entries` how many. */
export interface LeftOut {
  readonly words: string;
  readonly entries: number;
}

export function skippedWords(
  texts: Texts,
  skipped: readonly Skipped[],
  format: ExchangeFormat,
): readonly LeftOut[] {
  return byReason(texts, skipped, { format, why: (one) => whySkipped(texts, one, format) });
}

export function refusedWords(
  texts: Texts,
  refused: readonly Refused[],
  format: ExchangeFormat,
): readonly LeftOut[] {
  return byReason(texts, refused, { format, why: (one) => whyRefused(texts, one, format) });
}

/** What is left out for the same reason is told in one line. */
function byReason<T extends { readonly row: number }>(
  texts: Texts,
  leftOut: readonly T[],
  { format, why }: { readonly format: ExchangeFormat; readonly why: (one: T) => string },
): readonly LeftOut[] {
  const rowsOf = new Map<string, number[]>();
  for (const one of leftOut) {
    const reason = why(one);
    const rows = rowsOf.get(reason);
    if (rows === undefined) rowsOf.set(reason, [one.row]);
    else rows.push(one.row);
  }
  return Array.from(rowsOf, ([reason, rows]) => ({
    words: texts.exchange.placed(placesWords(texts, rows, format), reason),
    entries: rows.length,
  }));
}

/** Such as `lines 3, 7–20`. */
function placesWords(texts: Texts, rows: readonly number[], format: ExchangeFormat): string {
  const [first = 0] = rows;
  if (rows.length === 1) return placeWords(texts, first, format);
  const ranges: { from: number; to: number }[] = [];
  for (const row of rows) {
    const last = ranges.at(-1);
    if (last?.to === row - 1) last.to = row;
    else ranges.push({ from: row, to: row });
  }
  const places = ranges.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
  const { lines, entries } = texts.exchange;
  return countsLines(format) ? lines(places) : entries(places);
}

/** Characters of a title, and of words that were said. */
const TITLE = 60;
const RIGHT = 100;

/** What articles say of the quotes, such as `2 quotes are an article’s own words`. */
export function foundWords({ exchange }: Texts, { quotes }: ImportPlan): readonly string[] {
  const found = quotes.flatMap((quote) => (quote.found === undefined ? [] : [quote]));
  const own = found.filter((quote) => quote.value.source.kind === 'article');
  const same = own.filter((quote) => quote.found?.isSame === true).length;
  const mended = own.length - same;
  const typed = found.length - own.length;
  return [
    ...(same === 0 ? [] : [exchange.areArticles(same)]),
    ...(mended === 0 ? [] : [exchange.areMended(mended)]),
    ...(typed === 0 ? [] : [exchange.areTyped(typed)]),
  ];
}

/** What was said instead, or at least why the words are on the shelf. */
function correction(
  { why }: Texts['exchange'],
  { reason, right }: Extract<Refused, { readonly kind: 'on-shelf' }>,
): string {
  if (right === null) return shorten(reason, RIGHT);
  const words = shorten(right.text, RIGHT);
  return right.saidBy === null
    ? why.rightWords(words)
    : why.rightWordsBy(words, shorten(right.saidBy, TITLE));
}

function whySkipped(texts: Texts, skipped: Skipped, format: ExchangeFormat): string {
  const { why } = texts.exchange;
  switch (skipped.kind) {
    case 'same-id':
      return skipped.removed ? why.removedId(skipped.id) : why.sameId(skipped.id);
    case 'same-words':
      return skipped.removed ? why.removedWords(skipped.id) : why.sameWords(skipped.id);
    case 'repeated':
      return why.repeated(placeWords(texts, skipped.first, format));
    case 'same-article':
      return why.sameArticle(skipped.id);
    case 'in-library': {
      const title = shorten(skipped.title, TITLE);
      return skipped.id === null ? why.inLibrary(title) : why.inLibraryAs(title, skipped.id);
    }
    case 'otherwise':
      return why.otherwise(shorten(skipped.title, TITLE));
    default:
      return skipped satisfies never;
  }
}

function whyRefused(texts: Texts, refused: Refused, format: ExchangeFormat): string {
  const { why } = texts.exchange;
  switch (refused.kind) {
    case 'malformed':
      return problemWords(texts, refused.problem);
    case 'empty':
      return why.empty;
    case 'too-long':
      return refused.field === 'topics'
        ? why.manyTopics(refused.limit)
        : why.tooLong(refused.field, refused.limit);
    case 'bad-date':
      return why.badDate(refused.date);
    case 'id-twice':
      return why.idTwice(placeWords(texts, refused.first, format));
    case 'no-article':
      return why.noArticle(refused.articleId);
    case 'article-removed':
      return why.articleRemoved(refused.articleId);
    case 'misquoted':
      return why.misquoted(refused.articleId);
    case 'opted-out':
      return why.optedOut;
    case 'on-shelf':
      return why.onShelf(correction(texts.exchange, refused));
    case 'erased':
      return why.erased;
    case 'limit':
      return refused.of === 'quotes' ? why.mostQuotes(refused.limit) : why.mostArticles(refused.limit);
    default:
      return refused satisfies never;
  }
}
