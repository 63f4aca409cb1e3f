import { contentWords } from './contentWords.ts';

/** What is measured of a sentence, by name; the weights answer to these names. */
export const featureNames = [
  'first',
  'second',
  'third',
  'fourth',
  'early',
  'depth',
  'firstThird',
  'lastFifth',
  'words',
  'brief',
  'lengthy',
  'centrality',
  'centralityRank',
  'likeLead',
  'likeOpening',
  'frequency',
  'topWords',
  'coverage',
  'pairs',
  'newWords',
  'quoted',
  'hasQuotation',
  'numbers',
  'capitals',
  'opensWithName',
  'commas',
  'brackets',
  'leans',
  'pronouns',
  'says',
  'weekday',
  'also',
  'modal',
  'functionWords',
  'longWords',
  'superlative',
] as const;

export type FeatureName = (typeof featureNames)[number];
export type Features = Readonly<Record<FeatureName, number>>;

/** A sentence as measured: its features, its share in the article's words, and a unit vector to compare it by. */
export interface Measured {
  readonly features: Features;
  readonly vector: ReadonlyMap<string, number>;
}

interface Counted {
  readonly words: readonly string[];
  readonly text: string;
}

/**
 * Measures every sentence of an article against the whole of it. Centrality is a dot product with the sum of all
 * vectors, so the cost is linear in the words, never square in the sentences.
 */
export function measureSentences(
  sentences: readonly string[],
  leans: readonly boolean[],
): readonly Measured[] {
  const counted = sentences.map((text): Counted => ({ text, words: contentWords(text) }));
  const counts = new Map<string, number>();
  const holders = new Map<string, number>();
  const pairCounts = new Map<string, number>();
  for (const { words } of counted) {
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    for (const word of new Set(words)) holders.set(word, (holders.get(word) ?? 0) + 1);
    for (const pair of pairsOf(words)) pairCounts.set(pair, (pairCounts.get(pair) ?? 0) + 1);
  }
  const vectors = counted.map(({ words }) => unitVector(words, holders, counted.length));
  const sum = addVectors(vectors);
  const opening = unit(addVectors(vectors.slice(0, 4)));
  const centralities = vectors.map(
    (vector) => (dot(vector, sum) - (vector.size > 0 ? 1 : 0)) / Math.max(1, vectors.length - 1),
  );
  const highest = Math.max(...centralities, 1e-9);
  const sorted = [...centralities].sort((a, b) => a - b);
  const top = new Set(
    [...counts]
      .filter(([, count]) => count > 1)
      .sort((a, b) => b[1] - a[1])
      .slice(0, 12)
      .map(([word]) => word),
  );
  const most = Math.max(...counts.values(), 1);
  const seen = new Set<string>();
  return counted.map(({ text, words }, at) => {
    const vector = vectors[at] ?? new Map<string, number>();
    const fresh = words.filter((word) => !seen.has(word)).length;
    for (const word of words) seen.add(word);
    const written = text.split(/\s+/);
    const n = Math.max(1, words.length);
    const centrality = centralities[at] ?? 0;
    const types = new Set(words);
    const share = (mark: RegExp): number => (text.match(mark)?.length ?? 0) / written.length;
    const features: Features = {
      first: Number(at === 0),
      second: Number(at === 1),
      third: Number(at === 2),
      fourth: Number(at === 3),
      early: 1 / (at + 1),
      depth: at / Math.max(1, counted.length),
      firstThird: Number(at < counted.length / 3),
      lastFifth: Number(at >= counted.length * 0.8),
      words: written.length / 30,
      brief: Number(written.length < 10),
      lengthy: Math.max(0, written.length - 30) / 10,
      centrality: centrality / highest,
      centralityRank: rank(sorted, centrality),
      likeLead: at === 0 ? 0 : dot(vector, vectors[0] ?? vector),
      likeOpening: dot(vector, opening),
      frequency: words.reduce((total, word) => total + (counts.get(word) ?? 0), 0) / n / most,
      topWords: words.filter((word) => top.has(word)).length / n,
      coverage: [...types].reduce((total, word) => total + Math.min(6, (counts.get(word) ?? 1) - 1), 0) / 30,
      pairs: pairsOf(words).filter((pair) => (pairCounts.get(pair) ?? 0) > 1).length / 5,
      newWords: fresh / n,
      quoted: quotedShare(text),
      hasQuotation: Number(/["“”]|[‘'](?=\S)[^‘]*?[.,!?][’']/u.test(text)),
      numbers: share(/\d[\d.,]*/g),
      capitals: share(/(?<=\s)\p{Lu}/gu),
      opensWithName: Number(/^\p{Lu}[\p{L}.'’-]* (?:\p{Lu}[\p{L}.'’-]* ?)+/u.test(text)),
      commas: share(/,/g),
      brackets: Number(text.includes('(')),
      leans: Number(leans[at] ?? false),
      pronouns: share(/\b(?:he|she|him|his|her|they|them|their|it|its)\b/gi),
      says: Number(/\b(?:said|says|told|added|according to)\b/.test(text)),
      weekday: Number(/\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/.test(text)),
      also: Number(/\b(?:also|however|meanwhile|too|but)\b/i.test(text)),
      modal: share(/\b(?:will|would|could|should|may|might|can)\b/gi),
      functionWords: 1 - words.length / written.length,
      longWords: written.filter((word) => word.length > 7).length / written.length,
      superlative: Number(/\b(?:first|most|largest|biggest|best|worst|record|only|more than)\b/i.test(text)),
    };
    return { features, vector };
  });
}

function pairsOf(words: readonly string[]): string[] {
  return words.slice(1).map((word, at) => `${words[at]} ${word}`);
}

/** Words weighed by how often the sentence has them and how few other sentences do. */
function unitVector(
  words: readonly string[],
  holders: ReadonlyMap<string, number>,
  total: number,
): Map<string, number> {
  const vector = new Map<string, number>();
  for (const word of words) vector.set(word, (vector.get(word) ?? 0) + 1);
  for (const [word, count] of vector)
    vector.set(word, count * Math.log((total + 1) / ((holders.get(word) ?? 0) + 0.5)));
  return unit(vector);
}

function unit(vector: Map<string, number>): Map<string, number> {
  let square = 0;
  for (const value of vector.values()) square += value * value;
  const length = Math.sqrt(square);
  if (length > 0) for (const [word, value] of vector) vector.set(word, value / length);
  return vector;
}

function addVectors(vectors: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const sum = new Map<string, number>();
  for (const vector of vectors)
    for (const [word, value] of vector) sum.set(word, (sum.get(word) ?? 0) + value);
  return sum;
}

/** Cosine of two unit vectors. */
export function dot(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  if (b.size < a.size) return dot(b, a);
  let total = 0;
  for (const [word, value] of a) total += value * (b.get(word) ?? 0);
  return total;
}

function rank(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return sorted.length > 1 ? low / (sorted.length - 1) : 1;
}

function quotedShare(text: string): number {
  let inside = 0;
  for (const match of text.matchAll(/“[^”]*”|"[^"]*"|(?<!\p{L})[‘'](?=\S)[^‘]*?[.,!?][’'](?!\p{L})/gu))
    inside += match[0].length;
  return inside / Math.max(1, text.length);
}
