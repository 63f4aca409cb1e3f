/** What a field of an entry has to be. */
export const NEEDS = [
  'text',
  'text-or-null',
  'most-200',
  'most-300',
  'most-500',
  'id',
  'discord-id',
  'time',
  'whole',
  'one-or-more',
  'share',
  'not-negative',
  'span',
  'span-list',
  'some-span',
  'kind',
  'truth',
  'quotation',
  'message-link',
  'source',
  'text-list',
  'quote-state',
  'article-state',
  'filled',
  'day',
  'address',
  'names',
  'versions',
  'other',
] as const;

export type Need = (typeof NEEDS)[number];

/** What is wrong with an entry of a file, or with all of it, and what is told of that. The texts say it. */
export interface Problems {
  // Of an entry.
  'bad-sign': [];
  'bad-versions': [newest: number];
  'cells-over': [cells: number, heading: number];
  'cells-under': [cells: number, needed: number];
  field: [name: string, need: Need];
  'no-object': [];
  'too-long': [];
  'unknown-name': [name: string];
  // Of a file.
  'csv-marks': [];
  empty: [];
  'json-bracket': [];
  'json-behind': [];
  'json-colon': [];
  'json-comma-brace': [];
  'json-comma-bracket': [];
  'json-deep': [deepest: number];
  'json-none': [];
  'json-unclosed': [];
  'json-value': [];
  'many-entries': [most: number];
  newer: [version: number, read: number];
  'no-column': [others: string];
  'not-known': [];
  'not-ours': [];
  'utf-16': [];
  'utf-8': [];
  'wrong-head': [];
  yaml: [reason: string];
}

export type Problem = {
  readonly [K in keyof Problems]: readonly [kind: K, ...given: Problems[K]];
}[keyof Problems];
