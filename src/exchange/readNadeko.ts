import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { ExchangeFile, FileQuote, Malformed } from '../domain/exchange/exchangeFile.ts';
import { countEntry } from './countEntry.ts';
import { FileFault } from './fileFault.ts';
import { firstIssue, need } from './firstIssue.ts';
import { yamlPieces } from './yamlPieces.ts';

/** A quote of the NadekoBot: an id, its adder's name and Discord id, and the text. */
const nadekoQuote = z.object({
  id: z.string().optional(),
  an: z.string().optional(),
  aid: z
    .string()
    .regex(/^\d{1,20}$/, need('discord-id'))
    .optional(),
  txt: z.string(need('text')),
});

/** A keyword alone, its quotes being on the lines below, or with a list on its own line. */
const keywordList = z.record(
  z.string(),
  z.union([z.literal('').transform(() => null), z.null(), z.array(z.unknown())]),
);

/** More than a quote holds, every character of it escaped. Longer ones are refused unread. */
const LONGEST_PIECE = 30_000;

/**
 * Reads what NadekoBot's `.quotesexport` writes: keywords, each with a list of quotes. Read a quote at a time: a
 * YAML reader takes far more memory for the whole of a large file.
 * @throws {FileFault} where it is no such YAML
 */
export function readNadeko(text: string): ExchangeFile {
  const quotes: FileQuote[] = [];
  const malformed: Malformed[] = [];
  let row = 0;
  const add = (entry: unknown, under: string): void => {
    countEntry(++row);
    const read = nadekoQuote.safeParse(entry);
    if (read.success) quotes.push({ row, value: quoteOf(read.data, under) });
    else malformed.push({ row, problem: firstIssue(read.error) });
  };
  let keyword: string | null = null;
  for (const { kind, line, text: piece } of yamlPieces(text)) {
    if (piece.length > LONGEST_PIECE) {
      countEntry(++row);
      malformed.push({ row, problem: ['too-long'] });
      continue;
    }
    const contents = readPiece(piece.trimEnd(), line);
    if (kind === 'item' && keyword !== null && Array.isArray(contents)) {
      for (const entry of contents as readonly unknown[]) add(entry, keyword);
    } else {
      const list = keywordList.safeParse(contents);
      const [named] = list.success ? Object.entries(list.data) : [];
      if (named === undefined) throw notNadeko(line);
      keyword = named[0];
      for (const entry of named[1] ?? []) add(entry, keyword);
    }
  }
  if (keyword === null) throw notNadeko(1);
  return { format: 'nadekobot', server: null, articles: [], quotes, malformed, ignored: [], columns: [] };
}

/** All scalars as text: a quote may well be "no" or "12". Aliases are refused, since the bot never writes any. */
function readPiece(piece: string, line: number): unknown {
  const lines = new LineCounter();
  try {
    const document = parseDocument(piece, { schema: 'failsafe', lineCounter: lines, prettyErrors: false });
    const [error] = document.errors;
    if (error === undefined) return document.toJS({ maxAliasCount: 0 }) as unknown;
    throw notYaml(line + lines.linePos(error.pos[0]).line - 1, error.message);
  } catch (error) {
    if (error instanceof FileFault) throw error;
    // Too deeply nested for the reader, or an alias.
    throw notYaml(line, (error as Error).message);
  }
}

/** The keyword becomes a topic. Who said the words is not in the file: the name there is of who added them. */
function quoteOf({ id, an, aid, txt }: z.infer<typeof nadekoQuote>, keyword: string): FileQuote['value'] {
  const numbered = id === undefined ? 'NadekoBot' : `NadekoBot, quote ${id}`;
  const topic = keyword.trim().toLowerCase();
  return {
    id: null,
    text: txt.trim(),
    speaker: null,
    source: { kind: 'typed' },
    sourceLine: an === undefined || an.trim() === '' ? numbered : `${numbered}, added by ${an.trim()}`,
    note: null,
    topics: topic === '' ? [] : [topic],
    date: null,
    addedBy: aid ?? null,
    state: 'active',
    createdAt: null,
    changedAt: null,
  };
}

function notYaml(line: number, problem: string): FileFault {
  return new FileFault(line, 'yaml', problem);
}

function notNadeko(line: number): FileFault {
  return new FileFault(line, 'not-known');
}
