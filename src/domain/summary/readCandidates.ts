import type { Span } from '../article.ts';
import { slice } from '../article.ts';
import { splitSentences } from '../text/splitSentences.ts';
import type { SentenceNames } from './bareSurnames.ts';
import { namesIn, readNames } from './bareSurnames.ts';
import { insideQuotations } from './insideQuotations.ts';
import { leansOnPrevious } from './leansOnPrevious.ts';
import type { Measured } from './measureSentences.ts';
import { measureSentences } from './measureSentences.ts';
import type { SentenceFlaw } from './sentenceFlaw.ts';
import { sentenceFlaw } from './sentenceFlaw.ts';

/** A sentence of an article with all that the choice needs to know of it. */
export interface Candidate {
  /** Place among the article's sentences, from 0. */
  readonly index: number;
  /** Without a leading dateline. */
  readonly span: Span;
  readonly words: number;
  readonly flaw: SentenceFlaw | null;
  readonly leans: boolean;
  readonly names: SentenceNames;
  readonly measured: Measured;
}

const DATELINE =
  /^(?:[\p{Lu}][\p{L}.' ]{2,40}(?:, [\p{L}. ]{2,30})?\s)?\((?:[A-Z][\p{L}.]*(?:[ /][A-Z][\p{L}.]*){0,3})\)\s*(?:(?:--?|—|–)\s*)?(?=["“'‘]?\p{Lu})|^[\p{Lu}][\p{Lu}.' ]{2,30}(?:, [\p{L}. ]{2,30})?\s(?:--?|—|–)\s+(?=["“'‘]?\p{Lu})/u;

export function readCandidates(text: string): readonly Candidate[] {
  const spans = splitSentences(text).map((span) => withoutDateline(text, span));
  const texts = spans.map((span) => slice(text, span).replace(/\s+/g, ' '));
  const inside = insideQuotations(texts, paragraphsOf(text, spans));
  const leans = texts.map(leansOnPrevious);
  const measured = measureSentences(texts, leans);
  const book = readNames(text);
  return spans.flatMap((span, index): Candidate[] => {
    const written = texts[index];
    const measures = measured[index];
    if (written === undefined || measures === undefined) return [];
    return [
      {
        index,
        span,
        words: written.split(' ').length,
        flaw: inside[index] === true ? 'half-quotation' : sentenceFlaw(written),
        leans: leans[index] ?? false,
        names: namesIn(written, book),
        measured: measures,
      },
    ];
  });
}

function withoutDateline(text: string, span: Span): Span {
  const dateline = DATELINE.exec(text.slice(span.start, Math.min(span.end, span.start + 90)))?.[0];
  if (dateline === undefined || dateline.length >= span.end - span.start) return span;
  return { start: span.start + dateline.length, end: span.end };
}

/** The number of the paragraph that each sentence stands in. */
function paragraphsOf(text: string, spans: readonly Span[]): number[] {
  let number = 0;
  return spans.map((span, at) => {
    const gap = text.slice(spans[at - 1]?.end ?? 0, span.start);
    if (/\n[^\S\n]*\n/.test(gap)) number++;
    return number;
  });
}
