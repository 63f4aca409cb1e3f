/**
 * The columns of our CSV, in the order in which they are written. `checked` says what stood behind the words where they
 * were; it is not believed when the file is read.
 */
export const CSV_COLUMNS = [
  'text',
  'speaker',
  'source',
  'note',
  'topics',
  'date',
  'id',
  'state',
  'checked',
] as const;

export type CsvColumn = (typeof CSV_COLUMNS)[number];

/** What a spreadsheet would take for a formula, or has been kept from taking for one. */
const FORMULA = /^'*[=+\-@＝＋－＠\t\r]/;

/** A cell that no spreadsheet runs: an apostrophe before what looks like a formula. `readCell` takes it away again. */
export function writeCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n;\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** What a cell said before `writeCell`, once the quotation marks around it are read. */
export function readCell(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}

/** A list in one cell: semicolons between, those within with a backslash before. */
export function writeList(items: readonly string[]): string {
  return items.map((item) => item.replaceAll(/[\\;]/g, '\\$&')).join('; ');
}

/** The parts of a cell; blank ones are left out. */
export function readList(cell: string): string[] {
  const parts = cell.match(/(?:\\[\s\S]|\\$|[^;\\])+/g) ?? [];
  return parts.map((part) => part.replaceAll(/\\([\\;])/g, '$1').trim()).filter((part) => part !== '');
}
