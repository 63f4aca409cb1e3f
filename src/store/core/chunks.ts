/** A list in pieces, so that a statement stays under every database's limit of parameters. */
export function chunks<T>(list: readonly T[], size: number): T[][] {
  const pieces: T[][] = [];
  for (let at = 0; at < list.length; at += size) pieces.push(list.slice(at, at + size));
  return pieces;
}

/** Rows a statement, with at most 15 columns each: SQLite takes 32,766 parameters, PostgreSQL 65,535. */
export const ROWS = 200;
