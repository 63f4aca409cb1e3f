import { WORD } from '../lexicon/lexicon.ts';
import type { Tokens } from '../words/tokens.ts';
import type { Mention } from './mention.ts';

/**
 * The mention stands as people do in reports: "X said", "..., said X", "X, a ...", "the singer X". Only asked of names
 * that nothing else tells from a thing. `segmentAt` tells which tokens are quoted.
 */
export function speaks(tokens: Tokens, segmentAt: Int32Array, mention: Mention): boolean {
  if (mention.possessive || segmentAt[mention.first] !== -1) return false;
  if (mention.from < mention.first && mention.titleBits & (WORD.role | WORD.title)) return true;
  if (hasVerb(tokens, mention.last + 1)) return true;
  if (isDescribed(tokens, mention)) return true;
  if (mention.last > mention.first && (isApposed(tokens, mention) || isCredited(tokens, segmentAt, mention)))
    return true;
  const verb = mention.from - 1;
  return verb > 0 && tokens.is(verb, WORD.cueFinite) && !tokens.isCapital(verb) && segmentAt[verb - 1] !== -1;
}

/** "X has also said", "X openly admitted". */
function hasVerb(tokens: Tokens, from: number): boolean {
  let at = from;
  while (tokens.is(at, WORD.auxiliary | WORD.adverb) || tokens.word(at).endsWith('ly')) at++;
  return tokens.is(at, WORD.phrasal) || (tokens.is(at, WORD.cueFinite) && tokens.is(at, WORD.cueStrong));
}

/** "X Y, 46", "X Y, of Leeds", "X Y, a singer", "the singer, X Y". */
function isApposed(tokens: Tokens, { from, last }: Mention): boolean {
  if (tokens.isSign(last + 1, ',')) {
    const next = last + 2;
    if (tokens.isNumber(next) || tokens.reads(next, 'of') || isDescription(tokens, next)) return true;
  }
  if (from < 3 || !tokens.isSign(from - 1, ',')) return false;
  // "The Swede, X Y, said".
  const parted =
    tokens.isSign(last + 1, ',') && tokens.isCapital(from - 2) && tokens.is(from - 3, WORD.determiner);
  return parted && hasVerb(tokens, last + 2);
}

const BACK = 8;

/**
 * "his daughter, X, ...", "the head of the shelter, X": a role before the comma, with or without what it is the role
 * of.
 */
const isDescribed = (tokens: Tokens, mention: Mention): boolean =>
  (tokens.isPunctuation(mention.last + 1) || tokens.isBreak(mention.last + 1)) &&
  followsRole(tokens, mention);

/** Whether what stands before the name and its comma holds a role. */
export function followsRole(tokens: Tokens, { from }: Mention): boolean {
  if (!tokens.isSign(from - 1, ',')) return false;
  for (let at = from - 2; at >= from - BACK && tokens.isWord(at); at--) {
    if (tokens.is(at, WORD.role | WORD.title) || tokens.reads(at, 'name')) return true;
    if (tokens.is(at, WORD.cueFinite | WORD.auxiliary | WORD.pronoun | WORD.conjunction)) return false;
  }
  return false;
}

/** `“...” — X Y`, on the same line or the next. */
function isCredited(tokens: Tokens, segmentAt: Int32Array, { from }: Mention): boolean {
  let at = from - 1;
  while (tokens.isSign(at, '—–―-~(')) at--;
  if (at === from - 1) return false;
  return (segmentAt[tokens.isBreak(at) ? at - 1 : at] ?? -1) !== -1;
}

const RELATIVE = new Set(['who', 'whose', 'whom']);
const DESCRIPTION_REACH = 6;

/** After "X, ": a relative clause or a role. */
function isDescription(tokens: Tokens, at: number): boolean {
  if (RELATIVE.has(tokens.spelled(at))) return true;
  for (let here = at; here < at + DESCRIPTION_REACH && tokens.isWord(here); here++)
    if (tokens.is(here, WORD.role | WORD.title)) return true;
  return false;
}
