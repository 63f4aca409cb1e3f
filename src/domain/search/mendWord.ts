import { editDistance, slipsAllowed } from './editDistance.ts';

/** Of so many near words the first that is in use is taken. */
const NEAREST = 5;

/**
 * Where a misspelt word's right form is looked for, in this order: words with the same two first letters, which
 * few slips change; then all that begin with the first letter, or with the second, for swapped or doubled firsts.
 */
export function mendingBeginnings(word: string): readonly (readonly string[])[] {
  const [first = '', second = ''] = Array.from(word);
  return [[first + second], first === second ? [first] : [first, second]];
}

/**
 * The known words that may have been meant, nearest first, at most 5. With `prefix` the word may still be being
 * typed: a known word is also near when its beginning is.
 */
export function mendWord(word: string, known: readonly string[], prefix: boolean): readonly string[] {
  const limit = slipsAllowed(word.length);
  if (limit === 0) return [];
  const near: { readonly word: string; readonly distance: number }[] = [];
  for (const candidate of known) {
    if (candidate === word) continue;
    const distance = prefix
      ? beginningDistance(word, candidate, limit)
      : editDistance(word, candidate, limit);
    if (distance < limit + 1) near.push({ word: candidate, distance });
  }
  return near
    .sort((a, b) => a.distance - b.distance || byLikeness(word, a.word, b.word))
    .slice(0, NEAREST)
    .map((entry) => entry.word);
}

/** Of two words at the same distance the one with the same first letter comes first, then the one about as long. */
export function byLikeness(word: string, one: string, other: string): number {
  const initial = word.charCodeAt(0);
  return (
    Number(other.charCodeAt(0) === initial) - Number(one.charCodeAt(0) === initial) ||
    Math.abs(one.length - word.length) - Math.abs(other.length - word.length) ||
    (one < other ? -1 : 1)
  );
}

/** The least distance to the known word or to one of its beginnings about as long as what was typed. */
function beginningDistance(word: string, known: string, limit: number): number {
  let least = editDistance(word, known, limit);
  // One slip only: with two, the beginnings of too many words look alike.
  for (let length = word.length - 1; length <= word.length + 1 && least > 0; length++) {
    if (length >= known.length) continue;
    const slips = editDistance(word, known.slice(0, length), 1);
    // A finished word is the better guess at the same distance.
    if (slips <= 1) least = Math.min(least, slips + 0.5);
  }
  return least;
}
