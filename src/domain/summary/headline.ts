import { contentWords } from './contentWords.ts';
import { isHeading } from './isHeading.ts';
import { withoutQuotations } from './sentenceFlaw.ts';

/** In words: a headline has no more; one that is written as a sentence has fewer. */
const LONGEST = 30;
const LONGEST_SENTENCE = 16;
/** So short a first paragraph is a headline if one of its words is told again. */
const SURE = 8;
/** The share of its words that the first sentences below a headline have, and how many these are. */
const TOLD_AGAIN = 0.3;
const BELOW = 6;
/** Headlines leave articles out; a short first sentence seldom does. In words. */
const LONGEST_WITH_ARTICLE = 10;
const ARTICLE = /(?<![\p{L}’'-])(?:the|an?)(?![\p{L}’'-])/u;

/**
 * How many sentences of a text are its headline: those of the first paragraph where that is written as one, or is short
 * and told again by what follows; else 0. `paragraphs` says to which paragraph a sentence belongs.
 */
export function headlineLength(sentences: readonly string[], paragraphs: readonly number[]): number {
  const length = paragraphs.findIndex((number) => number > 0);
  if (length === -1) return 0;
  const headline = sentences.slice(0, length).join(' ');
  const words = headline.split(' ').length;
  if (words > LONGEST) return 0;
  if (isHeading(headline) || /;\s/.test(headline) || !/[.!?]["”’')\]]*$/u.test(headline)) return length;
  const below = new Set(sentences.slice(length, length + BELOW).flatMap(contentWords));
  const own = contentWords(headline);
  const again = own.filter((word) => below.has(word)).length;
  const most = ARTICLE.test(withoutQuotations(headline)) ? LONGEST_WITH_ARTICLE : LONGEST_SENTENCE;
  if (words > most || again === 0) return 0;
  return words <= SURE || again >= own.length * TOLD_AGAIN ? length : 0;
}

/** “How a pier was lost”, “Pier: closed”. */
const NO_STATEMENT =
  /^(?:how|why|what|when|where|who|which|whether|should|is|are|will|can|inside|\d+)(?![\p{L}’'-])|[:?;…]|\.\.\./iu;
const VERB =
  /(?<=\S\s)(?:\p{L}+(?:s|ed)|is|are|was|were|will|would|has|had|have|can|could|may|might|should|must|be|to)(?![\p{L}’'-])/iu;
const FEWEST = 4;

/** Whether a headline can be read as a sentence of a recap. */
export function isStatement(headline: string): boolean {
  return headline.split(' ').length >= FEWEST && !NO_STATEMENT.test(headline) && VERB.test(headline);
}
