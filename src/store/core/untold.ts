import type { Untold } from '../port.ts';
import type { Database, Engine } from './engine.ts';

/** Remembers what a person could not be told; of a quote the newest. */
export async function keepUntold(
  engine: Engine,
  owner: string,
  person: string,
  { quote, decision }: Untold,
): Promise<void> {
  await engine.write(owner, 'durable', (tx) =>
    tx
      .insertInto('untold')
      .values({ owner, person, quote, decision })
      .onConflict((on) => on.columns(['owner', 'person', 'quote']).doUpdateSet({ decision }))
      .execute(),
  );
}

/** Gives what a person could not be told, once. */
export async function takeUntold(engine: Engine, owner: string, person: string): Promise<readonly Untold[]> {
  const theirs = (db: Database) =>
    db
      .selectFrom('untold')
      .select(['quote', 'decision'])
      .where('owner', '=', owner)
      .where('person', '=', person);
  if ((await theirs(engine.read).limit(1).execute()).length === 0) return [];
  return engine.write(owner, 'durable', async (tx) => {
    const told = await theirs(tx).orderBy('quote').execute();
    await forgetUntold(tx, owner, person);
    return told.map(({ quote, decision }) => ({ quote, decision: decision as Untold['decision'] }));
  });
}

export async function forgetUntold(tx: Database, owner: string, person: string): Promise<void> {
  await tx.deleteFrom('untold').where('owner', '=', owner).where('person', '=', person).execute();
}
