import type { TokenRange } from '../words/paragraphs.ts';
import { MARK } from '../words/markSigns.ts';
import { FLAG, type Tokens } from '../words/tokens.ts';

/** A mark that stands as an opening one does: blank or bracket before it, none after it. */
function looksOpening(tokens: Tokens, at: number, range: TokenRange): boolean {
  if (at + 1 >= range.to || tokens.has(at + 1, FLAG.spaceBefore)) return false;
  if (at === range.from || tokens.has(at, FLAG.spaceBefore)) return true;
  return tokens.isMark(at - 1) || tokens.isSign(at - 1, '([{-–—/:…&');
}

/** A mark that stands as a closing one does: something right before it, a blank or sign after it. */
function looksClosing(tokens: Tokens, at: number, range: TokenRange): boolean {
  if (at === range.from || tokens.has(at, FLAG.spaceBefore)) return false;
  return at + 1 >= range.to || tokens.has(at + 1, FLAG.spaceBefore) || !tokens.isWord(at + 1);
}

/** A comma, stop or the like: what stands before a closing mark in earnest. */
export const endsClause = (tokens: Tokens, at: number): boolean => tokens.isSign(at, ',.?!…—');

const ELIDED = new Set('em til tis twas cause cos n round bout nuff neath ere un'.split(' '));

/** 'em, '90s: a single mark that only stands for missing letters. */
const elides = (tokens: Tokens, at: number): boolean =>
  tokens.isNumber(at + 1) || ELIDED.has(tokens.text.slice(tokens.end[at], tokens.end[at + 1]).toLowerCase());

/** A single mark; one with a mark's look may still be an apostrophe. */
export const isSingle = (tokens: Tokens, at: number): boolean =>
  tokens.isMark(at) && (tokens.code[at] ?? 0) >= MARK.singleOpen;

/**
 * True where single marks are the text's first level, as in much of the British and Indian press: where more of them
 * than of the double ones close a clause. What stands within marks of the other level counts for neither.
 */
export function singlesLead(tokens: Tokens): boolean {
  const everywhere: TokenRange = { from: 0, to: tokens.count };
  const isClosing = (at: number): boolean => tokens.isMark(at) && !tokens.has(at, FLAG.spaceBefore);
  let singles = 0;
  let doubles = 0;
  /** The level of the mark that is open, `null` for none. */
  let single: boolean | null = null;
  for (let at = 0; at < tokens.count; at++) {
    if (tokens.isBreak(at)) single = null;
    if (!tokens.isMark(at)) continue;
    const own = isSingle(tokens, at);
    if (single === null && mayLead(tokens, at, own, everywhere)) single = own;
    // Where several marks close at once, the last is the first level's.
    else if (isClosing(at) && !isClosing(at + 1) && (single === null || single === own)) {
      if (looksClosing(tokens, at, everywhere)) single = null;
      if (!endsClause(tokens, beforeMarks(tokens, at))) continue;
      if (own) singles++;
      else doubles++;
    }
  }
  return singles > doubles;
}

/** A mark that opens for certain; a single one in its own form, since others may be apostrophes. */
const mayLead = (tokens: Tokens, at: number, single: boolean, range: TokenRange): boolean =>
  looksOpening(tokens, at, range) &&
  (!single || (tokens.code[at] === MARK.singleOpen && !elides(tokens, at)));

function beforeMarks(tokens: Tokens, at: number): number {
  let before = at - 1;
  while (before > 0 && tokens.isMark(before) && !tokens.has(before, FLAG.spaceBefore)) before--;
  return before;
}

/** How marks of one level are told apart: which can open and which can close a quotation where they stand. */
export interface Level {
  readonly single: boolean;
  readonly opens: (at: number, range: TokenRange) => boolean;
  readonly closes: (at: number, range: TokenRange) => boolean;
}

/** Double marks and guillemets. */
export function doubleLevel(tokens: Tokens): Level {
  // An opening mark that stands like a closing one is a slip of the keyboard.
  const slipped = (at: number, range: TokenRange): boolean =>
    tokens.code[at] === MARK.open && looksClosing(tokens, at, range) && !looksOpening(tokens, at, range);
  return {
    single: false,
    opens: (at, range) => {
      const mark = tokens.code[at];
      if (mark === MARK.open) return !slipped(at, range);
      return mark === MARK.straight ? !looksClosing(tokens, at, range) : looksOpening(tokens, at, range);
    },
    closes: (at, range) =>
      tokens.code[at] === MARK.open
        ? slipped(at, range)
        : !(tokens.code[at] === MARK.straight && looksOpening(tokens, at, range)),
  };
}

/** Single marks, told from apostrophes. `nextMark` gives the next single mark after one, or -1. */
export function singleLevel(tokens: Tokens, nextMark: (at: number) => number): Level {
  const closes = (at: number, range: TokenRange): boolean => {
    if (tokens.code[at] === MARK.singleOpen || !looksClosing(tokens, at, range)) return false;
    if (endsClause(tokens, at - 1) || !tokens.isWord(at + 1)) return true;
    if (!tokens.word(at - 1).endsWith('s')) return true;
    const later = nextMark(at);
    return later < 0 || later >= range.to || !looksClosing(tokens, later, range);
  };
  return {
    single: true,
    opens: (at, range) =>
      tokens.code[at] !== MARK.singleClose && looksOpening(tokens, at, range) && !elides(tokens, at),
    closes,
  };
}
