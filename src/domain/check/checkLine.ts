import type { Span } from '../article.ts';
import type { CheckResult, Flag } from './checkResult.ts';

/** A check's answer as one line of JSON: spans as `[start, end]` in UTF-16 code units of the article and the claim. */
export interface CheckLine {
  readonly id: string;
  readonly verdict: CheckResult['verdict'];
  /** The article of the passage; of a splice, of its first part. `null` where nothing was found. */
  readonly articleId: string | null;
  /** Spans of that article. */
  readonly spans: readonly (readonly [number, number])[];
  readonly changes: readonly {
    readonly flag: Flag;
    readonly article: readonly [number, number];
    readonly claim: readonly [number, number];
  }[];
}

/** The answer to the claim `id` as a line for programs. */
export function checkLine(id: string, result: CheckResult): CheckLine {
  const { verdict } = result;
  if (verdict === 'not-found') return { id, verdict, articleId: null, spans: [], changes: [] };
  const passages = verdict === 'spliced' ? result.parts.map(({ passage }) => passage) : [result.passage];
  const articleId = passages[0]?.articleId ?? null;
  const changes = verdict === 'altered' ? result.changes : [];
  return {
    id,
    verdict,
    articleId,
    spans: passages.flatMap((passage) => (passage.articleId === articleId ? passage.spans.map(pair) : [])),
    changes: changes.map(({ flag, article, claim }) => ({
      flag,
      article: pair(article),
      claim: pair(claim),
    })),
  };
}

function pair({ start, end }: Span): readonly [number, number] {
  return [start, end];
}
