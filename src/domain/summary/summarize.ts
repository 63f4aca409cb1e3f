import { slice, type Span } from '../article.ts';
import { chooseSentences } from './chooseSentences.ts';
import { readCandidates, type Candidate, type ReadArticle } from './readCandidates.ts';
import { summaryWeights } from './summaryWeights.ts';
import { summaryLimits, type Summary, type SummaryLength } from './summaryResult.ts';

export type { Summary, SummaryLength } from './summaryResult.ts';

/** An article needs this many sentences and words for a recap to be shorter than reading it. */
const MIN_SENTENCES = 4;
const MIN_WORDS = 60;

/**
 * A recap of an article: sentences that can be read without their neighbours, chosen by a linear score, in article
 * order, each an exact slice. Deterministic, and linear in the text: only the best few sentences are tried together.
 */
export function summarize(text: string, length: SummaryLength): Summary {
  const article = readCandidates(text);
  const words = article.candidates.reduce((total, sentence) => total + sentence.words, 0);
  if (article.candidates.length < MIN_SENTENCES || words < MIN_WORDS)
    return { kind: 'none', reason: 'too-short' };
  const chosen = length === 'short' ? chooseShort(article) : chooseLong(article);
  if (chosen.reduce((total, sentence) => total + sentence.words, 0) < ENOUGH)
    return { kind: 'none', reason: 'nothing-readable' };
  return { kind: 'summary', sentences: chosen.map(({ span }): Span => span) };
}

/** A single sentence tells enough from so many words on. */
const ENOUGH = 12;

/** Where the long recap has no more than the short one would have, the short one is its beginning. */
function chooseShort(article: ReadArticle): readonly Candidate[] {
  const short = chooseSentences(article, summaryWeights, 'short');
  return isSame(short, chooseSentences(article, summaryWeights, 'long'))
    ? (chooseSingle(article, short) ?? short)
    : short;
}

function chooseLong(article: ReadArticle): readonly Candidate[] {
  const long = chooseSentences(article, summaryWeights, 'long');
  if (long.length > summaryLimits.sentences.short) return long;
  const short = chooseSentences(article, summaryWeights, 'short');
  if (!isSame(short, long) || chooseSingle(article, short) !== null) return long;
  const longer = chooseSentences(article, summaryWeights, 'long', { fewest: long.length + 1 });
  return longer.length === 0 ? long : longer;
}

/** `null` where one sentence would say too little, or no less. */
function chooseSingle(article: ReadArticle, short: readonly Candidate[]): readonly Candidate[] | null {
  if (short.length < 2) return null;
  const single = chooseSentences(article, summaryWeights, 'short', { most: 1 });
  return (single[0]?.words ?? 0) >= ENOUGH ? single : null;
}

function isSame(one: readonly Candidate[], other: readonly Candidate[]): boolean {
  return one.length === other.length && one.every((sentence, at) => sentence === other[at]);
}

/** The words of a summary, one sentence a line. */
export function summaryText(text: string, sentences: readonly Span[]): string {
  return sentences.map((sentence) => slice(text, sentence).replace(/\s+/g, ' ')).join('\n');
}
