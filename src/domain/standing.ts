/** The sign before a quote in lists, where there is no room for words. */
export function markOf(isVerified: boolean): string {
  return isVerified ? '✓' : '○';
}
