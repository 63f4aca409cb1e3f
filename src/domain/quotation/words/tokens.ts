/** What a token is. A `mark` is any sign that can open or close a quotation; a `break` ends a paragraph. */
export const TOKEN = { word: 0, number: 1, punctuation: 2, mark: 3, break: 4 } as const;

/** Properties of a token's spelling and place. */
export const FLAG = {
  capital: 1,
  allCapitals: 2,
  spaceBefore: 4,
  possessive: 8,
  initial: 16,
  upper: 32,
} as const;

/**
 * The tokens of a text as parallel columns, because a text has many of them and objects would cost more than the work.
 * `code` is the character of punctuation, the `MARK` of a mark; `bits` the readings of a word.
 */
export interface TokenColumns {
  readonly text: string;
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly type: Uint8Array;
  readonly flags: Uint8Array;
  readonly code: Int32Array;
  readonly bits: Int32Array;
}

/** The tokens of a text and what can be asked of each. Every question may be asked of a place outside the text: the answer is no. */
export interface Tokens extends TokenColumns {
  readonly isWord: (at: number) => boolean;
  readonly isNumber: (at: number) => boolean;
  readonly isPunctuation: (at: number) => boolean;
  readonly isMark: (at: number) => boolean;
  readonly isBreak: (at: number) => boolean;
  /** Whether a word has one of some `WORD` readings. */
  readonly is: (at: number, readings: number) => boolean;
  /** Whether a token has one of some `FLAG`s. */
  readonly has: (at: number, flags: number) => boolean;
  readonly isCapital: (at: number) => boolean;
  /** Whether a token is punctuation and one of the characters of `signs`. */
  readonly isSign: (at: number, signs: string) => boolean;
  /** A token as it stands; empty outside the text. */
  readonly spelled: (at: number) => string;
  /** A token in lower case; empty outside the text. */
  readonly word: (at: number) => string;
  /** The characters of a token, as a number. */
  readonly length: (at: number) => number;
}

/** Lets questions be asked of tokens. */
export function viewTokens(columns: TokenColumns): Tokens {
  const { text, count, start, end, type, flags, code, bits } = columns;
  const spelled = (at: number): string => (at < 0 || at >= count ? '' : text.slice(start[at], end[at]));
  return {
    text,
    count,
    start,
    end,
    type,
    flags,
    code,
    bits,
    // Beyond the last token the columns have room, and a word's type is 0.
    isWord: (at) => type[at] === TOKEN.word && at < count,
    isNumber: (at) => type[at] === TOKEN.number,
    isPunctuation: (at) => type[at] === TOKEN.punctuation,
    isMark: (at) => type[at] === TOKEN.mark,
    isBreak: (at) => type[at] === TOKEN.break,
    is: (at, readings) => ((bits[at] ?? 0) & readings) !== 0,
    has: (at, wanted) => ((flags[at] ?? 0) & wanted) !== 0,
    isCapital: (at) => ((flags[at] ?? 0) & FLAG.capital) !== 0,
    isSign: (at, signs) => {
      const sign = code[at] ?? 0;
      if (sign < FIRST_SIGN) return false;
      for (let place = 0; place < signs.length; place++) if (signs.charCodeAt(place) === sign) return true;
      return false;
    },
    spelled,
    word: (at) => spelled(at).toLowerCase(),
    length: (at) => (end[at] ?? 0) - (start[at] ?? 0),
  };
}

/** No sign has a code below the blank's; those of marks are. */
const FIRST_SIGN = 33;

/** True where the punctuation at `at` ends a sentence: a stop that is no decimal, no abbreviation's, and not followed by lower case. */
export function endsSentence(tokens: Tokens, at: number): boolean {
  if (tokens.isSign(at, '!?•')) return true;
  if (!tokens.isSign(at, '.…')) return false;
  const next = at + 1;
  if (next >= tokens.count || tokens.isBreak(next) || tokens.isMark(next)) return true;
  if (!tokens.has(next, FLAG.spaceBefore)) return false;
  if (tokens.isNumber(next) && tokens.word(at - 1) === 'no') return false;
  return !tokens.isWord(next) || tokens.isCapital(next);
}

/** The words of a token, lower case. */
export function lower(tokens: Tokens, at: number): string {
  return tokens.word(at);
}
