import { searchWords } from '../../domain/search/searchWords.ts';
import { SEARCHED, type Pool } from '../port.ts';
import type { Engine } from './engine.ts';
import { findLabels, labelCount } from './labels.ts';
import { RING, RING_OF_RANK } from './quoteRow.ts';
import { matchQuery } from './searchQuotes.ts';
import { LIBRARY } from './tables.ts';

/** Quotes of a pool whose places on the ring are between two: never of two ranks, and seldom many more than 400. */
export interface PoolPart {
  readonly members: readonly Member[];
  readonly start: number;
  /** Exclusive. */
  readonly finish: number;
  /** How many there are in the whole pool. */
  readonly total: number;
  /** The place of the member that answers best what was asked; `null` where all answer as well. */
  readonly best: number | null;
}

export interface Member {
  readonly seq: number;
  readonly ring: number;
}

/** A pool's name within its server: the same for the same words in any typography. */
export function poolName(pool: Pool): string {
  if (pool.kind === 'all') return 'all';
  const words = searchWords(pool.kind === 'speaker' ? pool.words : pool.text);
  return [pool.kind, ...words].join(' ');
}

/** Speakers that share the words of a name. */
const SPEAKERS = 20;

/**
 * The part that begins at a place. Where no `finish` is given, it holds at most 400 quotes and ends with its rank; of
 * a rank that has nothing from there on, the next one's. `null`: there is nothing up to the ring's end.
 */
export async function readPart(
  engine: Engine,
  owner: string,
  pool: Pool,
  { start, finish }: { readonly start: number; readonly finish?: number },
): Promise<PoolPart | null> {
  const { rows, total, ranked } = await readMembers(engine, owner, pool, start, finish ?? RING);
  if (finish !== undefined) return { members: rows, start, finish, total, best: null };
  const [first] = rows;
  if (first === undefined) return null;
  const rankEnd = (Math.floor(first.ring / RING_OF_RANK) + 1) * RING_OF_RANK;
  const ofRank = rows.filter(({ ring }) => ring < rankEnd);
  const cut = ofRank[SEARCHED]?.ring ?? rankEnd;
  const members = ofRank.filter(({ ring }) => ring < cut);
  const places = new Map(members.map(({ seq, ring }) => [seq, ring]));
  const best = ranked.find((seq) => places.has(seq));
  return { members, start, finish: cut, total, best: best === undefined ? null : (places.get(best) ?? null) };
}

interface Found {
  /** In the order of the ring. */
  readonly rows: readonly Member[];
  readonly total: number;
  /** Row numbers, the best answer first; empty where all answer as well. */
  readonly ranked: readonly number[];
}

async function readMembers(
  engine: Engine,
  owner: string,
  pool: Pool,
  start: number,
  finish: number,
): Promise<Found> {
  if (pool.kind === 'text') return foundBy(engine, owner, pool.text, start, finish);
  if (pool.kind === 'all') {
    const own = await labelCount(engine.read, owner, 'all');
    const total = own + (await labelCount(engine.read, LIBRARY, 'all'));
    return { rows: await onRing(engine, owner, [null], start, finish), total, ranked: [] };
  }
  const words = searchWords(pool.words);
  const speakers =
    words.length === 0
      ? []
      : await findLabels(engine.read, [owner, LIBRARY], 'speaker', words, false, SPEAKERS);
  const total = speakers.reduce((sum, { count }) => sum + count, 0);
  const keys = speakers.map(({ key }) => key);
  return { rows: await onRing(engine, owner, keys, start, finish), total, ranked: [] };
}

/** All that a search finds. */
async function foundBy(
  engine: Engine,
  owner: string,
  text: string,
  start: number,
  finish: number,
): Promise<Found> {
  const { matches } = await matchQuery(engine, owner, { text, whole: true });
  const ranked = matches.map(({ seq }) => seq);
  if (ranked.length === 0) return { rows: [], total: 0, ranked };
  const all = engine.read.selectFrom('quotes').select(['seq', 'ring']).where('seq', 'in', ranked);
  const rows = await all.where('ring', '>=', start).where('ring', '<', finish).orderBy('ring').execute();
  return { rows, total: ranked.length, ranked };
}

/** One range of an index at a time: a single query would sort the whole pool. */
async function onRing(
  engine: Engine,
  owner: string,
  speakers: readonly (string | null)[],
  start: number,
  finish: number,
): Promise<readonly Member[]> {
  const rows: Member[] = [];
  for (const each of [owner, LIBRARY]) {
    for (const speaker of speakers) {
      let query = engine.read
        .selectFrom('quotes')
        .select(['seq', 'ring'])
        .where('owner', '=', each)
        .where('state', '=', 'active')
        .where('ring', '>=', start)
        .where('ring', '<', finish);
      if (speaker !== null) query = query.where('speaker_key', '=', speaker);
      // A part that is known already is read whole; a new one is cut anyway.
      if (finish === RING) query = query.limit(SEARCHED + 1);
      rows.push(...(await query.orderBy('ring').execute()));
    }
  }
  return rows.sort((a, b) => a.ring - b.ring);
}
