import { slice, splitParagraphs } from '../domain/article.ts';
import { paragraphAt } from '../domain/passage.ts';
import type { SummaryLength } from '../domain/summary/summaryResult.ts';
import { summarize, summaryText } from '../domain/summary/summarize.ts';
import type { NamedText } from './articleText.ts';

/** A recap as JSON: its sentences a line each, and where they stand in UTF-16 code units. Empty where there is none. */
export interface SummarizedArticle {
  readonly id: string;
  readonly summary: string;
  readonly spans: readonly (readonly [start: number, end: number])[];
}

export function summarizeJson({ id, text }: NamedText, length: SummaryLength): SummarizedArticle {
  const summary = summarize(text, length);
  if (summary.kind === 'none') return { id, summary: '', spans: [] };
  return {
    id,
    summary: summaryText(text, summary.sentences),
    spans: summary.sentences.map(({ start, end }) => [start, end]),
  };
}

/** The recap of an article, for people to read: each sentence with its paragraph. */
export function summarizeReport({ text }: NamedText, length: SummaryLength): string {
  const summary = summarize(text, length);
  if (summary.kind === 'none') {
    return summary.reason === 'too-short'
      ? 'The article is too short for a recap.'
      : 'No sentence of the article can be read alone, so there is no recap of it.';
  }
  const paragraphs = splitParagraphs(text);
  return summary.sentences
    .map((span) => `${slice(text, span)} [paragraph ${paragraphAt({ paragraphs }, span.start) + 1}]`)
    .join('\n');
}
