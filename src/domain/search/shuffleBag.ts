/**
 * A shuffle bag without memory: which of `count` things comes at a step, all of them once before any comes
 * again. The order follows from the seed alone, so a button that carries seed and step works after a restart.
 * Thing 0 comes first of all where `bestFirst` is set; a round never begins with what the one before ended on.
 * @param seed any integer
 * @param step 0 for the first draw
 * @returns an index below `count`; 0 where there is nothing to choose
 */
export function drawFromBag(count: number, seed: number, step: number, bestFirst: boolean): number {
  if (count <= 1) return 0;
  if (count === 2) return (step + (bestFirst ? 0 : seed & 1)) % 2;
  const round = Math.floor(step / count);
  const order = shuffleRound(count, seed, round, bestFirst);
  if (round > 0 && order[0] === shuffleRound(count, seed, round - 1, bestFirst)[count - 1]) {
    swap(order, 0, 1);
  }
  return order[step % count] ?? 0;
}

function shuffleRound(count: number, seed: number, round: number, bestFirst: boolean): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, index) => index);
  const next = randomNumbers(Math.imul(seed, 0x9e3779b1) ^ round);
  const fixed = bestFirst && round === 0 ? 1 : 0;
  for (let at = count - 1; at > fixed; at--) {
    swap(order, at, fixed + Math.floor(next() * (at - fixed + 1)));
  }
  return order;
}

function swap(order: Uint32Array, a: number, b: number): void {
  const kept = order[a] ?? 0;
  order[a] = order[b] ?? 0;
  order[b] = kept;
}

/** Mulberry32 (Tommy Ettinger, public domain): numbers from 0 to below 1, good enough to shuffle by. */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
