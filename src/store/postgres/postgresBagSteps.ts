import type pg from 'pg';
import { bagStatements } from '../core/bagStatements.ts';
import type { BagStep, BagSteps } from '../core/engine.ts';

/** The steps over a pool, each a statement prepared once a connection. `waiting` is for others' locks, in milliseconds. */
export function postgresBags(pool: pg.Pool, waiting: number): BagSteps {
  const texts = bagStatements({
    before: `with light as materialized (
      select set_config('synchronous_commit', 'off', true), set_config('lock_timeout', '${waiting}', true))`,
    from: 'from light',
  });
  const ask = <R extends pg.QueryResultRow>(name: string, text: string) => {
    const { numbered, names } = numberParameters(text);
    return async (parameters: object): Promise<R | null> => {
      const given = parameters as Readonly<Record<string, string | number>>;
      const values = names.map((each) => given[each]);
      return (await pool.query<R>({ name, text: numbered, values })).rows[0] ?? null;
    };
  };
  return {
    advance: ask<BagStep>('bag advance', texts.advance),
    renew: ask<BagStep>('bag renew', texts.renew),
    active: ask<{ record: string; article: string | null }>('bag active', texts.active),
  };
}

/** PostgreSQL knows parameters by number only. */
function numberParameters(text: string): { readonly numbered: string; readonly names: readonly string[] } {
  const names: string[] = [];
  const numbered = text.replace(/\$([a-z]+)/g, (_, name: string) => {
    if (!names.includes(name)) names.push(name);
    return `$${names.indexOf(name) + 1}`;
  });
  return { numbered, names };
}
