import type { Span } from '../article.ts';
import { slice } from '../article.ts';
import { chooseSentences } from './chooseSentences.ts';
import { readCandidates } from './readCandidates.ts';
import { summaryWeights } from './summaryWeights.ts';
import type { Summary, SummaryLength } from './summaryResult.ts';

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
  const chosen = chooseSentences(article, summaryWeights, length);
  if (chosen.length === 0) return { kind: 'none', reason: 'nothing-readable' };
  return { kind: 'summary', sentences: chosen.map(({ span }): Span => span) };
}

/** The words of a summary, one sentence a line. */
export function summaryText(text: string, sentences: readonly Span[]): string {
  return sentences.map((sentence) => slice(text, sentence).replace(/\s+/g, ' ')).join('\n');
}
