import type { Problem } from '../domain/exchange/problem.ts';
import type { QuoteState } from '../domain/curation.ts';
import { readCell, readList, type CsvColumn } from '../domain/exchange/csvCells.ts';
import type { ExchangeFile, FileQuote, Malformed } from '../domain/exchange/exchangeFile.ts';
import { countEntry } from './countEntry.ts';
import { csvRecords } from './csvRecords.ts';
import { dayOfTime } from './dayOfTime.ts';
import { FileFault } from './fileFault.ts';
import { FIREBOT_HEADING, firebotQuote } from './firebotQuote.ts';
import { mapColumns, namesOf } from './mapColumns.ts';

const STATES: ReadonlySet<string> = new Set<QuoteState>(['active', 'pending', 'removed']);
/** As ids of ours look; what else stands in the column numbers rows. */
const OWN_ID = /^[0-9a-hjkmnp-tv-z]{8}$/;

/**
 * Reads CSV with a heading: our own columns in any order, or what Firebot exports. Commas, semicolons or tabs between;
 * before the heading may stand which (`sep=;`), and comments behind a `#`.
 * @param text without a byte order mark
 * @throws {FileFault} where the file is no such CSV
 */
export function readCsv(text: string): ExchangeFile {
  const { heading, body, firstLine, delimiter } = findHeading(text);
  const isFirebot = heading.toLowerCase() === FIREBOT_HEADING;
  const rows = csvRecords(body, { delimiter, looseQuotes: isFirebot, firstLine });
  const first = rows.next();
  const names = first.done === true ? [] : first.value.cells.map((name) => name.trim());
  const { columns, ignored } = mapColumns(names);
  if (!columns.includes('text')) {
    const others = namesOf('text')
      .slice(1)
      .map((name) => `"${name}"`)
      .join(', ');
    throw new FileFault(firstLine, 'no-column', others);
  }
  const quotes: FileQuote[] = [];
  const malformed: Malformed[] = [];
  const read = isFirebot ? firebotQuote : (cells: readonly string[]) => csvQuote(cells, columns);
  for (const { line, cells } of rows) {
    countEntry(quotes.length + malformed.length + 1);
    const value = read(cells);
    if ('text' in value) quotes.push({ row: line, value });
    else malformed.push({ row: line, problem: value });
  }
  const mapped = columns.flatMap((column, at) =>
    column === null ? [] : [{ name: names[at] ?? '', column }],
  );
  const told = isFirebot
    ? { format: 'firebot' as const, ignored: [], columns: [] }
    : { format: 'csv' as const, ignored, columns: mapped };
  return { ...told, server: null, articles: [], quotes, malformed };
}

/** Lines with a `#` that are looked at as headings: a file of nothing else must not take long. */
const COMMENTS = 100;
const DELIMITERS = [',', ';', '\t', '|'] as const;

/**
 * The first line that is neither blank nor a comment, and what stands from there on. A heading may begin with a `#`
 * too.
 */
function findHeading(text: string) {
  let declared: string | null = null;
  let comments = 0;
  let from = 0;
  for (let line = 1; ; line++) {
    const feed = text.indexOf('\n', from);
    const end = feed === -1 ? text.length : feed;
    const written = text.slice(from, end);
    const heading = written.trim();
    // A tab at the end of the line is what it tells.
    const separator = /^\s*"?sep=(\t|\S)"?\s*$/i.exec(written)?.[1];
    const isComment = heading.startsWith('#') && (++comments > COMMENTS || !isColumns(heading, declared));
    const isHeading = heading !== '' && separator === undefined && !isComment;
    if (isHeading || feed === -1) {
      const delimiter = declared ?? delimiterOf(heading);
      return { heading, body: text.slice(from), firstLine: line, delimiter };
    }
    if (separator !== undefined) declared = separator;
    from = end + 1;
  }
}

function delimiterOf(heading: string): string {
  return DELIMITERS.reduce((best, sign) => (count(heading, sign) > count(heading, best) ? sign : best));
}

function isColumns(heading: string, declared: string | null): boolean {
  return mapColumns(heading.split(declared ?? delimiterOf(heading))).columns.includes('text');
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}

/** A row as a quote, or what is wrong with it. */
function csvQuote(
  cells: readonly string[],
  columns: readonly (CsvColumn | null)[],
): FileQuote['value'] | Problem {
  if (cells.length > columns.length && cells.slice(columns.length).some((cell) => cell.trim() !== '')) {
    return ['cells-over', cells.length, columns.length];
  }
  const cell = (column: CsvColumn): string => readCell(cells[columns.indexOf(column)] ?? '');
  const orNull = (column: CsvColumn): string | null => (cell(column).trim() === '' ? null : cell(column));
  const state = cell('state').trim().toLowerCase() || 'active';
  if (!STATES.has(state)) return ['field', 'state', 'quote-state'];
  const id = cell('id').trim();
  const date = orNull('date')?.trim() ?? null;
  return {
    id: OWN_ID.test(id) ? id : null,
    text: cell('text'),
    speaker: orNull('speaker'),
    source: { kind: 'typed' },
    sourceLine: orNull('source'),
    note: orNull('note'),
    topics: readList(cell('topics')),
    date: date === null ? null : dayOfTime(date),
    addedBy: null,
    state: state as QuoteState,
    createdAt: null,
    changedAt: null,
  };
}
