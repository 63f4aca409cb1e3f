/** A stretch of a text that is drawn in one colour. */
export interface Run {
  readonly text: string;
  readonly marked: boolean;
}

/**
 * What a line is never broken within, and how it follows what stands before it: on a line of its own, after a space,
 * where a line may be broken without one, or where it may not be broken (between two runs, and before a dash).
 */
export interface Piece extends Run {
  readonly joint: Joint;
}

export type Joint = 'line' | 'space' | 'break' | 'none';

/** White space at which a line may be broken. */
const SPACE = /((?:(?![\u00a0\u2007\u202f])\s)+)/u;
/** Scripts that put no spaces between words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
/** After a hyphen or stroke between letters, and after a dash. */
const AFTER_HYPHEN = /(?<=\p{L}[-‐–/]|—)(?=[\p{L}\p{N}])/u;
/** A dash between words stays with the one before it. */
const DASH = /^[–—]$/u;
/** What may not begin a line, and what may not end one. */
const CLOSING = /^[\p{Pe}\p{Pf}\p{Po}\p{M}ー々〜～…—]/u;
const OPENING = /^[\p{Ps}\p{Pi}]+$/u;

const words = new Intl.Segmenter('en', { granularity: 'word' });

/** Where the lines of a text may be broken. The pieces, joined as they say, are the text with single white space. */
export function breakWords(runs: readonly Run[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let joint: Joint = 'line';
  for (const { text, marked } of runs) {
    for (const [at, part] of text.split(SPACE).entries()) {
      if (part === '') continue;
      if (at % 2 === 1) {
        if (joint !== 'line') joint = part.includes('\n') ? 'line' : 'space';
        continue;
      }
      if (joint === 'space' && DASH.test(part)) pieces.push({ text: ` ${part}`, marked, joint: 'none' });
      else
        for (const [place, piece] of splitToken(part).entries()) {
          pieces.push({ text: piece, marked, joint: place === 0 ? joint : 'break' });
        }
      joint = 'none';
    }
  }
  return pieces;
}

function splitToken(token: string): readonly string[] {
  if (!UNSPACED.test(token)) return token.split(AFTER_HYPHEN);
  const pieces: string[] = [];
  for (const { segment } of words.segment(token)) {
    const last = pieces.at(-1);
    if (last !== undefined && (CLOSING.test(segment) || OPENING.test(last))) {
      pieces[pieces.length - 1] = last + segment;
    } else pieces.push(segment);
  }
  return pieces;
}
