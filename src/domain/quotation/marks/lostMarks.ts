import { WORD } from '../lexicon/lexicon.ts';
import { endsClause } from './marks.ts';
import { MARK } from '../words/markSigns.ts';
import type { TokenRange } from '../words/paragraphs.ts';
import { FLAG, TOKEN, type Tokens } from '../words/tokens.ts';

const COMMA = 44;
const STOP = 46;
const COLON = 58;
const LONGEST_NAME = 4;
const LONGEST_CREDIT = 10;

/**
 * Where a quotation ends that lost its closing mark: before the words that report it, "..., said X" or "..., he said.", else with its
 * paragraph. The token is inclusive.
 */
export function lostEnd(tokens: Tokens, from: number, range: TokenRange): number {
  for (let at = from; at < range.to - 2; at++) {
    if (!endsClause(tokens, at) || tokens.code[at] === STOP) continue;
    if (isCue(tokens, at + 1) && (isName(tokens, at + 2) || bitsOf(tokens, at + 2) & WORD.determiner))
      return at;
    if (tokens.code[at] !== COMMA) continue;
    let after = at + 1;
    while (after <= at + LONGEST_NAME && isName(tokens, after)) after++;
    const ends = after + 1 >= range.to || tokens.type[after + 1] === TOKEN.punctuation;
    if (after > at + 1 && isCue(tokens, after) && ends) return at;
  }
  return range.to - 1;
}

/** `She says,” it rained.”`: a closing mark typed for an opening one, told by the verb before it and the mark after it. */
export function opensByMistake(tokens: Tokens, at: number, nextMark: number, range: TokenRange): boolean {
  if (tokens.code[at] !== MARK.close || nextMark >= range.to || tokens.code[nextMark] !== MARK.close)
    return false;
  const sign = tokens.type[at - 1] === TOKEN.punctuation ? tokens.code[at - 1] : 0;
  return (sign === COMMA || sign === COLON) && at - 2 >= range.from && isCue(tokens, at - 2);
}

/** The last line of a pull quote, when it is inside the marks and names who spoke: a few capitalised words without a verb. */
export function isCredit(tokens: Tokens, from: number, to: number): boolean {
  if (to - from > LONGEST_CREDIT) return false;
  let words = 0;
  let capitals = 0;
  for (let at = from; at < to; at++) {
    if (tokens.type[at] !== TOKEN.word) continue;
    words++;
    if ((tokens.flags[at] ?? 0) & FLAG.capital) capitals++;
    if (bitsOf(tokens, at) & (WORD.auxiliary | WORD.pronoun | WORD.cueFinite)) return false;
  }
  return words > 1 && capitals * 3 >= words * 2;
}

const bitsOf = (tokens: Tokens, at: number): number =>
  tokens.type[at] === TOKEN.word ? (tokens.bits[at] ?? 0) : 0;

function isCue(tokens: Tokens, at: number): boolean {
  const bits = bitsOf(tokens, at);
  const verb = (bits & WORD.cueFinite) !== 0 && (bits & WORD.cueStrong) !== 0;
  return verb && !((tokens.flags[at] ?? 0) & FLAG.capital);
}

const isName = (tokens: Tokens, at: number): boolean =>
  tokens.type[at] === TOKEN.word &&
  ((bitsOf(tokens, at) & WORD.pronoun) !== 0 || ((tokens.flags[at] ?? 0) & FLAG.capital) !== 0);
