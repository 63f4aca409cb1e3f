import { readFileSync } from 'node:fs';
import { slice } from '../../src/domain/article.ts';
import {
  setFeatures,
  topicShare,
  visitReadableSets,
  type SentenceSet,
  type SummaryWeights,
} from '../../src/domain/summary/chooseSentences.ts';
import { sentenceFeatures } from '../../src/domain/summary/measureSentences.ts';
import { readCandidates, type ReadArticle } from '../../src/domain/summary/readCandidates.ts';
import { overlapWith, type Rouge } from './rouge.ts';

/** Sets shorter than this say nothing of how to fill a summary. */
const MIN_WORDS = 45;

export const weightNames: readonly (keyof SummaryWeights)[] = [...sentenceFeatures, ...setFeatures];

/** An article of an evaluation set, with the normal equations of its readable sets: all the fit needs of it. */
export interface Example {
  readonly text: string;
  readonly references: readonly string[];
  readonly article: ReadArticle;
  /** Squares and products of the features, rows by `weightNames`, mean over sets. */
  readonly products: readonly Float64Array[];
  /** The features times how much better than the article's mean set a set is. */
  readonly gains: Float64Array;
}

interface Row {
  readonly text: string;
  readonly references: readonly string[];
}

export function readExamples(file: string, rouge: Rouge): readonly Example[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): Row => JSON.parse(line))
    .map(({ text, references }) => readExample(text, references, rouge));
}

function readExample(text: string, references: readonly string[], rouge: Rouge): Example {
  const article = readCandidates(text);
  const { candidates, topicShares } = article;
  const tokens = new Map(
    candidates.map((candidate) => [candidate, rouge.tokens(slice(text, candidate.span))]),
  );
  const overlap = overlapWith(references.map((reference) => rouge.tokens(reference)));
  // Which sentences are tried must not hang on weights that are not fitted yet: early and central ones are.
  const prior = new Map(
    candidates.map((candidate) => [candidate, 4 * candidate.features.early + candidate.features.centrality]),
  );
  const rows: Float64Array[] = [];
  const values: number[] = [];
  visitReadableSets(candidates, prior, (set) => {
    if (set.words < MIN_WORDS) return;
    rows.push(featuresOf(set, topicShares));
    values.push(overlap(set.sentences.flatMap((sentence) => tokens.get(sentence) ?? [])));
  });
  return { text, references, article, ...equations(rows, values) };
}

function featuresOf(set: SentenceSet, topicShares: readonly number[]): Float64Array {
  const own = {
    redundancy: set.redundancy,
    length: set.words / 25,
    topics: topicShare(set.topics, topicShares),
  };
  const features = sentenceFeatures.map((name) =>
    set.sentences.reduce((sum, sentence) => sum + (sentence.features[name] * sentence.words) / set.words, 0),
  );
  return Float64Array.from([...features, ...setFeatures.map((name) => own[name])]);
}

function equations(
  rows: readonly Float64Array[],
  values: readonly number[],
): Pick<Example, 'products' | 'gains'> {
  const size = weightNames.length;
  const products = Array.from({ length: size }, () => new Float64Array(size));
  const gains = new Float64Array(size);
  const count = Math.max(1, rows.length);
  const means = new Float64Array(size);
  for (const row of rows) for (let i = 0; i < size; i++) means[i] = (means[i] ?? 0) + (row[i] ?? 0) / count;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  for (const [at, row] of rows.entries()) {
    const centred = row.map((value, i) => value - (means[i] ?? 0));
    const gain = (values[at] ?? 0) - mean;
    for (const [i, product] of products.entries()) {
      const share = (centred[i] ?? 0) / count;
      for (let j = 0; j < size; j++) product[j] = (product[j] ?? 0) + share * (centred[j] ?? 0);
      gains[i] = (gains[i] ?? 0) + share * gain;
    }
  }
  return { products, gains };
}
