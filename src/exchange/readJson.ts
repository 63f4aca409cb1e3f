import { z } from 'zod';
import type { ExchangeFile, FileArticle, FileQuote, Malformed } from '../domain/exchange/exchangeFile.ts';
import { VERBATIM_VERSION } from '../domain/exchange/writeVerbatim.ts';
import { countEntry } from './countEntry.ts';
import { FileFault } from './fileFault.ts';
import { firstIssue } from './firstIssue.ts';
import { jsonEntries } from './jsonEntries.ts';
import { quoterQuote } from './quoterQuote.ts';
import { verbatimArticle, verbatimQuote } from './verbatimSchema.ts';

const HEAD = {
  format: z.literal('verbatim'),
  version: z.int().positive(),
  server: z.string(),
  exportedAt: z.string(),
  // Another server has other channels and roles: they are not brought along.
  settings: z.unknown().optional(),
  daily: z.unknown().optional(),
} as const;

/**
 * Reads our own JSON, or the list of the Quoter bot.
 * @throws {FileFault} where it is neither
 */
export function readJson(text: string): ExchangeFile {
  const head: Record<string, unknown> = {};
  const articles: FileArticle[] = [];
  const quotes: FileQuote[] = [];
  const malformed: Malformed[] = [];
  let format: 'verbatim' | 'quoter' | null = null;
  let row = 0;
  for (const { member, inList, value } of jsonEntries(text)) {
    if (inList) countEntry(++row);
    if (member === null) {
      format = 'quoter';
      const read = quoterQuote.safeParse(value);
      if (read.success) quotes.push({ row, value: read.data });
      else malformed.push({ row, problem: firstIssue(read.error) });
    } else if (inList && member === 'quotes') {
      const read = verbatimQuote.safeParse(value);
      if (read.success) quotes.push({ row, value: read.data });
      else malformed.push({ row, problem: firstIssue(read.error) });
    } else if (inList && member === 'articles') {
      const read = verbatimArticle.safeParse(value);
      if (read.success) {
        const { versions, ...article } = read.data;
        articles.push({ row, value: article, versions });
      } else malformed.push({ row, problem: firstIssue(read.error) });
    } else if (member in HEAD && !inList) {
      head[member] = value;
      format = 'verbatim';
    } else malformed.push({ row, problem: ['unknown-name', member] });
  }
  if (format !== 'verbatim') {
    if (format === null && text.trim() !== '[]') throw notOurs();
    return { format: 'quoter', server: null, articles, quotes, malformed, ignored: [], columns: [] };
  }
  if (head['format'] !== 'verbatim') throw notOurs();
  if (typeof head['version'] === 'number' && head['version'] > VERBATIM_VERSION) {
    throw new FileFault(1, 'newer', head['version'], VERBATIM_VERSION);
  }
  const checked = z.object(HEAD).safeParse(head);
  if (!checked.success) throw new FileFault(1, 'wrong-head');
  return {
    format: 'verbatim',
    server: checked.data.server,
    articles,
    quotes,
    malformed,
    ignored: [],
    columns: [],
  };
}

function notOurs(): FileFault {
  return new FileFault(1, 'not-ours');
}
