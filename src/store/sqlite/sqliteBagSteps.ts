import type Sqlite from 'better-sqlite3';
import { bagStatements } from '../core/bagStatements.ts';
import type { BagStep, BagSteps } from '../core/engine.ts';
import { isBusy } from './explainSqlite.ts';

/**
 * The steps over a connection of their own, whose commits do not wait for the disk. Each commits at once: gathering
 * those of one turn of the event loop into a transaction cost the bot more (230 against 183 microseconds a command with
 * 32 under way) than the commits it saved.
 */
export function sqliteBags(light: Sqlite.Database): BagSteps {
  const texts = bagStatements({ before: '', from: '' });
  const advance = light.prepare<[object], BagStep>(texts.advance);
  const renew = light.prepare<[object], BagStep>(texts.renew);
  const active = light.prepare<[object], { record: string; article: string | null }>(texts.active);
  return {
    advance: (bag) => take(advance, bag),
    renew: (bag) => take(renew, bag),
    active: (quote) => active.get(quote) ?? null,
  };
}

function take(statement: Sqlite.Statement<[object], BagStep>, parameters: object): BagStep | null {
  try {
    // To its end: only then is it known whether the step was kept.
    return statement.all(parameters)[0] ?? null;
  } catch (error) {
    if (isBusy(error)) return null;
    throw error;
  }
}
