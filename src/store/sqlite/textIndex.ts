import { sql } from 'kysely';
import type { SoughtWord } from '../../domain/search/rankHits.ts';
import type { Match, Sought, TextIndex } from '../core/engine.ts';

/** The index in FTS5. It keeps no copy of the text: what ranking needs is read from the quotes' rows. */
export const sqliteIndex: TextIndex = {
  async put(tx, entries) {
    // In the order of the rows: out of order, FTS5 would start a new segment for each.
    for (const entry of [...entries].sort((a, b) => a.seq - b.seq)) {
      const article = entry.article_id === null ? '' : token(entry.article_id);
      await sql`insert into quote_index (rowid, owner, article, speaker, topics, words) values
        (${entry.seq}, ${token(entry.owner)}, ${article}, ${entry.speaker_key}, ${entry.topics_key}, ${entry.words})`.execute(
        tx,
      );
    }
  },
  async remove(tx, entries) {
    for (const { seq } of entries) await sql`delete from quote_index where rowid = ${seq}`.execute(tx);
  },
  async find(db, sought, limit) {
    const days = [
      ...(sought.from === null ? [] : [sql`and quotes.day >= ${sought.from}`]),
      ...(sought.to === null ? [] : [sql`and quotes.day <= ${sought.to}`]),
    ];
    const { rows } = await sql<Match>`
      select quotes.seq, quotes.id, quotes.words, quotes.speaker_key as speaker, quotes.topics_key as topics
      from quote_index cross join quotes on quotes.seq = quote_index.rowid
      where quote_index match ${expression(sought)} ${sql.join(days, sql` `)}
      limit ${limit}`.execute(db);
    return rows;
  },
};

/** Every part is quoted, and holds letters, digits and marks only: nothing of it can be read as syntax. */
function expression({ owners, words, speaker, articleId }: Sought): string {
  const parts = [
    `{speaker topics words} : (${words.map(term).join(' AND ')})`,
    `owner : (${owners.map((owner) => `"${token(owner)}"`).join(' OR ')})`,
  ];
  if (articleId !== null) parts.push(`article : "${token(articleId)}"`);
  if (speaker.length > 0) parts.push(`speaker : (${speaker.map((word) => `"${word}"`).join(' AND ')})`);
  return parts.join(' AND ');
}

function term({ word, prefix }: SoughtWord): string {
  return `"${word}"${prefix ? ' *' : ''}`;
}

/** An id as a single word of its own, different for different ids whatever is in them. */
function token(id: string): string {
  if (id === '') return 'library';
  return /^\d+$/.test(id) ? `n${id}` : `x${Buffer.from(id).toString('hex')}`;
}
