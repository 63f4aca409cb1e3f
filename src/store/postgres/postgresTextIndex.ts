import { sql } from 'kysely';
import type { SoughtWord } from '../../domain/search/rankHits.ts';
import type { Match, Sought, TextIndex } from '../core/engine.ts';
import { lexemesOf, scopeOf } from '../core/lexemes.ts';

/**
 * The index in a column of lexemes. They are put together here rather than by the database's own parser, so that
 * a word is the same word in both databases.
 */
export const postgresIndex: TextIndex = {
  async put(tx, entries) {
    const rows = entries.map(
      (entry) => sql`(${entry.seq}::bigint, array_to_tsvector(${lexemesOf(entry)}::text[]))`,
    );
    await sql`insert into quote_index (seq, lexemes) values ${sql.join(rows)}`.execute(tx);
  },
  async learn(tx, owner, words) {
    await sql`insert into words (owner, word) select ${owner}, unnest(${words}::text[])
      on conflict do nothing`.execute(tx);
  },
  async remove(tx, entries) {
    await sql`delete from quote_index where seq = any(${entries.map(({ seq }) => seq)}::bigint[])`.execute(
      tx,
    );
  },
  async find(db, sought, limit) {
    const rest = [
      ...(sought.from === null ? [] : [sql`and quotes.day >= ${sought.from}`]),
      ...(sought.to === null ? [] : [sql`and quotes.day <= ${sought.to}`]),
      ...(sought.onlyVerified ? [sql`and quotes.article_id is not null`] : []),
    ];
    const { rows } = await sql<Match>`
      select quotes.seq, quotes.id, quotes.words, quotes.speaker_key as speaker, quotes.topics_key as topics
      from quote_index join quotes on quotes.seq = quote_index.seq
      where quote_index.lexemes @@ ${expression(sought)}::tsquery ${sql.join(rest, sql` `)}
      limit ${limit}`.execute(db);
    return rows;
  },
};

/** Every part is quoted, and holds letters, digits and marks only: nothing of it can be read as syntax. */
function expression(sought: Sought): string {
  const { owners, every } = scopeOf(sought);
  return [...sought.words.map(term), ...every.map(quoted), `(${owners.map(quoted).join(' | ')})`].join(' & ');
}

function term({ word, prefix }: SoughtWord): string {
  return `${quoted(word)}${prefix ? ':*' : ''}`;
}

function quoted(lexeme: string): string {
  return `'${lexeme}'`;
}
