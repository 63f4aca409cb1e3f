import type { CheckResult } from './checkResult.ts';

type Verdict = CheckResult['verdict'];

/** Every word stands there, as it should or under another name. */
const FOUND: ReadonlySet<Verdict> = new Set(['verbatim', 'abridged', 'misattributed']);
/** Nothing is held against it. */
const TRUE: ReadonlySet<Verdict> = new Set(['verbatim', 'abridged']);

/**
 * Whether a text that holds quotations is one itself: every word of it stands in an article, or, where most of it is
 * not in quotation marks, it comes near to one.
 */
export function answersWhole({ verdict, notes }: CheckResult, isMostlyQuoted: boolean): boolean {
  if (notes.some(({ kind }) => kind === 'too-short')) return false;
  return FOUND.has(verdict) || (verdict !== 'not-found' && !isMostlyQuoted);
}

/** What to answer where a text hints at an article: what that one says, unless only others have the words. */
export function chooseAnswer(named: CheckResult, anywhere: CheckResult): CheckResult {
  if (named.verdict === 'not-found') return anywhere;
  return !FOUND.has(named.verdict) && TRUE.has(anywhere.verdict) ? anywhere : named;
}
