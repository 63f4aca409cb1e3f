import { sql } from 'kysely';
import type { SoughtWord } from '../../domain/search/rankHits.ts';
import type { Match, Sought, TextIndex } from '../core/engine.ts';
import { lexemesOf, scopeOf } from '../core/lexemes.ts';

/** The index in FTS5. It keeps no copy of the text and no positions: what ranking needs is in the quotes' rows. */
export const sqliteIndex: TextIndex = {
  async put(tx, entries) {
    // In the order of the rows: out of order, FTS5 would start a new segment for each.
    for (const entry of [...entries].sort((a, b) => a.seq - b.seq)) {
      const lexemes = lexemesOf(entry).join(' ');
      await sql`insert into quote_index (rowid, lexemes) values (${entry.seq}, ${lexemes})`.execute(tx);
    }
  },
  async learn(tx, owner, words) {
    await sql`insert or ignore into words (owner, word)
      select ${owner}, value from json_each(${JSON.stringify(words)})`.execute(tx);
  },
  async remove(tx, entries) {
    for (const { seq } of entries) await sql`delete from quote_index where rowid = ${seq}`.execute(tx);
  },
  async find(db, sought, limit) {
    const rest = [
      ...(sought.from === null ? [] : [sql`and quotes.day >= ${sought.from}`]),
      ...(sought.to === null ? [] : [sql`and quotes.day <= ${sought.to}`]),
      ...(sought.onlyVerified ? [sql`and quotes.article_id is not null`] : []),
    ];
    const { rows } = await sql<Match>`
      select quotes.seq, quotes.id, quotes.words, quotes.speaker_key as speaker, quotes.topics_key as topics
      from quote_index cross join quotes on quotes.seq = quote_index.rowid
      where quote_index match ${expression(sought)} ${sql.join(rest, sql` `)}
      limit ${limit}`.execute(db);
    return rows;
  },
};

/** Every part is quoted, and holds letters, digits and marks only: nothing of it can be read as syntax. */
function expression(sought: Sought): string {
  const { owners, every } = scopeOf(sought);
  return [...sought.words.map(term), ...every.map(quoted), `(${owners.map(quoted).join(' OR ')})`].join(
    ' AND ',
  );
}

function term({ word, prefix }: SoughtWord): string {
  return `${quoted(word)}${prefix ? ' *' : ''}`;
}

function quoted(lexeme: string): string {
  return `"${lexeme}"`;
}
