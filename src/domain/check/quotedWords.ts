import type { FoundPassage } from './checkResult.ts';

/** A passage without what the article says around and between the quoted words, where any of it is quoted. */
export function quotedWords(passage: FoundPassage): FoundPassage {
  const { spans, quotation } = passage;
  const quoted = (quotation?.spans ?? []).flatMap((part) =>
    spans
      .map(({ start, end }) => ({ start: Math.max(start, part.start), end: Math.min(end, part.end) }))
      .filter(({ start, end }) => start < end),
  );
  return quoted.length === 0 ? passage : { ...passage, spans: quoted };
}
