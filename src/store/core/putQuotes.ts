import type { CuratedQuote } from '../../domain/curation.ts';
import { records } from '../records/records.ts';
import { chunks } from './chunks.ts';
import type { Database, Engine, IndexEntry } from './engine.ts';
import { countLabels } from './labels.ts';
import type { NewQuoteRow, OldQuoteRow } from './quoteRow.ts';

/** A row that comes (`before` is null), changes, or goes (`after` is null). */
export interface RowChange {
  readonly before: OldQuoteRow | null;
  readonly after: NewQuoteRow | null;
}

/** Few enough at a time for the rest of the process not to notice: some milliseconds. */
export const PIECE = 50;

/** How many more quotes, active and pending, there will be. */
export function moreKept(changes: readonly RowChange[]): number {
  return changes.reduce((sum, { before, after }) => sum + isKept(after) - isKept(before), 0);
}

function isKept(row: { readonly state: string } | null): number {
  return row?.state === 'active' || row?.state === 'pending' ? 1 : 0;
}

/**
 * Writes rows with everything that is derived from them: the index, the counts, the known words. Also to be called
 * where only articles change: whoever remembers quotes, with their articles, is told that something is new.
 */
export async function putQuotes(
  engine: Engine,
  tx: Database,
  owner: string,
  changes: readonly RowChange[],
): Promise<void> {
  const labels = countLabels();
  const pieces = chunks(inRowOrder(changes), PIECE);
  // All go before any comes: in turns, the index would start a segment with each, and merge them all at once.
  for (const [at, piece] of pieces.entries()) {
    if (at > 0) await engine.breathe();
    const removed = piece.flatMap(({ before }) => (before?.state === 'active' ? [before] : []));
    if (removed.length > 0) await engine.index.remove(tx, removed);
  }
  for (const [at, piece] of pieces.entries()) {
    if (at > 0) await engine.breathe();
    for (const { before, after } of piece) {
      const was = before === null ? null : quoteOf(before);
      const is = after === null ? null : quoteOf(after);
      if (was !== null) labels.count(was, -1);
      if (is !== null) labels.count(is, 1);
    }
    const entries = [...(await insert(tx, piece)), ...(await update(tx, piece))].filter(
      ({ state }) => state === 'active',
    );
    await drop(tx, piece);
    if (entries.length > 0) {
      await engine.index.put(tx, entries);
      await learnWords(engine, tx, owner, entries);
    }
  }
  await labels.write(engine, tx, owner);
}

/** Those that are there first, in the order of their rows. */
function inRowOrder(changes: readonly RowChange[]): readonly RowChange[] {
  const there = changes.filter(({ before }) => before !== null);
  const come = changes.filter(({ before }) => before === null);
  return [...there.sort((a, b) => (a.before?.seq ?? 0) - (b.before?.seq ?? 0)), ...come];
}

type Written = IndexEntry & { readonly state: string };

async function insert(tx: Database, piece: readonly RowChange[]): Promise<Written[]> {
  const rows = piece.flatMap(({ before, after }) => (before === null && after !== null ? [after] : []));
  if (rows.length === 0) return [];
  const seqs = await tx.insertInto('quotes').values(rows).returning(['seq', 'id']).execute();
  const seqOf = new Map(seqs.map(({ id, seq }) => [id, seq]));
  return rows.map((row) => ({ ...row, seq: seqOf.get(row.id) ?? 0 }));
}

async function update(tx: Database, piece: readonly RowChange[]): Promise<Written[]> {
  const written: Written[] = [];
  for (const { before, after } of piece) {
    if (before === null || after === null) continue;
    await tx.updateTable('quotes').set(after).where('seq', '=', before.seq).execute();
    written.push({ ...after, seq: before.seq });
  }
  return written;
}

async function drop(tx: Database, piece: readonly RowChange[]): Promise<void> {
  const seqs = piece.flatMap(({ before, after }) => (before !== null && after === null ? [before.seq] : []));
  if (seqs.length > 0) await tx.deleteFrom('quotes').where('seq', 'in', seqs).execute();
}

/** Whether a word is still in use is asked of the index when it matters; here words only ever come. */
async function learnWords(
  engine: Engine,
  tx: Database,
  owner: string,
  entries: readonly IndexEntry[],
): Promise<void> {
  const words = new Set(
    entries.flatMap((entry) => `${entry.words}${entry.speaker_key}${entry.topics_key}`.split(' ')),
  );
  words.delete('');
  await engine.index.learn(tx, owner, [...words]);
}

/** The quote in a row; `null` when it was erased. */
function quoteOf({
  state,
  record,
}: {
  readonly state: string;
  readonly record: string;
}): CuratedQuote | null {
  return state === 'erased' ? null : records.quote.read(record);
}
