import type { CuratedArticle } from '../curation.ts';

/** Speakers of an article that a moderator corrected: the name as read → the name to serve. */
type Corrections = CuratedArticle['speakers'];

/** The name to serve for one that was read. */
export function servedSpeaker(corrections: Corrections, read: string | null): string | null {
  // Names come from strangers' texts: "constructor" may be one.
  return read !== null && Object.hasOwn(corrections, read) ? (corrections[read] ?? read) : read;
}

/** The corrections after what is served as `from` is to be served as `to`, for all names that were read. */
export function correctSpeaker(
  corrections: Corrections,
  names: readonly string[],
  { from, to }: { readonly from: string; readonly to: string },
): Corrections {
  const meant = names.filter((read) => servedSpeaker(corrections, read) === from);
  const corrected = Object.entries(corrections).filter(([read]) => !meant.includes(read));
  return Object.fromEntries([
    ...corrected,
    ...meant.filter((read) => read !== to).map((read) => [read, to] as const),
  ]);
}
