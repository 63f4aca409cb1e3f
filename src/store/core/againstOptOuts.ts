import type { Change } from '../port.ts';
import { optOuts as optOutsOf } from './documents.ts';
import type { Database } from './engine.ts';
import type { RowChange } from './putQuotes.ts';

/**
 * Quotes that a change would leave in service although the person whose words they are opted out. Who decided on the
 * change has looked, but another process may have kept an opt-out, or words of theirs, since.
 */
export async function againstOptOuts(
  tx: Database,
  owner: string,
  { optOuts = [] }: Change,
  rows: readonly RowChange[],
): Promise<readonly string[]> {
  const chosen = new Map(optOuts.map(({ id, value }) => [id, value.optedOut !== null]));
  const served = rows.flatMap(({ after }) =>
    after === null || after.state === 'removed' || after.message_author === null
      ? []
      : [{ id: after.id, person: after.message_author }],
  );
  const others = new Set(served.map(({ person }) => person).filter((person) => !chosen.has(person)));
  for (const { id, value } of await optOutsOf(tx, owner, [...others]))
    chosen.set(id, value.optedOut !== null);
  const against = served.filter(({ person }) => chosen.get(person) === true).map(({ id }) => id);
  const changed = new Set(rows.map(({ after }) => after?.id));
  for (const { id, value } of optOuts) {
    if (value.optedOut === null) continue;
    const theirs = await tx
      .selectFrom('quotes')
      .select('id')
      .where('owner', '=', owner)
      .where('message_author', '=', id)
      .where('state', '<>', 'removed')
      .execute();
    against.push(...theirs.map((row) => row.id).filter((quote) => !changed.has(quote)));
  }
  return against;
}
