import type { TokenRange } from '../words/paragraphs.ts';
import type { Segment } from './segments.ts';

const FEWEST_TURNS = 4;

/**
 * Tokens as a set, kept in a row of bytes: a text may have a turn in every other word, and a set of numbers is slow
 * then.
 */
export interface TurnStarts {
  readonly size: number;
  readonly has: (token: number) => boolean;
}

const NONE: TurnStarts = { size: 0, has: () => false };

/**
 * The first tokens of passages that answer the one before, in a text in which quotation answers quotation, as in
 * stories and interviews: side by side in one paragraph, or paragraph after paragraph. A report rarely sets two so.
 */
export function findTurns(segments: readonly Segment[], paragraphs: readonly TokenRange[]): TurnStarts {
  const starts = new Uint8Array((segments.at(-1)?.from ?? 0) + 1);
  let size = 0;
  let bare = 0;
  for (const [index, next] of segments.entries()) {
    const last = segments[index - 1];
    if (!last || last.unclosed || next.carried) continue;
    const beside = next.from === last.to + 1 && next.paragraph === last.paragraph;
    if (!beside && !(opens(next, paragraphs) && next.paragraph === last.paragraph + 1)) continue;
    starts[next.from] = 1;
    size++;
    if (beside || (opens(last, paragraphs) && closes(last, paragraphs) && closes(next, paragraphs))) bare++;
  }
  return bare >= FEWEST_TURNS ? { size, has: (token) => starts[token] === 1 } : NONE;
}

const opens = ({ from, paragraph }: Segment, paragraphs: readonly TokenRange[]): boolean =>
  paragraphs[paragraph]?.from === from;
const closes = ({ to, paragraph }: Segment, paragraphs: readonly TokenRange[]): boolean =>
  (paragraphs[paragraph]?.to ?? 0) <= to + 1;
