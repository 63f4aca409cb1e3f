import type { ActItem, Subject } from '../../domain/curation/actItem.ts';
import { UNDONE_BY, type ActName } from '../../domain/curation/acts.ts';
import type { HistoryEntry } from '../../domain/curation/historyEntry.ts';
import { records } from '../records/records.ts';
import { ROWS } from './chunks.ts';
import type { Database, Engine } from './engine.ts';

/** Items shown of an act in a listing. */
const SHOWN = 5;

/** Acts of an owner, newest first; with a subject only those that touched it. */
export async function history(
  db: Database,
  owner: string,
  of: { readonly subject?: { readonly kind: Subject; readonly id: string }; readonly before?: number },
  limit: number,
): Promise<readonly HistoryEntry[]> {
  let query = db.selectFrom('acts').selectAll().where('owner', '=', owner);
  if (of.before !== undefined) query = query.where('id', '<', of.before);
  if (of.subject !== undefined) {
    const { kind, id } = of.subject;
    query = query.where('id', 'in', (eb) =>
      eb
        .selectFrom('act_items')
        .select('act')
        .where('owner', '=', owner)
        .where('subject', '=', kind)
        .where('act_items.id', '=', id),
    );
  }
  const acts = await query.orderBy('id', 'desc').limit(limit).execute();
  const entries: HistoryEntry[] = [];
  for (const act of acts)
    entries.push(entryOf(act, await itemsOf(db, owner, act.id, of.subject, { limit: SHOWN, offset: 0 })));
  return entries;
}

/** One act with all its items; `null` when the owner has none of that id. */
export async function actOf(
  { read: db, breathe }: Pick<Engine, 'read' | 'breathe'>,
  owner: string,
  id: number,
): Promise<HistoryEntry | null> {
  if (!Number.isSafeInteger(id)) return null;
  const act = await db
    .selectFrom('acts')
    .selectAll()
    .where('owner', '=', owner)
    .where('id', '=', id)
    .executeTakeFirst();
  if (act === undefined) return null;
  const items: ActItem[] = [];
  while (items.length < act.items) {
    await breathe();
    const piece = await itemsOf(db, owner, id, undefined, { limit: ROWS, offset: items.length });
    if (piece.length === 0) break;
    items.push(...piece);
  }
  return entryOf(act, items);
}

async function itemsOf(
  db: Database,
  owner: string,
  act: number,
  subject: { readonly kind: Subject; readonly id: string } | undefined,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<ActItem[]> {
  let query = db
    .selectFrom('act_items')
    .select(['subject', 'id', 'before', 'after'])
    .where('act', '=', act)
    .where('owner', '=', owner);
  if (subject !== undefined) query = query.where('subject', '=', subject.kind).where('id', '=', subject.id);
  return (await query.orderBy('place').limit(limit).offset(offset).execute()).map(itemOf);
}

interface Act {
  readonly id: number;
  readonly at: number;
  readonly by: string | null;
  readonly action: string;
  readonly items: number;
}

function entryOf({ id, at, by, action, items: count }: Act, items: readonly ActItem[]): HistoryEntry {
  if (!isActName(action)) throw new Error(`an act of an unknown name is stored: ${action}`);
  return { id, at, by, action, count, items };
}

function isActName(name: string): name is ActName {
  return Object.hasOwn(UNDONE_BY, name);
}

interface ItemRow {
  readonly subject: string;
  readonly id: string;
  readonly before: string | null;
  readonly after: string | null;
}

function itemOf({ subject, id, ...rest }: ItemRow): ActItem {
  if (!isSubject(subject)) throw new Error(`an act on an unknown subject is stored: ${subject}`);
  const read = (record: string | null) => (record === null ? null : records[subject].read(record));
  return { subject, id, before: read(rest.before), after: read(rest.after) } as ActItem;
}

function isSubject(name: string): name is Subject {
  return Object.hasOwn(records, name);
}
