import type { Span } from '../article.ts';
import { foldText } from '../text/fold.ts';
import type { Change } from './checkResult.ts';
import type { CheckedArticle } from './createCheckIndex.ts';
import { withOuterMarks } from './outerMarks.ts';
import type { Claim } from './readClaim.ts';

/** Words of a claim in brackets, and what they stand for; an empty span of the article marks a place. */
export interface Bracket {
  readonly claim: Span;
  readonly article: Span;
}

/** A passage that holds a claim: word for word, or but for its own marks. */
export interface Fit {
  readonly article: CheckedArticle;
  readonly spans: readonly Span[];
  /** Spans of the article that stand behind the claim's marks. */
  readonly omitted: readonly Span[];
  /** How many marks of the claim account for a difference. 0: word for word. */
  readonly marks: number;
  /** What the claim writes otherwise, though it says the same. */
  readonly changes: readonly Change[];
  /** What the claim has put in brackets, beside or in place of words of the article. */
  readonly brackets: readonly Bracket[];
  /** Whether apostrophes and single quotation marks, too, are the claim's. */
  readonly isAsWritten: boolean;
}

/** The spans of an article's text that hold a claim, widened over the marks that both have at their ends. */
export function fitPassage(
  claim: Claim,
  found: Pick<Fit, 'article' | 'spans' | 'changes'> & Partial<Pick<Fit, 'omitted' | 'marks' | 'brackets'>>,
): Fit {
  const { article, spans, changes, omitted = [], marks = 0, brackets = [] } = found;
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
    changes,
    brackets,
    isAsWritten: spellingOf(passage) === spellingOf(claim.text),
  };
}

function spellingOf(text: string): string {
  return foldText(text)
    .replaceAll(/[^\p{L}\p{N}']+/gu, ' ')
    .trim();
}
