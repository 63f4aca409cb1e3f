import type { Span } from '../article.ts';
import type { Attribution, CheckResult, FoundPassage, Note } from './checkResult.ts';
import type { CheckedArticle } from './createCheckIndex.ts';
import { findCuts, findOmittedNegations } from './findNotes.ts';
import type { Fit } from './fitPassage.ts';
import { quotationAt } from './quotationAt.ts';
import { quotedParts, reachBeyond } from './quotedParts.ts';
import { attributeClaim, type Attributed } from './speaker/attributeClaim.ts';

interface AttributedFit extends Fit, Attributed {
  readonly passage: FoundPassage;
}

const MOST_OTHERS = 4;
const TRUST: readonly Attribution['verdict'][] = ['confirmed', null, 'unconfirmed', 'other'];

/**
 * The answer to a claim that one passage or more hold: the one by the claimed speaker before others, the one with fewer
 * marks before one with more, one in the claim's own spelling, a quoted one before narration. What fits as well is
 * named beside it.
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
  const { passage, article, attribution, omitted, changes, brackets } = best;
  const notes: Note[] = [
    ...best.notes,
    ...findCuts(article.text, passage),
    ...findOmittedNegations(article.text, omitted),
    ...brackets.map((bracket): Note => ({ kind: 'own-bracket', ...bracket })),
    ...findPartlyQuoted(article, passage),
  ];
  if (others.length > 0) notes.push({ kind: 'ambiguous', others: others.slice(0, MOST_OTHERS) });
  if (attribution.verdict === 'other') return { verdict: 'misattributed', passage, attribution, notes };
  if (changes.length > 0) return { verdict: 'respelled', passage, attribution, omitted, changes, notes };
  return best.marks === 0
    ? { verdict: 'verbatim', passage, attribution, notes }
    : { verdict: 'abridged', passage, attribution, omitted, notes };
}

/** The passage of spans of an article, with the quotation they lie in. */
export function passageAt(article: CheckedArticle, spans: readonly Span[]): FoundPassage {
  return { articleId: article.id, spans, quotation: quotationAt(article.quotations, spans) };
}

/** Where the claim goes from the article's own words into quoted ones, or back. */
function findPartlyQuoted({ text, quotations }: CheckedArticle, { spans }: FoundPassage): readonly Note[] {
  const quoted = quotedParts(
    quotations.filter(({ kind }) => kind === 'utterance' || kind === 'fragment'),
    spans,
  );
  return quoted.length > 0 && reachBeyond(text, spans, quoted) ? [{ kind: 'partly-quoted', quoted }] : [];
}

function attribute(fit: Fit, speaker: string | null): AttributedFit {
  const passage = passageAt(fit.article, fit.spans);
  return { ...fit, passage, ...attributeClaim(speaker, passage, fit.article) };
}

function compare(one: AttributedFit, other: AttributedFit): number {
  return (
    TRUST.indexOf(one.attribution.verdict) - TRUST.indexOf(other.attribution.verdict) ||
    one.marks - other.marks ||
    one.changes.length - other.changes.length ||
    Number(other.isAsWritten) - Number(one.isAsWritten) ||
    Number(one.passage.quotation === null) - Number(other.passage.quotation === null)
  );
}

function isEqual(one: AttributedFit, other: AttributedFit): boolean {
  return (
    one.attribution.verdict === other.attribution.verdict &&
    one.marks === other.marks &&
    one.changes.length === other.changes.length
  );
}
