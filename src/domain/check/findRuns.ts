import type { WordStore } from './createWordStore.ts';

/** Words that the claim and one place of the library have in the same order, as many as there are both ways. */
export interface Run {
  /** First word in the claim. */
  readonly from: number;
  /** Its position in the store. */
  readonly position: number;
  /** Number of words; at least two, unless the claim has only one. */
  readonly length: number;
}

/** Table entries looked at for one claim. The rarest pair is always looked up whole, up to `PAIR_LIMIT` entries. */
const LOOKUP_LIMIT = 6_000;
const PAIR_LIMIT = 100_000;
/** Words compared while runs are lengthened: bounds the cost of a claim and a library that repeat one word. */
const COMPARE_LIMIT = 1_000_000;

/**
 * The runs of two words and more that the claim shares with the library, found from its rarest pairs of neighbours on.
 * Common pairs ("of the") are left out once the rarer ones have used up the limit; runs that hold a rarer pair still
 * cover them. Places that `isSeen` does not let through are passed over.
 */
export function findRuns(store: WordStore, claim: Uint32Array, isSeen: (position: number) => boolean): Run[] {
  const runs: Run[] = [];
  /** The runs found so far on each diagonal (position minus claim word). */
  const done = new Map<number, Run[]>();
  let lookups = 0;
  let compares = 0;
  let whole = false;
  for (const { at, count } of pairsByRarity(store, claim)) {
    if (lookups > 0 && lookups + count > LOOKUP_LIMIT) break;
    const left = claim[at] ?? 0;
    const right = claim[at + 1] ?? 0;
    let position = store.latest(left, right);
    for (
      let seen = 0;
      position >= 0 && seen < PAIR_LIMIT;
      seen++, position = store.before(position, left, right)
    ) {
      lookups++;
      if (store.wordAt(position) !== left || store.wordAt(position + 1) !== right) continue;
      const diagonal = position - at;
      const found = done.get(diagonal) ?? [];
      if (found.some((run) => run.from <= at && at < run.from + run.length)) continue;
      if (!isSeen(position)) continue;
      const run = lengthen(store, claim, at, diagonal);
      compares += run.length;
      runs.push(run);
      found.push(run);
      done.set(diagonal, found);
      whole ||= run.length === claim.length;
      if (compares > COMPARE_LIMIT) return runs;
    }
    // Every place of the whole claim holds its rarest pair, so all of them are found by now.
    if (whole) return runs;
  }
  return runs;
}

/** The longest run on a diagonal that holds the pair at `at`. */
function lengthen(store: WordStore, claim: Uint32Array, at: number, diagonal: number): Run {
  let from = at;
  while (from > 0 && claim[from - 1] !== 0 && store.wordAt(diagonal + from - 1) === claim[from - 1]) from--;
  let end = at + 2;
  while (end < claim.length && claim[end] !== 0 && store.wordAt(diagonal + end) === claim[end]) end++;
  return { from, position: diagonal + from, length: end - from };
}

/** The places of a single word, at most `PAIR_LIMIT`, as runs of a claim of one word. */
export function findWord(store: WordStore, id: number, isSeen: (position: number) => boolean): Run[] {
  const runs: Run[] = [];
  if (id === 0) return runs;
  for (
    let position = store.positionOf(id, 0);
    position >= 0 && runs.length < PAIR_LIMIT;
    position = store.positionOf(id, position + 1)
  ) {
    if (isSeen(position)) runs.push({ from: 0, position, length: 1 });
  }
  return runs;
}

function pairsByRarity(store: WordStore, claim: Uint32Array): { at: number; count: number }[] {
  const pairs: { at: number; count: number }[] = [];
  for (let at = 0; at + 1 < claim.length; at++) {
    const count = store.countOf(claim[at] ?? 0, claim[at + 1] ?? 0);
    if (count > 0) pairs.push({ at, count });
  }
  return pairs.sort((one, other) => one.count - other.count);
}
