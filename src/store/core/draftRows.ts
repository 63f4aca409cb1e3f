import type { DraftRecord, DraftRoom } from '../draftStore.ts';
import type { Database, Engine } from './engine.ts';

/** Keeps a draft, and lets go of the server's that expired and of the oldest that have no room beside it. */
export async function keepDraft(
  engine: Engine,
  owner: string,
  { id, person, kind, expires, record }: DraftRecord,
  { now, ofPerson, ofServer }: DraftRoom,
): Promise<void> {
  await engine.write(owner, 'light', async (tx) => {
    await tx.deleteFrom('drafts').where('owner', '=', owner).where('expires', '<=', now).execute();
    const others = await tx
      .selectFrom('drafts')
      .select(['id', 'person', 'size'])
      .where('owner', '=', owner)
      .where('kind', '=', kind)
      .where('id', '<>', id)
      .orderBy('expires', 'desc')
      .execute();
    let all = record.length;
    let own = record.length;
    const pushedOut: string[] = [];
    for (const other of others) {
      const isOwn = other.person === person;
      const hasRoom = all + other.size <= ofServer && (!isOwn || own + other.size <= ofPerson);
      if (!hasRoom) pushedOut.push(other.id);
      else {
        all += other.size;
        if (isOwn) own += other.size;
      }
    }
    if (pushedOut.length > 0)
      await tx.deleteFrom('drafts').where('owner', '=', owner).where('id', 'in', pushedOut).execute();
    const row = { person, kind, expires, size: record.length, record };
    await tx
      .insertInto('drafts')
      .values({ owner, id, ...row })
      .onConflict((on) => on.columns(['owner', 'id']).doUpdateSet(row))
      .execute();
  });
}

/** A draft that has not expired. */
export async function readDraft(
  db: Database,
  owner: string,
  id: string,
  now: number,
): Promise<DraftRecord | null> {
  const row = await db
    .selectFrom('drafts')
    .select(['id', 'person', 'kind', 'expires', 'record'])
    .where('owner', '=', owner)
    .where('id', '=', id)
    .where('expires', '>', now)
    .executeTakeFirst();
  return row ?? null;
}

/** Takes a draft away; of several that try at once one does. */
export async function takeDraft(engine: Engine, owner: string, id: string): Promise<boolean> {
  return engine.write(owner, 'light', async (tx) => {
    const { numDeletedRows } = await tx
      .deleteFrom('drafts')
      .where('owner', '=', owner)
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    return numDeletedRows > 0n;
  });
}

export async function forgetExpiredDrafts(tx: Database, now: number): Promise<void> {
  await tx.deleteFrom('drafts').where('expires', '<=', now).execute();
}

export async function forgetDraftsOf(tx: Database, owner: string, person: string): Promise<void> {
  await tx.deleteFrom('drafts').where('owner', '=', owner).where('person', '=', person).execute();
}
