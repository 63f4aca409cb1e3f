import { searchWords } from '../../domain/search/searchWords.ts';
import { SEARCHED, type Pool } from '../port.ts';
import type { Engine } from './engine.ts';
import { findLabels, labelCount } from './labels.ts';
import { RING, RING_OF_RANK, UNVERIFIED } from './quoteRow.ts';
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
  const words = pool.kind === 'all' ? [] : searchWords(pool.kind === 'speaker' ? pool.words : pool.text);
  return [...(pool.onlyVerified === true ? ['verified'] : []), pool.kind, ...words].join(' ');
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
  const { rows, total, ranked } = await readMembers(engine, owner, pool, {
    start,
    finish: finish ?? endOf(pool),
    isCut: finish === undefined,
  });
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

/** Places on the ring, `finish` exclusive. */
interface Range {
  readonly start: number;
  readonly finish: number;
  /** Whether no more than the first of them are wanted. */
  readonly isCut: boolean;
}

interface Found {
  /** In the order of the ring. */
  readonly rows: readonly Member[];
  readonly total: number;
  /** Row numbers, the best answer first; empty where all answer as well. */
  readonly ranked: readonly number[];
}

async function readMembers(engine: Engine, owner: string, pool: Pool, range: Range): Promise<Found> {
  if (pool.kind === 'text') return foundBy(engine, owner, pool, range);
  if (pool.kind === 'all') {
    const own = await labelCount(engine.read, owner, 'all');
    const all = own + (await labelCount(engine.read, LIBRARY, 'all'));
    const total = pool.onlyVerified === true ? await countVerified(engine, owner, null) : all;
    return { rows: await onRing(engine, owner, [null], range), total, ranked: [] };
  }
  const words = searchWords(pool.words);
  const speakers =
    words.length === 0
      ? []
      : await findLabels(engine.read, [owner, LIBRARY], 'speaker', words, false, SPEAKERS);
  const keys = speakers.map(({ key }) => key);
  const total =
    pool.onlyVerified === true
      ? await countVerified(engine, owner, keys)
      : speakers.reduce((sum, { count }) => sum + count, 0);
  return { rows: await onRing(engine, owner, keys, range), total, ranked: [] };
}

/** All that a search finds. */
async function foundBy(
  engine: Engine,
  owner: string,
  { text, onlyVerified = false }: Extract<Pool, { readonly kind: 'text' }>,
  { start, finish }: Range,
): Promise<Found> {
  const { matches } = await matchQuery(engine, owner, { text, whole: true, onlyVerified });
  const ranked = matches.map(({ seq }) => seq);
  if (ranked.length === 0) return { rows: [], total: 0, ranked };
  const all = engine.read.selectFrom('quotes').select(['seq', 'ring']).where('seq', 'in', ranked);
  const rows = await all.where('ring', '>=', start).where('ring', '<', finish).orderBy('ring').execute();
  return { rows, total: ranked.length, ranked };
}

/** Where a pool's part of the ring ends. */
function endOf(pool: Pool): number {
  return pool.onlyVerified === true ? UNVERIFIED : RING;
}

/** Labels count words of no article too. @param speakers their keys; `null`: everybody */
async function countVerified(
  engine: Engine,
  owner: string,
  speakers: readonly string[] | null,
): Promise<number> {
  let query = engine.read
    .selectFrom('quotes')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('owner', 'in', [owner, LIBRARY])
    .where('state', '=', 'active')
    .where('ring', '<', UNVERIFIED);
  if (speakers?.length === 0) return 0;
  if (speakers !== null) query = query.where('speaker_key', 'in', speakers);
  return (await query.executeTakeFirstOrThrow()).count;
}

/** One range of an index at a time: a single query would sort the whole pool. */
async function onRing(
  engine: Engine,
  owner: string,
  speakers: readonly (string | null)[],
  { start, finish, isCut }: Range,
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
      if (isCut) query = query.limit(SEARCHED + 1);
      rows.push(...(await query.orderBy('ring').execute()));
    }
  }
  return rows.sort((a, b) => a.ring - b.ring);
}
