import { slice, type Span } from '../article.ts';
import { chooseSentences } from './chooseSentences.ts';
import { follows, newsRun, oneMore, told } from './newsRun.ts';
import { readCandidates, type Candidate, type ReadArticle } from './readCandidates.ts';
import { summaryWeights } from './summaryWeights.ts';
import { summaryLimits, type Summary, type SummaryLength } from './summaryResult.ts';

export type { Summary, SummaryLength } from './summaryResult.ts';

/** An article needs this many sentences and words for a recap to be shorter than reading it. */
const MIN_SENTENCES = 4;
const MIN_WORDS = 60;

/**
 * A recap of an article in its own sentences, in article order, each an exact slice. Where the text has paragraphs it
 * is a run of sentences as they follow each other; where they are lost, sentences that a linear score chooses.
 * Deterministic, and linear in the text: only the best few sentences are tried together.
 */
export function summarize(text: string, length: SummaryLength): Summary {
  const article = readCandidates(text);
  const words = article.candidates.reduce((total, sentence) => total + sentence.words, 0);
  if (article.candidates.length < MIN_SENTENCES || words < MIN_WORDS)
    return { kind: 'none', reason: 'too-short' };
  const long = article.hasParagraphs ? newsRun(article) : chooseSentences(article, summaryWeights);
  if (long.reduce((total, sentence) => total + sentence.words, 0) < ENOUGH)
    return { kind: 'none', reason: 'nothing-readable' };
  const short = beginningOf(text, long, article);
  const isAll = short.length === long.length && article.hasParagraphs;
  const chosen = length === 'short' ? short : isAll ? oneMore(article, long) : long;
  return { kind: 'summary', sentences: chosen.map(({ span }): Span => span) };
}

/** A single sentence tells enough from so many words on. */
const ENOUGH = 12;

/** What a first sentence tells of the headline's words that a recap tells, to be enough: less where it reports. */
const MOST = 0.7;
const MOST_REPORTED = 0.5;

/** The short recap is how the long one begins: shorter by a sentence at least, where what is left tells enough. */
function beginningOf(
  text: string,
  long: readonly Candidate[],
  { headline, title }: ReadArticle,
): readonly Candidate[] {
  const [first, second] = long;
  if (first === undefined || second === undefined) return long;
  const two = long.slice(0, summaryLimits.sentences.short);
  if (first.part === 'headline' || first.words < ENOUGH || slice(text, second.span).startsWith('Here '))
    return two;
  // Nothing says what the news is: behind a question, or in a text without a headline.
  if (title.length === 0 && !first.reports && !second.isThin) return two;
  if (long.length > two.length && !second.isThin) return two;
  const most = first.reports ? MOST_REPORTED : MOST;
  const tellsEnough = told([first], headline) >= most * told(two, headline);
  return tellsEnough || !follows(first, second) ? [first] : two;
}

/** The words of a summary, one sentence a line. */
export function summaryText(text: string, sentences: readonly Span[]): string {
  return sentences.map((sentence) => slice(text, sentence).replace(/\s+/g, ' ')).join('\n');
}
