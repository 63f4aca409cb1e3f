import { beginningsNear, nearWords, slipsSought, type NearWord } from '../../domain/search/nearWords.ts';
import type { SoughtWord } from '../../domain/search/rankHits.ts';
import { searchWords } from '../../domain/search/searchWords.ts';
import type { Engine } from './engine.ts';
import { LIBRARY } from './tables.ts';

/** Behind every word that begins with what stands before it. */
const LAST = '\u{10ffff}';
/** Words that begin with what was typed; more are no help to anybody. */
const BEGUN = 20;

/** All words that these owners ever used and that begin like this. */
export async function wordsFrom(
  engine: Engine,
  owners: readonly string[],
  beginning: string,
): Promise<string[]> {
  const rows = await engine.read
    .selectFrom('words')
    .select('word')
    .distinct()
    .where('owner', 'in', owners)
    .where('word', '>=', beginning)
    .where('word', '<', `${beginning}${LAST}`)
    .execute();
  return rows.map(({ word }) => word);
}

/** Whether any active quote of these owners has the word. */
export async function isUsed(engine: Engine, owners: readonly string[], word: SoughtWord): Promise<boolean> {
  const anywhere = { speaker: [], articleId: null, from: null, to: null, onlyVerified: false };
  const sought = { ...anywhere, owners, words: [word] };
  return (await engine.index.find(engine.read, sought, 1)).length > 0;
}

/** The words in use that one typed word may stand for: itself, or those near to it. */
export async function usedNear(engine: Engine, owner: string, typed: string): Promise<readonly NearWord[]> {
  const owners = [owner, LIBRARY];
  const [word = ''] = searchWords(typed);
  if (word === '') return [];
  if (await isUsed(engine, owners, { word, prefix: false })) return [{ word, slips: 0 }];
  const known = [...(await wordsLike(engine, owners, word)), ...(await wordsBegun(engine, owners, word))];
  const near: NearWord[] = [];
  for (const entry of nearWords(word, [...new Set(known)])) {
    if (await isUsed(engine, owners, { word: entry.word, prefix: false })) near.push(entry);
  }
  return near;
}

async function wordsLike(engine: Engine, owners: readonly string[], word: string): Promise<string[]> {
  const slips = slipsSought(word);
  const rows = await engine.read
    .selectFrom('words')
    .select('word')
    .where('owner', 'in', owners)
    .where((eb) =>
      eb.or(
        beginningsNear(word).map((beginning) =>
          eb.and([eb('word', '>=', beginning), eb('word', '<', `${beginning}${LAST}`)]),
        ),
      ),
    )
    .where((eb) => eb.between(eb.fn<number>('length', ['word']), word.length - slips, word.length + slips))
    .execute();
  return rows.map((row) => row.word);
}

async function wordsBegun(engine: Engine, owners: readonly string[], word: string): Promise<string[]> {
  const rows = await engine.read
    .selectFrom('words')
    .select('word')
    .distinct()
    .where('owner', 'in', owners)
    .where('word', '>', word)
    .where('word', '<', `${word}${LAST}`)
    .orderBy('word')
    .limit(BEGUN)
    .execute();
  return rows.map((row) => row.word);
}
