import type { TokenRange } from '../words/paragraphs.ts';
import { isHeadline } from './isHeadline.ts';
import type { Mention } from './mention.ts';
import { readName } from './readName.ts';
import { runEnd } from './runEnd.ts';
import type { Tokens } from '../words/tokens.ts';

/** All mentions of an article in order. */
export function findMentions(tokens: Tokens, paragraphs: readonly TokenRange[]): Mention[] {
  const mentions: Mention[] = [];
  for (const range of paragraphs) {
    const headline = isHeadline(tokens, range);
    for (let at = range.from; at < range.to;) {
      if (!tokens.isCapital(at) || isLabel(tokens, at)) {
        at++;
        continue;
      }
      const end = runEnd(tokens, at, range);
      const name = readName(tokens, at, end, range, headline);
      if (name) mentions.push(name);
      at = end + 1;
    }
  }
  return mentions;
}

const HYPHEN = 45;

/** "R-Wis." and "X-ray": a letter and a hyphen name nobody. */
const isLabel = (tokens: Tokens, at: number): boolean =>
  tokens.text.charCodeAt((tokens.start[at] ?? 0) + 1) === HYPHEN;
