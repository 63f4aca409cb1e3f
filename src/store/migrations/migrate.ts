import { sql } from 'kysely';
import type { Database } from '../core/engine.ts';
import { StoreRefused } from '../port.ts';
import { firstTables } from './001-first-tables.ts';
import { misquotesAndOptOuts } from './002-misquotes-and-opt-outs.ts';
import { bagsByKeys } from './003-bags-by-keys.ts';
import { doubtedSpeakers } from './004-doubted-speakers.ts';
import { settings } from './005-settings.ts';
import { untoldOutcomes } from './006-untold-outcomes.ts';
import { daily } from './007-daily.ts';
import { drafts } from './008-drafts.ts';
import { storedBytes } from './009-stored-bytes.ts';
import type { Dialect, Migration } from './migration.ts';

/** All steps, in order. */
export const migrations: readonly Migration[] = [
  firstTables,
  misquotesAndOptOuts,
  bagsByKeys,
  doubtedSpeakers,
  settings,
  untoldOutcomes,
  daily,
  drafts,
  storedBytes,
];

/**
 * Brings the tables to the newest shape, each step in a transaction of its own, one process at a time.
 * @param alone runs its work in a transaction that no other process can run at the same time
 * @throws StoreRefused when the database was written by a newer program
 */
export async function migrate(
  alone: <T>(work: (tx: Database) => Promise<T>) => Promise<T>,
  dialect: Dialect,
  name: string,
  steps: readonly Migration[] = migrations,
): Promise<void> {
  const newest = steps[steps.length - 1]?.number ?? 0;
  for (let reached = 0; reached < newest;) {
    reached = await alone(async (tx) => {
      await sql`create table if not exists store_migrations (number integer primary key, name text not null)`.execute(
        tx,
      );
      const before = await reachedStep(tx);
      refuseNewer(before, newest, name);
      const step = steps.find(({ number }) => number > before);
      if (step === undefined) return before;
      for (const statement of step.statements(dialect)) await sql.raw(statement).execute(tx);
      await sql`insert into store_migrations (number, name) values (${step.number}, ${step.name})`.execute(
        tx,
      );
      return step.number;
    });
  }
}

/** Whether there is nothing to migrate, told without writing. @throws StoreRefused as `migrate` */
export async function isMigrated(
  db: Database,
  hasTable: boolean,
  name: string,
  steps: readonly Migration[] = migrations,
): Promise<boolean> {
  if (!hasTable) return false;
  const reached = await reachedStep(db);
  const newest = steps[steps.length - 1]?.number ?? 0;
  refuseNewer(reached, newest, name);
  return reached === newest;
}

/** The last step that was made; 0 before the first. */
export async function reachedStep(db: Database): Promise<number> {
  const done = await sql<{
    number: number | null;
  }>`select max(number) as number from store_migrations`.execute(db);
  return done.rows[0]?.number ?? 0;
}

function refuseNewer(reached: number, newest: number, name: string): void {
  if (reached <= newest) return;
  throw new StoreRefused(
    `${name} was written by a newer version of Verbatim (tables ${reached}, this program knows ${newest}). ` +
      'Install that version again, or restore the backup made before the upgrade.',
  );
}
