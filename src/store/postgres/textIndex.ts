import { sql } from 'kysely';
import type { SoughtWord } from '../../domain/search/rankHits.ts';
import type { IndexEntry, Match, Sought, TextIndex } from '../core/engine.ts';

/**
 * The index in a column of lexemes. They are put together here rather than by the database's own parser, so that
 * a word is the same word in both databases.
 */
export const postgresIndex: TextIndex = {
  async put(tx, entries) {
    const rows = entries.map((entry) => sql`(${entry.seq}::bigint, array_to_tsvector(${lexemes(entry)}::text[]))`);
    await sql`insert into quote_index (seq, lexemes) values ${sql.join(rows)}`.execute(tx);
  },
  async remove(tx, entries) {
    await sql`delete from quote_index where seq = any(${entries.map(({ seq }) => seq)}::bigint[])`.execute(tx);
  },
  async find(db, sought, limit) {
    const days = [
      ...(sought.from === null ? [] : [sql`and quotes.day >= ${sought.from}`]),
      ...(sought.to === null ? [] : [sql`and quotes.day <= ${sought.to}`]),
    ];
    const { rows } = await sql<Match>`
      select quotes.seq, quotes.id, quotes.words, quotes.speaker_key as speaker, quotes.topics_key as topics
      from quote_index join quotes on quotes.seq = quote_index.seq
      where quote_index.lexemes @@ ${expression(sought)}::tsquery ${sql.join(days, sql` `)}
      limit ${limit}`.execute(db);
    return rows;
  },
};

const OWNER = 'o:';
const ARTICLE = 'a:';
const SPEAKER = 's:';

function lexemes(entry: IndexEntry): string[] {
  const speaker = split(entry.speaker_key);
  const all = new Set([
    ...split(entry.words),
    ...split(entry.topics_key),
    ...speaker,
    ...speaker.map((word) => `${SPEAKER}${word}`),
    `${OWNER}${entry.owner}`,
  ]);
  if (entry.article_id !== null) all.add(`${ARTICLE}${entry.article_id}`);
  return [...all];
}

function split(key: string): string[] {
  return key.split(' ').filter((word) => word !== '');
}

function expression({ owners, words, speaker, articleId }: Sought): string {
  const parts = [
    ...words.map(term),
    ...speaker.map((word) => quoted(`${SPEAKER}${word}`)),
    `(${owners.map((owner) => quoted(`${OWNER}${owner}`)).join(' | ')})`,
  ];
  if (articleId !== null) parts.push(quoted(`${ARTICLE}${articleId}`));
  return parts.join(' & ');
}

function term({ word, prefix }: SoughtWord): string {
  return `${quoted(word)}${prefix ? ':*' : ''}`;
}

function quoted(lexeme: string): string {
  return `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}
