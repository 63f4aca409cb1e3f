import { randomUUID } from 'node:crypto';
import { searchWords, wordKey } from '../../domain/search/searchWords.ts';
import type { CuratedQuote } from '../../domain/curation.ts';
import { chunks, ROWS } from './chunks.ts';
import type { Database, Engine } from './engine.ts';
import { LIBRARY, type LabelKind } from './tables.ts';

interface Delta {
  readonly kind: LabelKind;
  readonly key: string;
  name: string;
  count: number;
}

/** Gathers what a change does to the counts of speakers and topics, and writes it at once, the change itself too. */
export function countLabels() {
  const deltas = new Map<string, Delta>();
  const add = (kind: LabelKind, name: string, key: string, by: number): void => {
    const id = `${kind}${key}`;
    const delta = deltas.get(id);
    if (delta === undefined) deltas.set(id, { kind, key, name, count: by });
    else {
      delta.count += by;
      if (by > 0) delta.name = name;
    }
  };
  return {
    /** `by` is 1 for a quote that comes and -1 for one that goes. */
    count(quote: CuratedQuote, by: 1 | -1): void {
      if (quote.state !== 'removed') add('kept', '', '', by);
      if (quote.state !== 'active') return;
      add('all', '', '', by);
      const speaker = wordKey(searchWords(quote.speaker ?? ''));
      if (quote.speaker !== null && speaker !== '') add('speaker', quote.speaker, speaker, by);
      const topics = new Map(quote.topics.map((topic) => [wordKey(searchWords(topic)), topic]));
      for (const [key, topic] of topics) if (key !== '') add('topic', topic, key, by);
    },
    async write(engine: Engine, tx: Database, owner: string): Promise<void> {
      const change: Delta = { kind: 'change', key: '', name: randomUUID(), count: 1 };
      const changed = [change, ...[...deltas.values()].filter(({ count }) => count !== 0)];
      for (const [at, rows] of chunks(changed, ROWS).entries()) {
        if (at > 0) await engine.breathe();
        await tx
          .insertInto('labels')
          .values(rows.map((row) => ({ owner, ...row })))
          .onConflict((on) =>
            on.columns(['owner', 'kind', 'key']).doUpdateSet((eb) => ({
              count: eb('labels.count', '+', eb.ref('excluded.count')),
              name: eb.ref('excluded.name'),
            })),
          )
          .execute();
      }
      if (changed.some(({ count }) => count < 0)) {
        await tx.deleteFrom('labels').where('owner', '=', owner).where('count', '<=', 0).execute();
      }
    },
  };
}

/** As `lastChanges` tells them, for statements with an `$owner`. */
export const CHANGES = `(coalesce((select name from labels where owner = $owner and kind = 'change' and key = ''), '')
  || ' ' || coalesce((select name from labels where owner = '' and kind = 'change' and key = ''), ''))`;

/** The last changes of an owner's quotes and of the library's, as one text: while it is the same, so are all pools. */
export async function lastChanges(db: Database, owner: string): Promise<string> {
  const rows = await db
    .selectFrom('labels')
    .select(['owner', 'name'])
    .where('owner', 'in', [owner, LIBRARY])
    .where('kind', '=', 'change')
    .where('key', '=', '')
    .execute();
  const last = new Map(rows.map((row) => [row.owner, row.name]));
  return `${last.get(owner) ?? ''} ${last.get(LIBRARY) ?? ''}`;
}

/** A count of one owner; 0 where there is none. */
export async function labelCount(db: Database, owner: string, kind: LabelKind): Promise<number> {
  const row = await db
    .selectFrom('labels')
    .select('count')
    .where('owner', '=', owner)
    .where('kind', '=', kind)
    .where('key', '=', '')
    .executeTakeFirst();
  return row?.count ?? 0;
}

/**
 * Labels with every word, whole or, with `prefix`, as beginnings; the most frequent first. Of a name that several
 * owners have, the counts are added.
 */
export async function findLabels(
  db: Database,
  owners: readonly string[],
  kind: 'speaker' | 'topic',
  words: readonly string[],
  prefix: boolean,
  limit: number,
): Promise<{ readonly key: string; readonly name: string; readonly count: number }[]> {
  let query = db
    .selectFrom('labels')
    .select(['key', (eb) => eb.fn.max('name').as('name'), (eb) => eb.fn.sum<number>('count').as('count')])
    .where('owner', 'in', owners)
    .where('kind', '=', kind);
  // Folded words hold letters, marks and digits only: nothing that `like` would read as a pattern.
  for (const word of words) query = query.where('key', 'like', prefix ? `% ${word}%` : `% ${word} %`);
  return query.groupBy('key').orderBy('count', 'desc').orderBy('key').limit(limit).execute();
}
