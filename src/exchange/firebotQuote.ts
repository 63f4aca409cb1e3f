import type { Problem } from '../domain/exchange/problem.ts';
import { dayOfTime } from './dayOfTime.ts';
import type { FileQuote } from '../domain/exchange/exchangeFile.ts';

/** The first line of what Firebot exports, in lower case. */
export const FIREBOT_HEADING = 'id,text,originator,creator,category,created';

/**
 * A row of Firebot's as a quote, or what is wrong with it. Firebot puts marks around the text only, so that a category
 * with commas makes further cells; and it writes "undefined" or "null" for what it does not know.
 */
export function firebotQuote(cells: readonly string[]): FileQuote['value'] | Problem {
  if (cells.length < 6) return ['cells-under', cells.length, 6];
  const [id = '', text = '', originator = '', creator = ''] = cells;
  const category = known(cells.slice(4, -1).join(','));
  const created = known(cells.at(-1) ?? '');
  const addedBy = known(creator);
  return {
    id: null,
    text: text.trim(),
    speaker: known(originator),
    source: { kind: 'typed' },
    sourceLine: `Firebot, quote ${id.trim()}${addedBy === null ? '' : `, added by ${addedBy}`}`,
    note: null,
    topics: category === null ? [] : [category],
    date: created === null ? null : dayOfTime(created),
    addedBy: null,
    state: 'active',
    createdAt: null,
    changedAt: null,
  };
}

function known(cell: string): string | null {
  const text = cell.trim();
  return text === '' || text === 'undefined' || text === 'null' ? null : text;
}
