/** What stands behind words, told alike wherever a quote is shown: an article has them, or nobody checked them. */
export const VERIFIED = '✓ verbatim';
export const UNVERIFIED = 'curated, not checked';

/** The sign before a quote in lists, where there is no room for words. */
export function markOf(isVerified: boolean): string {
  return isVerified ? '✓' : '○';
}
