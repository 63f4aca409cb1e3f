import { contentWords } from './contentWords.ts';
import { isHeading } from './isHeading.ts';
import { hasBalancedMarks, withoutQuotations } from './sentenceFlaw.ts';

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
  if (again === 0)
    return words <= SURE &&
      words < (sentences[length] ?? '').split(' ').length / 2 &&
      !TELLS_OF_SOMEBODY.test(headline)
      ? length
      : 0;
  if (words > most) return 0;
  return words <= SURE || again >= own.length * TOLD_AGAIN ? length : 0;
}

/** “He ran.”, “The pier burned.”: rather how a story opens. */
const TELLS_OF_SOMEBODY = /^(?:he|she|it|they|we|i|you|this|that|these|those|there|the|an?)(?!\p{L})/iu;

/** “How a pier was lost”, “Pier: closed”. */
const NO_STATEMENT =
  /^(?:how|why|what|when|where|who|which|whether|should|is|are|will|can|inside|\d{1,3})(?![\p{L}\d’'-])|[:?…]|\.\.\./iu;
const VERB =
  /(?<=\S\s)(?:\p{L}+(?:s|ed|n['’]t)|is|are|was|were|will|would|has|had|have|can|could|may|might|should|must|be|to)(?![\p{L}’'-])/iu;
const FEWEST = 4;

/** Whether a headline can be read as a sentence: one of its lines states something, and none only names it. */
export function isStatement(headline: string): boolean {
  const lines = headline.split(/;\s+/);
  return (
    !lines.some((line) => NO_STATEMENT.test(line)) &&
    lines.some((line) => line.split(' ').length >= FEWEST && VERB.test(line))
  );
}

/** “Medal for a cook”, “How a pier was lost”: what is no statement can still say what an article is about. */
function isLabel(headline: string): boolean {
  return (
    headline.split(' ').length >= FEWEST &&
    /^(?!\d{1,3}[.)])[\p{L}\d#"“‘']/u.test(headline) &&
    !/[?…]|\.\.\./u.test(headline)
  );
}

/** “Harbour closes; Letter From Tarn.”: where a headline ends, without the column's name below it. */
export function headlineEnd(headline: string): number {
  const below = /;\s+(\p{Lu}[^;]*)$/u.exec(headline);
  return below !== null && COLUMN.test(below[1] ?? '') ? below.index : headline.length;
}

/** At most five capitalised words, small ones between them. */
const COLUMN =
  /^(?:\p{Lu}[\p{L}’'-]{0,20}|on|from|of|the|a|in|to|and)(?: (?:\p{Lu}[\p{L}’'-]{0,20}|on|from|of|the|a|in|to|and)){0,4}\.?$/u;

/** Why a sentence of a headline cannot open a recap: `verbless` where it names its news and states nothing. */
export function headlineFlaw(sentences: readonly string[], index: number): 'heading' | 'verbless' | null {
  const [written = '', asked] = sentences.slice(index);
  // “Judge confirmed. The last one?”
  const isAlone = sentences.length === 1 || (sentences.length === 2 && asked?.endsWith('?') === true);
  const headline = written.slice(0, headlineEnd(written));
  if (!isAlone || !isLabel(headline) || !hasBalancedMarks(headline)) return 'heading';
  return isStatement(headline) ? null : 'verbless';
}
