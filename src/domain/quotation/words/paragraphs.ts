import type { Tokens } from './tokens.ts';

/** A paragraph as a range of tokens, `from` inclusive, `to` exclusive. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** The paragraphs of a text as ranges of tokens, breaks left out. */
export function paragraphRanges(tokens: Tokens): TokenRange[] {
  const ranges: TokenRange[] = [];
  let from = 0;
  for (let at = 0; at <= tokens.count; at++) {
    if (at < tokens.count && !tokens.isBreak(at)) continue;
    if (at > from) ranges.push({ from, to: at });
    from = at + 1;
  }
  return ranges;
}
