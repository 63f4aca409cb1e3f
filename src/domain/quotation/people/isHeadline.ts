import { FUNCTION_WORD } from '../lexicon/lexicon.ts';
import type { TokenRange } from '../words/paragraphs.ts';
import { endsSentence, type Tokens } from '../words/tokens.ts';

const HEADLINE_WORDS = 25;
const FEWEST_CAPITALS = 3;
const PLAIN_WORTH = 6;
const SHORT = 2;

/** True for a short paragraph in title case: hardly a word in lower case but articles, prepositions and their like. */
export function isHeadline(tokens: Tokens, range: TokenRange): boolean {
  if (tokens.isSign(range.to - 1, '.')) return false;
  let capitals = 0;
  let plain = 0;
  for (let at = range.from; at < range.to && capitals + plain <= HEADLINE_WORDS; at++) {
    if (at + 1 < range.to && endsSentence(tokens, at)) return false;
    if (!tokens.isWord(at)) continue;
    if (tokens.isCapital(at)) capitals++;
    else if (!tokens.is(at, FUNCTION_WORD) && tokens.length(at) > SHORT) plain++;
  }
  return capitals >= FEWEST_CAPITALS && capitals + plain <= HEADLINE_WORDS && capitals >= plain * PLAIN_WORTH;
}
