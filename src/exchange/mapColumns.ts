import { CSV_COLUMNS, type CsvColumn } from '../domain/exchange/csvCells.ts';

/** What other bots and people call our columns. */
const OTHER_NAMES: Readonly<Record<string, CsvColumn>> = {
  quote: 'text',
  'quote text': 'text',
  quotation: 'text',
  message: 'text',
  content: 'text',
  author: 'speaker',
  originator: 'speaker',
  quotee: 'speaker',
  'said by': 'speaker',
  'quoted by': 'speaker',
  'attributed to': 'speaker',
  name: 'speaker',
  notes: 'note',
  comment: 'note',
  topic: 'topics',
  tags: 'topics',
  category: 'topics',
  day: 'date',
};

/** The names that a column goes by, ours first. */
export function namesOf(wanted: CsvColumn): readonly string[] {
  const others = Object.entries(OTHER_NAMES).filter(([, column]) => column === wanted);
  return [wanted, ...others.map(([name]) => name)];
}

/** What each column is; `null` for one that is passed over. `ignored` names those. */
export interface MappedColumns {
  readonly columns: readonly (CsvColumn | null)[];
  readonly ignored: readonly string[];
}

/**
 * Finds our columns by their names. One that is called exactly like ours stands before one that only means the same,
 * and of two the first: what loses its place is passed over, and named.
 */
export function mapColumns(names: readonly string[]): MappedColumns {
  const plain = names.map((name) =>
    name
      .trim()
      .replace(/^"/, '')
      .replace(/"$/, '')
      .trim()
      // “quoteText”
      .replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
      .toLowerCase()
      .replaceAll(/[\s_-]/g, ' '),
  );
  const places = new Map<CsvColumn, number>();
  for (const column of CSV_COLUMNS) {
    const exact = plain.indexOf(column);
    const place = exact === -1 ? plain.findIndex((name) => OTHER_NAMES[name] === column) : exact;
    if (place !== -1) places.set(column, place);
  }
  const columns = names.map((_, at) => CSV_COLUMNS.find((column) => places.get(column) === at) ?? null);
  return { columns, ignored: names.filter((name, at) => columns[at] === null && name.trim() !== '') };
}
