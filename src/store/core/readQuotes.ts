import type { SelectQueryBuilder } from 'kysely';
import { searchWords, wordKey } from '../../domain/search/searchWords.ts';
import type { KeptQuote, Page, QuoteFilter } from '../port.ts';
import { libraryArticle, records } from '../records/records.ts';
import { chunks } from './chunks.ts';
import type { Database } from './engine.ts';
import { sameKey } from './quoteRow.ts';
import { LIBRARY, type Tables } from './tables.ts';

/** Ids a statement. */
const IDS = 500;

/** Quotes by id, in the order of the ids: the owner's own in any state, the library's. */
export async function quotesById(
  db: Database,
  owner: string,
  ids: readonly string[],
): Promise<readonly KeptQuote[]> {
  const found = new Map<string, KeptQuote>();
  for (const some of chunks(ids, IDS)) {
    const rows = await selectKept(db)
      .where('quotes.owner', 'in', [owner, LIBRARY])
      .where('quotes.id', 'in', some)
      .where('quotes.state', '!=', 'erased')
      .execute();
    for (const row of rows) {
      // Should a server ever hold an id of the library's, its own quote is meant.
      if (row.owner !== LIBRARY || !found.has(row.id)) found.set(row.id, keptQuote(row));
    }
  }
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** Those of the ids that an erased quote of the owner's had. */
export async function erasedIds(
  db: Database,
  owner: string,
  ids: readonly string[],
): Promise<readonly string[]> {
  const erased = new Set<string>();
  for (const some of chunks(ids, IDS)) {
    const rows = db.selectFrom('quotes').select('id').where('owner', '=', owner).where('id', 'in', some);
    for (const { id } of await rows.where('state', '=', 'erased').execute()) erased.add(id);
  }
  return ids.filter((id) => erased.has(id));
}

/** Active quotes by row number. */
export async function quotesBySeq(
  db: Database,
  seqs: readonly number[],
): Promise<ReadonlyMap<number, KeptQuote>> {
  const found = new Map<number, KeptQuote>();
  for (const some of chunks(seqs, IDS)) {
    const rows = await selectKept(db)
      .where('quotes.seq', 'in', some)
      .where('quotes.state', '=', 'active')
      .execute();
    for (const row of rows) found.set(row.seq, keptQuote(row));
  }
  return found;
}

/** An owner's own quotes, newest first, with how many there are in all. */
export async function listQuotes(
  db: Database,
  owner: string,
  filter: QuoteFilter,
  page: Page,
): Promise<{ readonly quotes: readonly KeptQuote[]; readonly total: number }> {
  const narrowed = <O>(
    query: SelectQueryBuilder<Tables, 'quotes', O>,
  ): SelectQueryBuilder<Tables, 'quotes', O> => {
    let narrow = query.where('quotes.owner', '=', owner);
    narrow =
      filter.state === undefined
        ? narrow.where('quotes.state', '!=', 'erased')
        : narrow.where('quotes.state', '=', filter.state);
    if (filter.articleId !== undefined) narrow = narrow.where('quotes.article_id', '=', filter.articleId);
    if (filter.addedBy !== undefined) narrow = narrow.where('quotes.added_by', '=', filter.addedBy);
    if (filter.messageAuthor !== undefined) {
      narrow = narrow.where('quotes.message_author', '=', filter.messageAuthor);
    }
    for (const word of searchWords(filter.speaker ?? '')) {
      narrow = narrow.where('quotes.speaker_key', 'like', `% ${word} %`);
    }
    if (filter.sameAs !== undefined) {
      narrow = narrow.where('quotes.same_key', '=', sameKey(wordKey(searchWords(filter.sameAs))));
    }
    return narrow;
  };
  const { total } = await narrowed(db.selectFrom('quotes'))
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  // Put in order without their documents, which are long.
  const seqs = await narrowed(db.selectFrom('quotes'))
    .select('quotes.seq')
    .orderBy('quotes.seq', 'desc')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  const rows: (KeptRow & { readonly seq: number })[] = [];
  for (const some of chunks(seqs, IDS)) {
    const ids = some.map(({ seq }) => seq);
    rows.push(...(await selectKept(db).where('quotes.seq', 'in', ids).execute()));
  }
  return { quotes: rows.sort((a, b) => b.seq - a.seq).map(keptQuote), total };
}

const KEPT = [
  'quotes.seq',
  'quotes.owner',
  'quotes.id',
  'quotes.revision',
  'quotes.record',
  'articles.record as article',
] as const;

function selectKept(db: Database) {
  return db
    .selectFrom('quotes')
    .leftJoin('articles', (join) =>
      join.onRef('articles.owner', '=', 'quotes.owner').onRef('articles.id', '=', 'quotes.article_id'),
    )
    .select(KEPT);
}

interface KeptRow {
  readonly owner: string;
  readonly revision: number;
  readonly record: string;
  readonly article: string | null;
}

/** What a row of `quotes`, joined with its article's, stands for. */
function keptQuote({ owner, revision, record, article }: KeptRow): KeptQuote {
  const kept = { value: records.quote.read(record), revision };
  return owner === LIBRARY
    ? { ...kept, origin: 'library', article: article === null ? null : libraryArticle.read(article) }
    : { ...kept, origin: 'server', article: article === null ? null : records.article.read(article) };
}
