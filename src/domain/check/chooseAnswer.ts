import type { CheckResult } from './checkResult.ts';
import type { Claimed, FoundClaims } from './findClaims.ts';

type Verdict = CheckResult['verdict'];

/** Every word stands there, as it should or under another name. */
const FOUND: ReadonlySet<Verdict> = new Set(['verbatim', 'abridged', 'respelled', 'misattributed']);
/** Nothing is held against it. */
const TRUE: ReadonlySet<Verdict> = new Set(['verbatim', 'abridged', 'respelled']);

/** The claims of a text that are to be checked, in the order that `chooseClaims` takes their answers in. */
export function claimsToCheck({ asWritten, whole, quoted }: FoundClaims, most: number): readonly Claimed[] {
  return [...(asWritten === null ? [] : [asWritten]), whole, ...quoted.slice(0, most)];
}

/**
 * Which of the claims of a text are answered: the text as it stands where all of it is an article's, else without its
 * signature, else the quotations in it. Takes what `claimsToCheck` gave with the answers, in that order.
 */
export function chooseClaims<C extends { readonly result: CheckResult }>(
  { asWritten, isMostlyQuoted }: FoundClaims,
  checked: readonly C[],
): { readonly chosen: readonly C[]; readonly areQuoted: boolean } {
  const [written] = asWritten === null ? [] : checked;
  if (written !== undefined && TRUE.has(written.result.verdict) && !isTooShort(written.result)) {
    return { chosen: [written], areQuoted: false };
  }
  const [all, ...parts] = asWritten === null ? checked : checked.slice(1);
  const isWhole = all !== undefined && (parts.length === 0 || answersWhole(all.result, isMostlyQuoted));
  return isWhole ? { chosen: [all], areQuoted: false } : { chosen: parts, areQuoted: true };
}

/**
 * Whether a text that holds quotations is one itself: every word of it stands in an article, or, where most of it is
 * not in quotation marks, it comes near to one.
 */
function answersWhole(result: CheckResult, isMostlyQuoted: boolean): boolean {
  if (isTooShort(result)) return false;
  return FOUND.has(result.verdict) || (result.verdict !== 'not-found' && !isMostlyQuoted);
}

function isTooShort({ notes }: CheckResult): boolean {
  return notes.some(({ kind }) => kind === 'too-short');
}

/** What to answer where a text hints at an article: what that one says, unless only others have the words. */
export function chooseAnswer(named: CheckResult, anywhere: CheckResult): CheckResult {
  if (named.verdict === 'not-found') return anywhere;
  return !FOUND.has(named.verdict) && TRUE.has(anywhere.verdict) ? anywhere : named;
}
