import { editDistance, slipsAllowed } from './editDistance.ts';

/** Finds documents by their words. Documents are named by their place in the list that was indexed. */
export interface WordIndex {
  /** Documents with every word, the last one as a prefix too, best first (BM25). */
  search(words: readonly string[]): readonly number[];
  /** The words with each unknown one replaced by its nearest known one; `null` where one has none. */
  mend(words: readonly string[]): readonly string[] | null;
}

/** BM25's usual constants: how fast repetition saturates, and how much length counts. */
const K1 = 1.2;
const B = 0.75;

/** Builds an inverted index over folded words, in memory. */
export function createWordIndex(documents: readonly (readonly string[])[]): WordIndex {
  const postings = new Map<string, Map<number, number>>();
  documents.forEach((words, document) => {
    for (const word of words) {
      const counts = postings.get(word) ?? new Map<number, number>();
      postings.set(word, counts);
      counts.set(document, (counts.get(document) ?? 0) + 1);
    }
  });
  const vocabulary = [...postings.keys()].sort();
  const averageLength =
    documents.reduce((sum, words) => sum + words.length, 0) / Math.max(1, documents.length);

  const scoresOf = (word: string, isPrefix: boolean): Map<number, number> => {
    const scores = new Map<number, number>();
    for (const known of isPrefix ? wordsFrom(vocabulary, word) : [word]) {
      const counts = postings.get(known);
      if (counts === undefined) continue;
      const rarity = Math.log(1 + (documents.length - counts.size + 0.5) / (counts.size + 0.5));
      // The word itself is meant more often than a longer one that begins with it.
      const weight = known === word ? rarity : rarity * 0.5;
      for (const [document, count] of counts) {
        const length = (documents[document]?.length ?? 0) / averageLength;
        const score = (weight * count * (K1 + 1)) / (count + K1 * (1 - B + B * length));
        scores.set(document, Math.max(scores.get(document) ?? 0, score));
      }
    }
    return scores;
  };

  return {
    search(words) {
      let total: Map<number, number> | null = null;
      for (const [place, word] of words.entries()) {
        const scores = scoresOf(word, place === words.length - 1);
        if (total === null) {
          total = scores;
          continue;
        }
        for (const [document, score] of total) {
          const more = scores.get(document);
          if (more === undefined) total.delete(document);
          else total.set(document, score + more);
        }
      }
      return [...(total ?? [])].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([document]) => document);
    },
    mend(words) {
      const mended: string[] = [];
      for (const word of words) {
        const known = postings.has(word) ? word : nearestWord(vocabulary, word);
        if (known === null) return null;
        mended.push(known);
      }
      return mended;
    },
  };
}

function nearestWord(vocabulary: readonly string[], word: string): string | null {
  let nearest: string | null = null;
  let least = slipsAllowed(word.length) + 1;
  for (const known of vocabulary) {
    const distance = editDistance(word, known, least - 1);
    if (distance < least) {
      least = distance;
      nearest = known;
    }
  }
  return nearest;
}

/** The words of a sorted list that begin with a prefix. */
function* wordsFrom(sorted: readonly string[], prefix: string): Iterable<string> {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < prefix) low = middle + 1;
    else high = middle;
  }
  for (let at = low; sorted[at]?.startsWith(prefix) === true; at++) yield sorted[at] ?? '';
}
