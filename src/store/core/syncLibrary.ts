import { createHash } from 'node:crypto';
import type { ArticleInfo } from '../../domain/article.ts';
import type { CuratedQuote } from '../../domain/curation.ts';
import { quoteText } from '../../domain/quotes.ts';
import { wellFormed } from '../../domain/text/wellFormed.ts';
import type { LibraryEntry } from '../port.ts';
import { libraryArticle } from '../records/records.ts';
import { chunks, ROWS } from './chunks.ts';
import type { Database, Engine } from './engine.ts';
import { putQuotes, type RowChange } from './putQuotes.ts';
import { quoteRow } from './quoteRow.ts';
import { LIBRARY } from './tables.ts';

const FACT = 'library';
/** To be raised when the derived columns change, so that every library is written anew. */
const FORM = 3;

/** Brings the library's rows to what is shipped. Where nothing changed, this reads one row and writes none. */
export async function syncLibrary(
  engine: Engine,
  quotes: readonly LibraryEntry[],
): Promise<{ readonly put: number; readonly removed: number }> {
  const values = quotes.map(curated);
  const articles = new Map(
    quotes.map(({ quote }) => [quote.article.id, libraryArticle.write(infoOf(quote.article))]),
  );
  const fact = createHash('sha256')
    .update(JSON.stringify([FORM, values, [...articles]]))
    .digest('hex');
  if ((await knownFact(engine.read)) === fact) return { put: 0, removed: 0 };

  return engine.write(LIBRARY, 'durable', async (tx) => {
    const rows = await tx.selectFrom('quotes').selectAll().where('owner', '=', LIBRARY).execute();
    const before = new Map(rows.map((row) => [row.id, row]));
    const changes: RowChange[] = [];
    const seen = new Set<string>();
    for (const value of values) {
      if (seen.has(value.id)) continue;
      seen.add(value.id);
      const was = before.get(value.id) ?? null;
      const row = quoteRow(LIBRARY, value, (was?.revision ?? 0) + 1);
      if (was === null || was.record !== row.record || was.words !== row.words || was.ring !== row.ring) {
        changes.push({ before: was, after: row });
      }
    }
    const gone = rows.filter(({ id }) => !seen.has(id));
    const all = [...changes, ...gone.map((row) => ({ before: row, after: null }))];
    await putQuotes(engine, tx, LIBRARY, all);
    await putArticles(tx, articles);
    await tx
      .insertInto('store_facts')
      .values({ key: FACT, value: fact })
      .onConflict((on) => on.column('key').doUpdateSet({ value: fact }))
      .execute();
    return { put: changes.length, removed: gone.length };
  });
}

async function knownFact(db: Database): Promise<string | null> {
  const row = await db.selectFrom('store_facts').select('value').where('key', '=', FACT).executeTakeFirst();
  return row?.value ?? null;
}

async function putArticles(tx: Database, articles: ReadonlyMap<string, string>): Promise<void> {
  await tx.deleteFrom('articles').where('owner', '=', LIBRARY).execute();
  const rows = Array.from(articles, ([id, record]) => ({
    owner: LIBRARY,
    id,
    state: 'active',
    revision: 1,
    record,
  }));
  for (const some of chunks(rows, ROWS)) await tx.insertInto('articles').values(some).execute();
}

/** The library's files hold the words; the store needs to know what they are called. */
function infoOf({ id, title, titleIsOurs, date, interviewIn, publisher, url }: ArticleInfo): ArticleInfo {
  return { id, title: wellFormed(title), titleIsOurs, date, interviewIn, publisher, url };
}

function curated({ quote, topics }: LibraryEntry): CuratedQuote {
  const { speaker } = quote.quotation;
  return {
    id: quote.id,
    text: wellFormed(quoteText(quote)),
    speaker: speaker === null ? null : wellFormed(speaker),
    source: { kind: 'article', articleId: quote.article.id, version: 0, quotation: quote.quotation },
    sourceLine: null,
    note: null,
    topics: topics.map(wellFormed),
    date: quote.article.date,
    addedBy: null,
    state: 'active',
    createdAt: 0,
    changedAt: 0,
  };
}
