import type { Span } from '../article.ts';
import { attributeClaim } from './attributeClaim.ts';
import type { Attribution } from './attributeClaim.ts';
import type { CheckResult, FoundPassage, Note } from './checkResult.ts';
import { findCuts, findOmittedNegations } from './findNotes.ts';
import type { Fit } from './fitPassage.ts';
import { quotationAt } from './quotationAt.ts';
import type { CheckedArticle } from './createCheckIndex.ts';

interface AttributedFit extends Fit {
  readonly passage: FoundPassage;
  readonly attribution: Attribution;
}

const MOST_OTHERS = 4;
const TRUST: readonly Attribution['kind'][] = ['same', 'unknown', 'other'];

/**
 * The answer to a claim that one passage or more hold: the one by the claimed speaker before others, the one with fewer
 * marks before one with more, one in the claim's own spelling, a quoted one before narration. What fits as well is named beside it.
 */
export function answerFits(first: Fit, rest: readonly Fit[], speaker: string | null): CheckResult {
  let best = attribute(first, speaker);
  const all = [best];
  for (const fit of rest) {
    const next = attribute(fit, speaker);
    all.push(next);
    if (compare(next, best) < 0) best = next;
  }
  const others = all.filter((fit) => fit !== best && isEqual(fit, best)).map(({ passage: other }) => other);
  const { passage, article, attribution, omitted } = best;
  const notes: Note[] = [...findCuts(article.text, passage), ...findOmittedNegations(article.text, omitted)];
  if (others.length > 0) notes.push({ kind: 'ambiguous', others: others.slice(0, MOST_OTHERS) });
  if (speaker !== null && attribution.kind === 'other') {
    return { verdict: 'misattributed', passage, claimed: speaker, saidBy: attribution.saidBy, notes };
  }
  if (speaker !== null && attribution.kind === 'unknown') notes.push({ kind: 'speaker-unknown' });
  return best.marks === 0
    ? { verdict: 'verbatim', passage, notes }
    : { verdict: 'abridged', passage, omitted, notes };
}

/** The passage of spans of an article, with the quotation they lie in. */
export function passageAt(article: CheckedArticle, spans: readonly Span[]): FoundPassage {
  return { articleId: article.id, spans, quotation: quotationAt(article.quotations, spans) };
}

function attribute(fit: Fit, speaker: string | null): AttributedFit {
  const passage = passageAt(fit.article, fit.spans);
  const attribution: Attribution =
    speaker === null ? { kind: 'same' } : attributeClaim(speaker, passage, fit.article.text);
  return { ...fit, passage, attribution };
}

function compare(one: AttributedFit, other: AttributedFit): number {
  return (
    TRUST.indexOf(one.attribution.kind) - TRUST.indexOf(other.attribution.kind) ||
    one.marks - other.marks ||
    Number(other.isAsWritten) - Number(one.isAsWritten) ||
    Number(one.passage.quotation === null) - Number(other.passage.quotation === null)
  );
}

function isEqual(one: AttributedFit, other: AttributedFit): boolean {
  return one.attribution.kind === other.attribution.kind && one.marks === other.marks;
}
