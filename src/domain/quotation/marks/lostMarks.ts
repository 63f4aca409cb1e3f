import { WORD } from '../lexicon/lexicon.ts';
import { endsClause } from './marks.ts';
import { MARK } from '../words/markSigns.ts';
import type { TokenRange } from '../words/paragraphs.ts';
import type { Tokens } from '../words/tokens.ts';

const LONGEST_NAME = 4;
const LONGEST_CREDIT = 10;

/**
 * Where a quotation ends that lost its closing mark: before the words that report it, "..., said X" or "..., he said.",
 * else with its paragraph. The token is inclusive.
 */
export function lostEnd(tokens: Tokens, from: number, range: TokenRange): number {
  for (let at = from; at < range.to - 2; at++) {
    if (!endsClause(tokens, at) || tokens.isSign(at, '.')) continue;
    if (isCue(tokens, at + 1) && (isName(tokens, at + 2) || tokens.is(at + 2, WORD.determiner))) return at;
    if (!tokens.isSign(at, ',')) continue;
    let after = at + 1;
    while (after <= at + LONGEST_NAME && isName(tokens, after)) after++;
    const ends = after + 1 >= range.to || tokens.isPunctuation(after + 1);
    if (after > at + 1 && isCue(tokens, after) && ends) return at;
  }
  return range.to - 1;
}

/**
 * `She says,” it rained.”`: a closing mark typed for an opening one, told by the verb before it and the mark after it.
 */
export function opensByMistake(tokens: Tokens, at: number, nextMark: number, range: TokenRange): boolean {
  if (tokens.code[at] !== MARK.close || nextMark >= range.to || tokens.code[nextMark] !== MARK.close)
    return false;
  return tokens.isSign(at - 1, ',:') && at - 2 >= range.from && isCue(tokens, at - 2);
}

/**
 * The last line of a pull quote, when it is inside the marks and names who spoke: a few capitalised words without a
 * verb.
 */
export function isCredit(tokens: Tokens, from: number, to: number): boolean {
  if (to - from > LONGEST_CREDIT) return false;
  let words = 0;
  let capitals = 0;
  for (let at = from; at < to; at++) {
    if (!tokens.isWord(at)) continue;
    words++;
    if (tokens.isCapital(at)) capitals++;
    if (tokens.is(at, WORD.auxiliary | WORD.pronoun | WORD.cueFinite)) return false;
  }
  return words > 1 && capitals * 3 >= words * 2;
}

const isCue = (tokens: Tokens, at: number): boolean =>
  tokens.is(at, WORD.cueFinite) && tokens.is(at, WORD.cueStrong) && !tokens.isCapital(at);

const isName = (tokens: Tokens, at: number): boolean => tokens.is(at, WORD.pronoun) || tokens.isCapital(at);
