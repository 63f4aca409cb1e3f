import { FUNCTION_WORD, WORD } from '../lexicon/lexicon.ts';
import type { TokenRange } from '../words/paragraphs.ts';
import { FLAG, type Tokens } from '../words/tokens.ts';

const GIVEN = WORD.givenMale | WORD.givenFemale;
const LONGEST_NICKNAME = 4;
const NO_NAME = FUNCTION_WORD | WORD.cueFinite | WORD.organisation | WORD.document | WORD.group;

/**
 * Where the nickname ends that begins at `at`, within a name: `Mike “Doc” Lane`, `Mike ‘Doc’ Lane`, `Mike (Doc) Lane`.
 * The token is its closing mark or bracket; -1 where there is none.
 */
export function nicknameEnd(tokens: Tokens, at: number, range: TokenRange): number {
  const bracket = tokens.isSign(at, '(');
  if (!bracket && !tokens.isMark(at)) return -1;
  if (!tokens.has(at, FLAG.spaceBefore) || !isNamePart(tokens, at - 1)) return -1;
  if (!tokens.isCapital(at + 1) && tokens.word(at + 1) !== 'the') return -1;
  let end = at + 1;
  while (end < range.to && end - at <= LONGEST_NICKNAME && tokens.isWord(end)) end++;
  const closes = bracket ? tokens.isSign(end, ')') : tokens.isMark(end);
  if (!closes || end === at + 1 || tokens.has(end, FLAG.spaceBefore)) return -1;
  const next = end + 1;
  const goesOn = next < range.to && tokens.isCapital(next) && tokens.has(next, FLAG.spaceBefore);
  return goesOn && !tokens.is(next, NO_NAME) ? end : -1;
}

/** A given name or initial, or a capitalised word that no list knows. */
const isNamePart = (tokens: Tokens, at: number): boolean =>
  tokens.is(at, GIVEN) ||
  (tokens.isCapital(at) && ((tokens.bits[at] ?? 0) === 0 || tokens.has(at, FLAG.initial)));

/** The marks or brackets around the nickname within a name, inclusive; `null` where it has none. */
export function nicknameIn(
  tokens: Tokens,
  first: number,
  last: number,
): { readonly from: number; readonly to: number } | null {
  let from = -1;
  for (let at = first; at <= last; at++) {
    if (!tokens.isMark(at) && !tokens.isSign(at, '()')) continue;
    if (from !== -1) return { from, to: at };
    from = at;
  }
  return null;
}
