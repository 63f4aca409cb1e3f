import type { Span } from '../article.ts';
import { labelSpeaker } from '../quotation/labelSpeaker.ts';
import {
  passagesOf,
  type Attribution,
  type CheckResult,
  type Flag,
  type FoundPassage,
  type Note,
} from './checkResult.ts';

type Pair = readonly [number, number];

/** A check's answer as one line of JSON: spans as `[start, end]` in UTF-16 code units of the article and the claim. */
export interface CheckLine {
  readonly id: string;
  readonly verdict: CheckResult['verdict'];
  /** The article of the passage; of a splice, of its first part. `null` where nothing was found. */
  readonly articleId: string | null;
  /** Spans of that article. */
  readonly spans: readonly Pair[];
  readonly changes: readonly { readonly flag: Flag; readonly article: Pair; readonly claim: Pair }[];
  /** Whether it was who the claim says; `null` where it names nobody or the words were not found. */
  readonly speaker: Attribution['verdict'];
  /** Whose words the article says they are; `null` where it says nothing or nobody is quoted. */
  readonly saidBy: string | null;
  /** The speaker as members see one, "Name" or "probably Name"; `null` where nobody is named. */
  readonly label: string | null;
  readonly notes: readonly Note['kind'][];
  /** Of a claim that was not found: passages of like words, best first. */
  readonly nearest: readonly { readonly articleId: string; readonly spans: readonly Pair[] }[];
}

/** The answer to the claim `id` as a line for programs. @param offset where the checked words begin in the claim */
export function checkLine(id: string, result: CheckResult, offset = 0): CheckLine {
  const { verdict } = result;
  const passages = verdict === 'not-found' ? [] : passagesOf(result);
  const articleId = passages[0]?.articleId ?? null;
  const attribution = 'attribution' in result ? result.attribution : null;
  const quotation = attribution === null ? null : (passages[0]?.quotation ?? null);
  const changes = 'changes' in result ? result.changes : [];
  return {
    id,
    verdict,
    articleId,
    spans: passages.flatMap((passage) => (passage.articleId === articleId ? pairsOf(passage) : [])),
    changes: changes.map(({ flag, article, claim }) => ({
      flag,
      article: pair(article),
      claim: pair({ start: claim.start + offset, end: claim.end + offset }),
    })),
    speaker: attribution?.verdict ?? null,
    saidBy: attribution?.saidBy ?? null,
    label: quotation === null ? null : labelSpeaker(quotation),
    notes: result.notes.map(({ kind }) => kind),
    nearest:
      verdict === 'not-found'
        ? result.nearest.map((passage) => ({ articleId: passage.articleId, spans: pairsOf(passage) }))
        : [],
  };
}

function pairsOf({ spans }: FoundPassage): readonly Pair[] {
  return spans.map(pair);
}

function pair({ start, end }: Span): Pair {
  return [start, end];
}
