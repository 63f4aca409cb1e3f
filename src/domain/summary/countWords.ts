import { contentWords } from './contentWords.ts';

/** A unit vector over content words; two of them compare by `cosine`. */
export type WordVector = ReadonlyMap<string, number>;

/** How many of an article's commonest words count as its topics; a set of them fits one 32-bit integer. */
const MAX_TOPICS = 30;
/** A word of the first sentences is a topic sooner. */
const OPENING_SENTENCES = 3;

/** What an article's words say of each of its sentences. All lists go by sentence. */
export interface WordCounts {
  /** Content words, in order, with repeats. */
  readonly words: readonly (readonly string[])[];
  /** Words weighed by how often the sentence has them and how few other sentences do. */
  readonly vectors: readonly WordVector[];
  /** How often the article has each content word. */
  readonly counts: ReadonlyMap<string, number>;
  /** Which topics a sentence names: bit n for topic n. */
  readonly topics: readonly number[];
  /** The share of each topic in all topics, adding up to 1. */
  readonly topicShares: readonly number[];
}

export function countWords(sentences: readonly string[]): WordCounts {
  const words = sentences.map(contentWords);
  const counts = new Map<string, number>();
  const holders = new Map<string, number>();
  for (const list of words) {
    for (const word of list) raise(counts, word);
    for (const word of new Set(list)) raise(holders, word);
  }
  const standing = new Map(holders);
  for (const list of words.slice(0, OPENING_SENTENCES))
    for (const word of new Set(list)) raise(standing, word);
  const ranked = [...standing]
    .filter(([, times]) => times > 1)
    .sort((a, b) => b[1] - a[1])
    .slice(0, MAX_TOPICS);
  const total = ranked.reduce((sum, [, times]) => sum + times, 0);
  const bits = new Map(ranked.map(([word], bit) => [word, 1 << bit]));
  return {
    words,
    vectors: words.map((list) => weigh(list, holders, words.length)),
    counts,
    topics: words.map((list) => list.reduce((mask, word) => mask | (bits.get(word) ?? 0), 0)),
    topicShares: ranked.map(([, times]) => times / total),
  };
}

/** 0 for nothing in common, 1 for the same words in the same measure. */
export function cosine(a: WordVector, b: WordVector): number {
  if (b.size < a.size) return cosine(b, a);
  let total = 0;
  for (const [word, value] of a) total += value * (b.get(word) ?? 0);
  return total;
}

/** The vectors added up: a cosine with the sum is the sum of cosines, which spares comparing every pair. */
export function addVectors(vectors: readonly WordVector[]): Map<string, number> {
  const sum = new Map<string, number>();
  for (const vector of vectors)
    for (const [word, value] of vector) sum.set(word, (sum.get(word) ?? 0) + value);
  return sum;
}

function toUnit(vector: Map<string, number>): WordVector {
  let square = 0;
  for (const value of vector.values()) square += value * value;
  const length = Math.sqrt(square);
  if (length > 0) for (const [word, value] of vector) vector.set(word, value / length);
  return vector;
}

function weigh(
  words: readonly string[],
  holders: ReadonlyMap<string, number>,
  sentences: number,
): WordVector {
  const vector = new Map<string, number>();
  for (const word of words) raise(vector, word);
  for (const [word, times] of vector) {
    vector.set(word, times * Math.log((sentences + 1) / ((holders.get(word) ?? 0) + 0.5)));
  }
  return toUnit(vector);
}

function raise(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
