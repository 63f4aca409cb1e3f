import { mendingBeginnings, mendWord } from '../../domain/search/mendWord.ts';
import { rankHits, type SoughtWord } from '../../domain/search/rankHits.ts';
import { searchWords } from '../../domain/search/searchWords.ts';
import { stopWords } from '../../domain/search/stopWords.ts';
import { SEARCHED, type Found, type Page, type Query } from '../port.ts';
import type { Engine, Match, Sought } from './engine.ts';
import { quotesBySeq } from './readQuotes.ts';
import { LIBRARY } from './tables.ts';
import { isUsed, wordsFrom } from './usedWords.ts';

/** More words than anybody types; each costs a look into the index. */
const WORDS = 16;

/** Matches of a query, best first, and the words that found them. */
export interface Matches {
  readonly matches: readonly Match[];
  readonly words: readonly string[];
  readonly mended: boolean;
}

/** What `matchQuery` finds, a page of it read whole. */
export async function search(engine: Engine, owner: string, query: Query, page: Page): Promise<Found> {
  const { matches, words, mended } = await matchQuery(engine, owner, query);
  const shown = matches.slice(page.offset, page.offset + page.limit).map(({ seq }) => seq);
  const found = await quotesBySeq(engine.read, shown);
  const quotes = shown.flatMap((seq) => found.get(seq) ?? []);
  return { quotes, total: matches.length, words, mended };
}

/**
 * Looks for all words, the last one as a beginning; if nothing has them, for all as beginnings; then with the
 * unknown words mended; then without the little words. The first of these that finds anything is the answer. Where only
 * `whole` words are asked for, they are looked for as they are, and then without the little ones.
 */
export async function matchQuery(engine: Engine, owner: string, query: Query): Promise<Matches> {
  const words = searchWords(query.text).slice(0, WORDS);
  const scope: Omit<Sought, 'words'> = {
    owners: [owner, LIBRARY],
    speaker: searchWords(query.speaker ?? ''),
    articleId: query.articleId ?? null,
    from: query.from ?? null,
    to: query.to ?? null,
    onlyVerified: query.onlyVerified ?? false,
  };
  const look = query.whole === true ? wholeWords : widening;
  const full = await look(engine, scope, words);
  if (full !== null) return full;
  const meant = words.filter((word) => !stopWords.has(word));
  const fewer = meant.length < words.length ? await look(engine, scope, meant) : null;
  return fewer ?? { matches: [], words, mended: false };
}

type Look = (
  engine: Engine,
  scope: Omit<Sought, 'words'>,
  words: readonly string[],
) => Promise<Matches | null>;

const wholeWords: Look = async (engine, scope, words) => {
  if (words.length === 0) return null;
  const sought = words.map((word) => ({ word, prefix: false }));
  const matches = await engine.index.find(engine.read, { ...scope, words: sought }, SEARCHED);
  return matches.length === 0 ? null : { matches: rankHits(matches, sought), words, mended: false };
};

async function widening(
  engine: Engine,
  scope: Omit<Sought, 'words'>,
  words: readonly string[],
): Promise<Matches | null> {
  if (words.length === 0) return null;
  const attempt = async (tried: readonly SoughtWord[], mended: boolean): Promise<Matches | null> => {
    const matches = await engine.index.find(engine.read, { ...scope, words: tried }, SEARCHED);
    if (matches.length === 0) return null;
    return { matches: rankHits(matches, tried), words: tried.map(({ word }) => word), mended };
  };
  const asTyped = words.map((word, at) => ({ word, prefix: at === words.length - 1 }));
  const exact = await attempt(asTyped, false);
  if (exact !== null) return exact;
  if (words.length > 1) {
    const begun = await attempt(
      words.map((word) => ({ word, prefix: true })),
      false,
    );
    if (begun !== null) return begun;
  }
  const mended = await mendWords(engine, scope.owners, words);
  return mended === null ? null : attempt(mended, true);
}

/** The words with each unknown one mended; `null` where nothing is to be mended or one cannot be. */
async function mendWords(
  engine: Engine,
  owners: readonly string[],
  words: readonly string[],
): Promise<readonly SoughtWord[] | null> {
  const mended: SoughtWord[] = [];
  let changed = false;
  for (const [at, word] of words.entries()) {
    if (await isUsed(engine, owners, { word, prefix: true })) {
      mended.push({ word, prefix: true });
      continue;
    }
    const meant = await meantWord(engine, owners, word, at === words.length - 1);
    if (meant === null) return null;
    changed = true;
    mended.push({ word: meant, prefix: true });
  }
  return changed ? mended : null;
}

async function meantWord(
  engine: Engine,
  owners: readonly string[],
  word: string,
  last: boolean,
): Promise<string | null> {
  for (const beginnings of mendingBeginnings(word)) {
    const known: string[] = [];
    for (const beginning of beginnings) known.push(...(await wordsFrom(engine, owners, beginning)));
    for (const candidate of mendWord(word, known, last)) {
      if (await isUsed(engine, owners, { word: candidate, prefix: false })) return candidate;
    }
  }
  return null;
}
