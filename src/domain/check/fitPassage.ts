import type { Span } from '../article.ts';
import { foldText } from '../text/fold.ts';
import type { CheckedArticle } from './createCheckIndex.ts';
import { withOuterMarks } from './outerMarks.ts';
import type { Claim } from './readClaim.ts';

/** A passage that holds a claim: word for word, or but for its own marks. */
export interface Fit {
  readonly article: CheckedArticle;
  readonly spans: readonly Span[];
  /** Spans of the article that stand behind the claim's marks. */
  readonly omitted: readonly Span[];
  /** How many marks of the claim account for a difference. 0: word for word. */
  readonly marks: number;
  /** Whether apostrophes and single quotation marks, too, are the claim's. */
  readonly isAsWritten: boolean;
}

/** The spans of an article's text that hold a claim, widened over the marks that both have at their ends. */
export function fitPassage(
  claim: Claim,
  found: Pick<Fit, 'article' | 'spans'> & Partial<Pick<Fit, 'omitted' | 'marks'>>,
): Fit {
  const { article, spans, omitted = [], marks = 0 } = found;
  const first = spans[0]?.start ?? 0;
  const last = spans.at(-1)?.end ?? first;
  const outer = withOuterMarks(article.text, { start: first, end: last }, claim);
  const widened = spans.map(({ start, end }) => ({
    start: start === first ? outer.start : start,
    end: end === last ? outer.end : end,
  }));
  const passage = widened.map(({ start, end }) => article.text.slice(start, end)).join(' ');
  return {
    article,
    spans: widened,
    omitted,
    marks,
    isAsWritten: spellingOf(passage) === spellingOf(claim.text),
  };
}

function spellingOf(text: string): string {
  return foldText(text)
    .replaceAll(/[^\p{L}\p{N}']+/gu, ' ')
    .trim();
}
