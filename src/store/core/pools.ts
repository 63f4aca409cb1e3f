import { searchWords } from '../../domain/search/searchWords.ts';
import type { KeptQuote, Pool } from '../port.ts';
import { SEARCHED } from '../port.ts';
import type { Engine } from './engine.ts';
import { findLabels, labelCount } from './labels.ts';
import { matchQuery } from './searchQuotes.ts';
import { LIBRARY } from './tables.ts';

/** What is put into a bag at once. */
export interface Filling {
  readonly items: readonly string[];
  readonly total: number;
  /** Where this one starts on the ring. */
  readonly from: number;
  /** Where the next filling starts; 0 when this one reaches the end of the pool. */
  readonly next: number;
  readonly bestFirst: boolean;
}

/** A pool's name within its server: the same for the same words in any typography. */
export function poolName(pool: Pool): string {
  if (pool.kind === 'all') return 'all';
  const words = searchWords(pool.kind === 'speaker' ? pool.words : pool.text);
  return [pool.kind, ...words].join(' ');
}

/** At most 400 quotes of a pool from a place on the ring on; none when the pool is empty. */
export async function fillFrom(
  engine: Engine,
  owner: string,
  pool: Pool,
  place: number,
): Promise<Filling | null> {
  if (pool.kind === 'all') {
    const own = await labelCount(engine.read, owner, 'all');
    const shared = await labelCount(engine.read, LIBRARY, 'all');
    return onRing(engine, owner, null, place, own + shared);
  }
  if (pool.kind === 'text') return foundBy(engine, owner, pool.text);
  const words = searchWords(pool.words);
  if (words.length === 0) return null;
  const speakers = await findLabels(engine.read, [owner, LIBRARY], 'speaker', words, false, SPEAKERS);
  const total = speakers.reduce((sum, { count }) => sum + count, 0);
  return onRing(
    engine,
    owner,
    speakers.map(({ key }) => key),
    place,
    total,
  );
}

/** All that a search finds, in its order, to be drawn the best first. */
async function foundBy(engine: Engine, owner: string, text: string): Promise<Filling | null> {
  const { matches } = await matchQuery(engine, owner, { text });
  if (matches.length === 0) return null;
  const seqs = matches.map(({ seq }) => seq);
  const rows = await engine.read
    .selectFrom('quotes')
    .select(['seq', 'owner', 'id', 'revision'])
    .where('seq', 'in', seqs)
    .execute();
  const items = new Map(rows.map((row) => [row.seq, itemOf(row)]));
  return {
    items: seqs.flatMap((seq) => items.get(seq) ?? []),
    total: seqs.length,
    from: 0,
    next: 0,
    bestFirst: true,
  };
}

/** Speakers that share the words of a name. */
const SPEAKERS = 20;

/** The quotes after a place on the ring, so many as a bag holds, and where the next ones start. */
async function onRing(
  engine: Engine,
  owner: string,
  speakers: readonly string[] | null,
  place: number,
  total: number,
): Promise<Filling | null> {
  const rows: {
    readonly owner: string;
    readonly id: string;
    readonly revision: number;
    readonly ring: number;
  }[] = [];
  // One range of an index at a time: a single query would sort the whole pool.
  for (const each of [owner, LIBRARY]) {
    for (const speaker of speakers ?? [null]) {
      let query = engine.read
        .selectFrom('quotes')
        .select(['owner', 'id', 'revision', 'ring'])
        .where('owner', '=', each)
        .where('state', '=', 'active')
        .where('ring', '>=', place);
      if (speaker !== null) query = query.where('speaker_key', '=', speaker);
      rows.push(
        ...(await query
          .orderBy('ring')
          .limit(SEARCHED + 1)
          .execute()),
      );
    }
  }
  if (rows.length === 0) return place === 0 ? null : onRing(engine, owner, speakers, 0, total);
  rows.sort((a, b) => a.ring - b.ring);
  const next = rows[SEARCHED]?.ring ?? 0;
  return { items: rows.slice(0, SEARCHED).map(itemOf), total, from: place, next, bestFirst: false };
}

/** A quote in a bag, as the bag names it. */
export interface ItemParts {
  readonly origin: KeptQuote['origin'];
  readonly revision: number;
  readonly id: string;
}

export function partsOf(item: string): ItemParts {
  const [origin, revision, ...id] = item.split(':');
  return { origin: origin === 'library' ? origin : 'server', revision: Number(revision), id: id.join(':') };
}

/** A quote in a bag. With its revision, so that one that was changed meanwhile waits for the next filling. */
function itemOf(row: { readonly owner: string; readonly id: string; readonly revision: number }): string {
  return `${row.owner === LIBRARY ? 'library' : 'server'}:${row.revision}:${row.id}`;
}
