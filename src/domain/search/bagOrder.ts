/**
 * The order in which a shuffle bag gives things out. Each thing has a fixed place on a ring, given by chance; a seed
 * turns the places into keys, and things come by rising keys. A bag need not remember what it gave: everything up to
 * the last key is out, whatever came or went meanwhile. Keys of different places differ, and stay below 2^50.
 * @param place on the ring, below 2^50
 * @param seed 32 bits
 */
export function bagKey(place: number, seed: number): number {
  return mix((place % 2 ** 32) ^ seed) * 2 ** 18 + Math.floor(place / 2 ** 32);
}

/** The seed by which this place comes before all others. */
export function seedThatBegins(place: number): number {
  return place % 2 ** 32;
}

/** A seed by which things at these places do not begin with the one that came last, if that can be helped. */
export function freshSeed(places: readonly number[], chance: number, last: number | null): number {
  // Each seed has a fair chance to begin with something else; a handful is enough.
  for (let tried = 0; tried < 16; tried++) {
    const seed = (chance + tried) >>> 0;
    const first = places.reduce((best, place) => (bagKey(place, seed) < bagKey(best, seed) ? place : best));
    if (first !== last) return seed;
  }
  return chance >>> 0;
}

/** The finalizer of MurmurHash3 (Austin Appleby, public domain): a bijection of 32 bits that leaves 0 where it is. */
function mix(bits: number): number {
  let mixed = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
