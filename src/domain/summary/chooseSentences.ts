import { cosine } from './countWords.ts';
import { sentenceFeatures, type SentenceFeature } from './measureSentences.ts';
import type { Candidate, ReadArticle } from './readCandidates.ts';
import { summaryLimits } from './summaryResult.ts';

/** What is measured of a set of sentences beside the word-weighted mean of its sentences' features. */
export const setFeatures = ['redundancy', 'length', 'topics'] as const;

/** One number for each feature. A set's value is their weighed sum; only differences between sets mean anything. */
export type SummaryWeights = Readonly<Record<SentenceFeature | (typeof setFeatures)[number], number>>;

/** Only the best few are tried in every combination. */
const MAX_TRIED = 30;
/** Two sentences more alike than this say the same. */
const MAX_COSINE = 0.5;
/** The first clean sentence is taken if it stands among this many. */
const LEAD_REACH = 6;
/** A recap that begins later than this begins in the middle of something, and is not offered. */
const BEGINNING = 16;
/** Words below which a set loses to any longer one. */
const MIN_WORDS = 54;

/** A set of sentences with what its value is made of. */
export interface SentenceSet {
  readonly sentences: readonly Candidate[];
  readonly words: number;
  readonly redundancy: number;
  /** Bits of all topics that its sentences name. */
  readonly topics: number;
}

/**
 * The best set of so many sentences of an article that reads well together, in article order; empty if there is none.
 */
export function chooseSentences(article: ReadArticle, weights: SummaryWeights): readonly Candidate[] {
  const scores = new Map(
    article.candidates.map((candidate) => [candidate, scoreSentence(candidate, weights)]),
  );
  let best: readonly Candidate[] = [];
  let highest = -Infinity;
  visitReadableSets(article.candidates, scores, (set) => {
    let value = set.redundancy * weights.redundancy + (set.words / 25) * weights.length;
    value += topicShare(set.topics, article.topicShares) * weights.topics;
    for (const sentence of set.sentences) value += ((scores.get(sentence) ?? 0) * sentence.words) / set.words;
    if (set.words < MIN_WORDS) value -= 1e3 * (MIN_WORDS - set.words);
    if (value > highest) [best, highest] = [set.sentences, value];
  });
  return best;
}

/** A sentence's own part of the value. */
function scoreSentence({ features }: Candidate, weights: SummaryWeights): number {
  return sentenceFeatures.reduce((sum, name) => sum + weights[name] * features[name], 0);
}

export function topicShare(topics: number, shares: readonly number[]): number {
  return shares.reduce((sum, share, bit) => (topics & (1 << bit) ? sum + share : sum), 0);
}

/**
 * Visits every set of the best candidates that reads well: in article order, within the limits, no sentence without
 * the one it leans on, no bare surname before the full name, nothing said twice, and always with the first clean
 * sentence if it stands near the top.
 */
export function visitReadableSets(
  candidates: readonly Candidate[],
  scores: ReadonlyMap<Candidate, number>,
  visit: (set: SentenceSet) => void,
): void {
  const clean = candidates.filter(({ flaw, words }) => flaw === null && words <= summaryLimits.words);
  const lead = clean.find((candidate) => candidate.place < LEAD_REACH && readsAfter([], candidate));
  const byScore = (a: Candidate, b: Candidate): number =>
    (scores.get(b) ?? 0) - (scores.get(a) ?? 0) || a.index - b.index;
  const tried = [...clean].sort(byScore).slice(0, MAX_TRIED);
  if (lead !== undefined && !tried.includes(lead)) tried.push(lead);
  tried.sort((a, b) => a.index - b.index);
  const cosines = tried.map((one) =>
    tried.map((other) => (repeats(one, other) ? 1 : cosine(one.vector, other.vector))),
  );

  const grow = (from: number, set: SentenceSet, places: readonly number[], characters: number): void => {
    const isEnded = set.sentences.length < 2 || set.sentences.at(-1)?.isThin === false;
    if (set.words > 0 && isEnded && (lead === undefined || set.sentences.includes(lead))) visit(set);
    if (places.length === summaryLimits.sentences.long) return;
    for (let place = from; place < tried.length; place++) {
      const next = tried[place];
      if (next === undefined) continue;
      const total = characters + next.span.end - next.span.start + 1;
      const words = set.words + next.words;
      if (words > summaryLimits.words || total > summaryLimits.characters + 1) continue;
      let { redundancy } = set;
      for (const taken of places) redundancy = Math.max(redundancy, cosines[taken]?.[place] ?? 0);
      if (redundancy > MAX_COSINE || !readsAfter(set.sentences, next)) continue;
      const sentences = [...set.sentences, next];
      grow(
        place + 1,
        { sentences, words, redundancy, topics: set.topics | next.topics },
        [...places, place],
        total,
      );
    }
  };
  grow(0, { sentences: [], words: 0, redundancy: 0, topics: 0 }, [], 0);
}

/** Whether two sentences have a phrase in common, whatever else they say. */
function repeats(one: Candidate, other: Candidate): boolean {
  for (const phrase of one.phrases) if (other.phrases.has(phrase)) return true;
  return false;
}

function readsAfter(set: readonly Candidate[], next: Candidate): boolean {
  const follows = set.at(-1)?.index === next.index - 1;
  if (next.leans && !follows) return false;
  if (set.length === 0 && (next.place >= BEGINNING || next.presumes.inPassing)) return false;
  const { things } = next.presumes;
  if (things.length > 0 && !follows) {
    if (!set.some(({ vector }) => things.some((word) => vector.has(word)))) return false;
  }
  for (const name of next.names.needs) if (!set.some(({ names }) => names.gives.has(name))) return false;
  return true;
}
