import type { QuoteState } from '../domain/curation.ts';
import type { CsvColumn } from '../domain/exchange/csvCells.ts';
import { CSV_COLUMNS, readCell, readList } from '../domain/exchange/csvCells.ts';
import type { ExchangeFile, FileQuote, Malformed } from '../domain/exchange/exchangeFile.ts';
import { csvRecords } from './csvRecords.ts';
import { FileFault } from './fileFault.ts';
import { FIREBOT_HEADING, firebotQuote } from './firebotQuote.ts';

/** What else people call our columns. */
const OTHER_NAMES: Readonly<Record<string, CsvColumn>> = {
  quote: 'text',
  author: 'speaker',
  notes: 'note',
  tags: 'topics',
  day: 'date',
};

const STATES: ReadonlySet<string> = new Set<QuoteState>(['active', 'pending', 'removed']);
/** As ids of ours look; what else stands in the column numbers rows. */
const OWN_ID = /^[0-9a-hjkmnp-tv-z]{8}$/;

/**
 * Reads CSV with a heading: our own columns in any order, or what Firebot exports. Commas, semicolons or tabs between.
 * @param bytes UTF-8 without a byte order mark
 * @param pause lets others run
 * @throws {FileFault} where the file is no such CSV
 */
export async function readCsv(bytes: Uint8Array, pause: () => Promise<void>): Promise<ExchangeFile> {
  const heading = new TextDecoder().decode(bytes.subarray(0, HEADING_AT_MOST)).split(/\r?\n/, 1)[0] ?? '';
  const isFirebot = heading.toLowerCase() === FIREBOT_HEADING;
  const delimiter = DELIMITERS.reduce((best, sign) =>
    count(heading, sign) > count(heading, best) ? sign : best,
  );
  const rows = csvRecords(bytes, { delimiter, looseQuotes: isFirebot, pause });
  const first = await rows.next();
  const names = first.done === true ? [] : first.value.cells.map((name) => name.trim().toLowerCase());
  const columns = names.map(
    (name) => CSV_COLUMNS.find((column) => column === name) ?? OTHER_NAMES[name] ?? null,
  );
  if (!columns.includes('text')) {
    throw new FileFault(
      1,
      'it is no file of quotes that is known here: as CSV it would need a column "text"',
      'import JSON or CSV of Verbatim, JSON of Quoter, YAML of NadekoBot or CSV of Firebot',
    );
  }
  const quotes: FileQuote[] = [];
  const malformed: Malformed[] = [];
  const read = isFirebot ? firebotQuote : (cells: readonly string[]) => csvQuote(cells, columns);
  for await (const { line, cells } of rows) {
    const value = read(cells);
    if (typeof value === 'string') malformed.push({ line, problem: value });
    else quotes.push({ line, value });
  }
  const ignored = isFirebot ? [] : names.filter((name, at) => columns[at] === null && name !== '');
  const format = isFirebot ? 'firebot' : 'csv';
  return { format, server: null, articles: [], quotes, malformed, ignored };
}

const HEADING_AT_MOST = 4096;
const DELIMITERS = [',', ';', '\t'] as const;

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}

/** A row as a quote, or what is wrong with it. */
function csvQuote(
  cells: readonly string[],
  columns: readonly (CsvColumn | null)[],
): FileQuote['value'] | string {
  if (cells.length > columns.length) {
    return `it has ${cells.length} cells, and the heading has ${columns.length}`;
  }
  const cell = (column: CsvColumn): string => readCell(cells[columns.indexOf(column)] ?? '');
  const orNull = (column: CsvColumn): string | null => (cell(column).trim() === '' ? null : cell(column));
  const state = cell('state').trim().toLowerCase() || 'active';
  if (!STATES.has(state)) return '"state" must be active, pending or removed';
  const id = cell('id').trim();
  return {
    id: OWN_ID.test(id) ? id : null,
    text: cell('text'),
    speaker: orNull('speaker'),
    source: { kind: 'typed' },
    sourceLine: orNull('source'),
    note: orNull('note'),
    topics: readList(cell('topics')),
    date: orNull('date')?.trim() ?? null,
    addedBy: null,
    state: state as QuoteState,
    createdAt: null,
    changedAt: null,
  };
}
