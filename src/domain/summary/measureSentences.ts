import { addVectors, cosine, type WordCounts } from './countWords.ts';

/** What is measured of a sentence, by name; the weights answer to these names. */
export const sentenceFeatures = [
  'second',
  'third',
  'fourth',
  'early',
  'firstTen',
  'firstThird',
  'depth',
  'lastFifth',
  'words',
  'centrality',
  'centralityRank',
  'frequency',
  'newWords',
  'quoted',
  'hasQuotation',
  'capitals',
  'opensWithName',
  'commas',
  'brackets',
  'leans',
  'says',
  'also',
  'functionWords',
] as const;

export type SentenceFeature = (typeof sentenceFeatures)[number];

const QUOTED = /“[^”]{0,600}”|"[^"]{0,600}"|(?<!\p{L})[‘'](?=\S)[^‘]{0,600}?[.,!?][’'](?!\p{L})/gu;

/** Measures each sentence against its article: shares and flags, mostly 0 to 1. Linear in the words. */
export function measureSentences(
  sentences: readonly string[],
  leans: readonly boolean[],
  counts: WordCounts,
): readonly Readonly<Record<SentenceFeature, number>>[] {
  const { vectors } = counts;
  const total = sentences.length;
  const sum = addVectors(vectors);
  const centralities = vectors.map((vector) => cosine(vector, sum) - Number(vector.size > 0));
  const sorted = [...centralities].sort((a, b) => a - b);
  const highest = Math.max(sorted.at(-1) ?? 0, 1e-9);
  let most = 1;
  for (const times of counts.counts.values()) most = Math.max(most, times);
  const seen = new Set<string>();

  return sentences.map((text, at) => {
    const words = counts.words[at] ?? [];
    const fresh = words.filter((word) => !seen.has(word)).length;
    for (const word of words) seen.add(word);
    const written = text.split(' ').length;
    const content = Math.max(1, words.length);
    const times = (word: string): number => counts.counts.get(word) ?? 0;
    const flag = (pattern: RegExp): number => Number(pattern.test(text));
    const perWord = (pattern: RegExp): number => (text.match(pattern)?.length ?? 0) / written;
    const quotations = text.match(QUOTED) ?? [];
    return {
      second: Number(at === 1),
      third: Number(at === 2),
      fourth: Number(at === 3),
      early: 1 / (at + 1),
      firstTen: Number(at < 10),
      firstThird: Number(at < total / 3),
      depth: Math.log(at + 1) / 5,
      lastFifth: Number(at >= total * 0.8),
      words: written / 30,
      centrality: (centralities[at] ?? 0) / highest,
      centralityRank: placeOf(centralities[at] ?? 0, sorted),
      frequency: words.reduce((all, word) => all + times(word), 0) / content / most,
      newWords: fresh / content,
      quoted: quotations.reduce((all, { length }) => all + length, 0) / Math.max(1, text.length),
      hasQuotation: Number(quotations.length > 0),
      capitals: perWord(/(?<=\s)\p{Lu}/gu),
      opensWithName: flag(/^\p{Lu}[\p{L}.'’-]* \p{Lu}[\p{L}.'’-]*/u),
      commas: perWord(/,/g),
      brackets: Number(text.includes('(')),
      leans: Number(leans[at] ?? false),
      says: flag(/\b(?:said|says|told|added|according to)\b/),
      also: flag(/\b(?:also|however|meanwhile|too|but)\b/i),
      functionWords: 1 - words.length / written,
    };
  });
}

/** The place of a value in a sorted list, from 0 to 1. */
function placeOf(value: number, sorted: readonly number[]): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return sorted.length > 1 ? low / (sorted.length - 1) : 1;
}
