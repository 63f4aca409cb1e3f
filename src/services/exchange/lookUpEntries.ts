import type { FoundWords, ImportPlan } from '../../domain/exchange/importPlan.ts';
import type { ServerId } from '../../store/port.ts';
import { lookElsewhere } from '../curation/lookElsewhere.ts';
import type { CurationParts } from '../curation/curationParts.ts';

/** Entries that are looked up between two looks at what else waits: some milliseconds of the event loop. */
const PIECE = 200;

/** What the articles that a server can see say of entries of a file; those that none has are left out. */
export async function lookUpEntries(
  parts: Pick<CurationParts, 'checks' | 'store' | 'texts' | 'library'>,
  server: ServerId,
  entries: ImportPlan['toLookUp'],
): Promise<readonly FoundWords[]> {
  const all: FoundWords[] = [];
  for (let at = 0; at < entries.length; at += PIECE) {
    const piece = entries.slice(at, at + PIECE);
    const places = await lookElsewhere(parts, server, piece);
    for (const [index, { row }] of piece.entries()) {
      const found = places[index] ?? null;
      if (found === null) continue;
      const { title, isSame, text, saidBy, quoteId, words, remarks } = found;
      // Right words of somebody else's are as wrong.
      const isTheirs = remarks.every(({ kind }) => kind !== 'dissent');
      const taken =
        words === null
          ? null
          : { text: words.text, speaker: words.speaker, source: words.source, date: words.date };
      all.push({ row, title, isSame: isSame && isTheirs, text, saidBy, quoteId, words: taken });
    }
  }
  return all;
}
