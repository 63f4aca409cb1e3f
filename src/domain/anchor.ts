import type { Article, Span } from './article.ts';

/** A place in an article, for buttons: `ref` names the very words of it, as in `ArticleService.byRef`. */
export interface Anchor {
  readonly ref: string;
  readonly spans: readonly Span[];
}

/** A place in an article, with the article. */
export interface PlacedAnchor extends Anchor {
  readonly article: Article;
}

const ANCHOR = /^([^@]+)@(\d{1,7}-\d{1,7}(?:,\d{1,7}-\d{1,7}){0,9})$/;

/**
 * `REF@START-END,START-END`, in UTF-16 code units; in one span from the first to the last where that is longer than
 * `limit`.
 */
export function writeAnchor({ ref, spans }: Anchor, limit: number): string {
  const whole = `${ref}@${spans.map(({ start, end }) => `${start}-${end}`).join(',')}`;
  return whole.length <= limit ? whole : `${ref}@${spans[0]?.start ?? 0}-${spans.at(-1)?.end ?? 0}`;
}

/** Reads an anchor back; `undefined` where it is none, or its spans are empty or out of order. */
export function readAnchor(anchor: string): Anchor | undefined {
  const [, ref = '', places = ''] = ANCHOR.exec(anchor) ?? [];
  const spans = places.split(',').map((place) => {
    const [start = NaN, end = NaN] = place.split('-').map(Number);
    return { start, end };
  });
  const inOrder = spans.every(
    ({ start, end }, at) => start < end && (at === 0 || (spans[at - 1]?.end ?? 0) <= start),
  );
  return inOrder ? { ref, spans } : undefined;
}
