import { FUNCTION_WORD, WORD } from '../lexicon/lexicon.ts';
import type { TokenRange } from '../words/paragraphs.ts';
import { FLAG, type Tokens } from '../words/tokens.ts';
import { nicknameEnd } from './nicknameIn.ts';

const NEWLINE = 10;
const MOST_PARTICLES = 3;

/**
 * The last token of the capitalised run from `at`, through particles, a nickname between marks, and a suffix after a
 * comma.
 */
export function runEnd(tokens: Tokens, at: number, range: TokenRange): number {
  let end = at;
  for (;;) {
    const next = end + 1;
    if (next >= range.to || opensLine(tokens, next)) return end;
    if (tokens.isCapital(next)) {
      if (!isInitial(tokens, next) && breaksName(tokens.bits[next] ?? 0)) return end;
      end = next;
    } else if (tokens.is(next, WORD.particle)) {
      const far = particlesEnd(tokens, next, range);
      if (far === next) return end;
      end = far;
    } else if (isSuffix(tokens, next, range)) return next + 1;
    else {
      const nickname = nicknameEnd(tokens, next, range);
      if (nickname === -1) return end;
      end = nickname + 1;
    }
  }
}

/** "James A. Smith", "Ann I. Bell": no article, no pronoun. */
const isInitial = (tokens: Tokens, at: number): boolean =>
  tokens.has(at, FLAG.initial) && tokens.text.charCodeAt((tokens.end[at] ?? 1) - 1) === STOP;
const STOP = 46;

const opensLine = (tokens: Tokens, at: number): boolean =>
  tokens.text.charCodeAt((tokens.start[at] ?? 1) - 1) === NEWLINE;

const NAME_WORD = WORD.givenMale | WORD.givenFemale | WORD.particle | WORD.suffix | WORD.time | WORD.title;

/** A capitalised function word or verb inside a run, as headlines have, ends a name. */
const breaksName = (readings: number): boolean =>
  (readings & (FUNCTION_WORD | WORD.cueFinite)) !== 0 && (readings & NAME_WORD) === 0;

/** The capital that particles from `at` on lead to: "van der Berg"; `at` where they lead to none. */
function particlesEnd(tokens: Tokens, at: number, range: TokenRange): number {
  let next = at + 1;
  while (
    next < range.to &&
    next - at < MOST_PARTICLES &&
    !tokens.isCapital(next) &&
    tokens.is(next, WORD.particle)
  )
    next++;
  return next < range.to && tokens.isCapital(next) && tokens.word(at) !== 'a' ? next : at;
}

/** ", Jr." */
const isSuffix = (tokens: Tokens, comma: number, range: TokenRange): boolean =>
  tokens.isSign(comma, ',') &&
  comma + 1 < range.to &&
  tokens.isCapital(comma + 1) &&
  tokens.is(comma + 1, WORD.suffix);
