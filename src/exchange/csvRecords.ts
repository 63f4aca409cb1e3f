import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { FileFault } from './fileFault.ts';

/** A row of a CSV file: its cells, and the line, from 1, on which it begins. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Bytes between two pauses: about a millisecond of work. */
const PIECE = 8192;
/** Far more than a row of a quote holds; a quotation mark that is never closed would swallow the whole file. */
const LONGEST_RECORD = 100_000;

/**
 * The rows of a CSV file one after the other, the heading too, blank lines left out.
 * @param bytes UTF-8 without a byte order mark
 * @param pause lets others run
 * @throws {FileFault} where a row cannot be told from the next
 */
export async function* csvRecords(
  bytes: Uint8Array,
  {
    delimiter,
    looseQuotes,
    pause,
  }: { readonly delimiter: string; readonly looseQuotes: boolean; readonly pause: () => Promise<void> },
): AsyncGenerator<CsvRecord, void, undefined> {
  async function* pieces(): AsyncGenerator<Uint8Array, void, undefined> {
    for (let at = 0; at < bytes.length; at += PIECE) {
      await pause();
      yield bytes.subarray(at, at + PIECE);
    }
  }
  const parser = parse({
    delimiter,
    info: true,
    relax_column_count: true,
    relax_quotes: looseQuotes,
    max_record_size: LONGEST_RECORD,
  });
  const rows = Readable.from(pieces(), { objectMode: false }).compose(parser) as AsyncIterable<{
    readonly record: readonly string[];
    readonly info: { readonly lines: number };
  }>;
  let line = 1;
  try {
    for await (const { record, info } of rows) {
      if (record.some((cell) => cell !== '')) yield { line, cells: record };
      line = info.lines + 1;
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines } = error as { readonly lines?: number };
    throw new FileFault(
      lines ?? line,
      'the quotation marks around a cell are not right',
      'put a cell that holds quotation marks into quotation marks, and double those within',
    );
  }
}
