import type { ExchangeFile, FileQuote } from '../../../src/domain/exchange/exchangeFile.ts';
import type { ImportAct, ImportPlan, ServerContents } from '../../../src/domain/exchange/importPlan.ts';
import { planImport } from '../../../src/domain/exchange/planImport.ts';

export const NOW = 1_750_000_000_000;

/** A row of a file, typed by somebody, unless said otherwise. */
export function entry(row: number, text: string, more: Partial<FileQuote['value']> = {}): FileQuote {
  return {
    row,
    value: {
      id: null,
      text,
      speaker: null,
      source: { kind: 'typed' },
      sourceLine: null,
      note: null,
      topics: [],
      date: null,
      addedBy: null,
      state: 'active',
      createdAt: null,
      changedAt: null,
      ...more,
    },
  };
}

export function fileOf(quotes: readonly FileQuote[], more: Partial<ExchangeFile> = {}): ExchangeFile {
  return {
    format: 'csv',
    server: null,
    articles: [],
    quotes,
    malformed: [],
    ignored: [],
    columns: [],
    ...more,
  };
}

const EMPTY: ServerContents = {
  server: '100000000000000001',
  quotes: [],
  articles: [],
  texts: new Map(),
  erased: new Set(),
  libraryIds: new Set(),
  undone: new Map(),
  shelf: [],
  optedOut: new Set(),
  limits: { quotes: 5000, articles: 200 },
};

/** The plan of a file for a server that has nothing but what is said. Ids given by chance count up. */
export function planOf(
  file: ExchangeFile,
  here: Partial<ServerContents> = {},
  act: Partial<ImportAct> = {},
): ImportPlan {
  let given = 0;
  const newId = (length: number): string => String(++given).padStart(length, '0');
  return planImport(
    file,
    { ...EMPTY, ...here },
    {
      by: '501',
      at: NOW,
      newId,
      found: [],
      chosen: 'typed',
      ...act,
    },
  );
}
