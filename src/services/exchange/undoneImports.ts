import type { CuratedArticle, CuratedQuote } from '../../domain/curation.ts';
import type { Kept, KeptQuote, ServerId, Store } from '../../store/port.ts';
import type { HistoryEntry } from '../../domain/curation/historyEntry.ts';

/** Acts of the history among which imports and what took them back are looked for. */
const LATEST = 200;

/**
 * What imports had added that was taken back and is as that left it: `quote` or `article` and the id → the revision.
 * Only of the latest acts.
 */
export async function undoneImports(
  store: Pick<Store, 'history' | 'act'>,
  server: ServerId,
  quotes: readonly KeptQuote[],
  articles: readonly Kept<CuratedArticle>[],
): Promise<ReadonlyMap<string, number>> {
  const latest = await store.history(server, {}, LATEST);
  const imports = latest.filter(({ action }) => action === 'import');
  const left = new Map<string, CuratedQuote | CuratedArticle>();
  // The newest come first: what was taken back, imported again and taken back again is as the last one left it.
  for (const entry of latest.filter((undo) => imports.some((made) => isUndone(made, undo)))) {
    const act = await store.act(server, entry.id);
    for (const { subject, id, after } of act?.items ?? []) {
      if (subject !== 'quote' && subject !== 'article') continue;
      if (after !== null && !left.has(`${subject} ${id}`)) left.set(`${subject} ${id}`, after);
    }
  }
  const undone = new Map<string, number>();
  const note = (key: string, { value, revision }: Kept<CuratedQuote | CuratedArticle>): void => {
    // Whatever changes it says when.
    if (value.state === 'removed' && left.get(key)?.changedAt === value.changedAt) undone.set(key, revision);
  };
  for (const kept of quotes) note(`quote ${kept.value.id}`, kept);
  for (const kept of articles) note(`article ${kept.value.id}`, kept);
  return undone;
}

function isUndone(made: HistoryEntry, undo: HistoryEntry): boolean {
  const [first] = made.items;
  const [taken] = undo.items;
  return (
    undo.action === 'undo' &&
    undo.id > made.id &&
    undo.count === made.count &&
    taken?.subject === first?.subject &&
    taken?.id === first?.id
  );
}
