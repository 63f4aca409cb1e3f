import { FileFault } from './fileFault.ts';

/** A row of a CSV file: its cells, and the line, from 1, on which it begins. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * The rows of a CSV file one after the other, the heading too, blank lines left out (RFC 4180; lines may end in any
 * way, and blanks may stand around a cell's quotation marks). Linear, and quick: the libraries that were tried take a
 * minute over some millions of empty lines.
 * @param looseQuotes whether a quotation mark within a cell in marks may stand alone: only one that ends the cell
 * counts
 * @param firstLine the line, from 1, on which `text` begins in its file
 * @throws {FileFault} where a row cannot be told from the next
 */
export function* csvRecords(
  text: string,
  {
    delimiter,
    looseQuotes,
    firstLine,
  }: { readonly delimiter: string; readonly looseQuotes: boolean; readonly firstLine: number },
): Generator<CsvRecord, void, undefined> {
  let at = 0;
  let line = firstLine;
  let feed = text.indexOf('\n');

  /** The line of a place that is not before the last one asked for. */
  const lineOf = (place: number): number => {
    for (; feed !== -1 && feed < place; line++) feed = text.indexOf('\n', feed + 1);
    return line;
  };
  const isEnd = (place: number): boolean => place >= text.length || LINE_ENDS.has(text.charAt(place));
  const endsCell = (place: number): boolean => isEnd(place) || text.charAt(place) === delimiter;
  const afterBlanks = (place: number): number => {
    let after = place;
    while (text.charAt(after) === ' ') after++;
    return after;
  };
  const plainCell = (): string => {
    const from = at;
    while (!endsCell(at)) {
      if (text.charAt(at) === '"' && !looseQuotes) throw fault(lineOf(at));
      at++;
    }
    return text.slice(from, at);
  };
  /** `at` is behind the mark that opens it. */
  const quotedCell = (): string => {
    const opened = at;
    let cell = '';
    for (let from = at; ;) {
      const mark = text.indexOf('"', at);
      if (mark === -1) throw fault(lineOf(opened));
      at = mark + 1;
      if (text.charAt(at) === '"') {
        cell += text.slice(from, at);
        at++;
        from = at;
        continue;
      }
      const behind = afterBlanks(at);
      if (endsCell(behind)) {
        cell += text.slice(from, mark);
        at = behind;
        return cell;
      }
      if (!looseQuotes) throw fault(lineOf(mark));
    }
  };

  while (at < text.length) {
    const began = at;
    const cells: string[] = [];
    for (;;) {
      const opening = afterBlanks(at);
      if (text.charAt(opening) === '"') {
        at = opening + 1;
        cells.push(quotedCell());
      } else cells.push(plainCell());
      if (isEnd(at)) break;
      at++;
    }
    at += text.startsWith('\r\n', at) ? 2 : 1;
    if (cells.some((cell) => cell !== '')) yield { line: lineOf(began), cells };
  }
}

const LINE_ENDS: ReadonlySet<string> = new Set(['\n', '\r']);

function fault(line: number): FileFault {
  return new FileFault(line, 'csv-marks');
}
