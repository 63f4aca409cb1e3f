import type { Span } from '../article.ts';
import type { CuratedQuote } from '../curation.ts';

type Sourced = Pick<CuratedQuote, 'source'>;

/** Whether two quotes share a part of one version of an article. */
export function shareWords({ source: one }: Sourced, { source: other }: Sourced): boolean {
  if (one.kind !== 'article' || other.kind !== 'article') return false;
  if (one.articleId !== other.articleId || one.version !== other.version) return false;
  return one.quotation.spans.some((span) => other.quotation.spans.some((part) => meet(span, part)));
}

function meet(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}
