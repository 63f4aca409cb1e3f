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

/**
 * The tokens of a text and what can be asked of each. Every question may be asked of a place outside the text: the
 * answer is no.
 */
export interface Tokens extends TokenColumns {
  isWord(at: number): boolean;
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
  /** Whether a token is a word of plain small letters in any case, without cutting it out. */
  readonly reads: (at: number, word: string) => boolean;
  /** The characters of a token, as a number. */
  readonly length: (at: number) => number;
}

/**
 * Lets questions be asked of tokens. They are the same functions for every text, not closures over one: so the engine
 * sees one function where a question is asked, and compiles it into the place.
 */
export function viewTokens(columns: TokenColumns): Tokens {
  return {
    text: columns.text,
    count: columns.count,
    start: columns.start,
    end: columns.end,
    type: columns.type,
    flags: columns.flags,
    code: columns.code,
    bits: columns.bits,
    isWord,
    isNumber,
    isPunctuation,
    isMark,
    isBreak,
    is,
    has,
    isCapital,
    isSign,
    spelled,
    word,
    reads,
    length,
  };
}

// Beyond the last token the columns have room, and a word's type is 0.
function isWord(this: TokenColumns, at: number): boolean {
  return this.type[at] === TOKEN.word && at < this.count;
}

function isNumber(this: TokenColumns, at: number): boolean {
  return this.type[at] === TOKEN.number;
}

function isPunctuation(this: TokenColumns, at: number): boolean {
  return this.type[at] === TOKEN.punctuation;
}

function isMark(this: TokenColumns, at: number): boolean {
  return this.type[at] === TOKEN.mark;
}

function isBreak(this: TokenColumns, at: number): boolean {
  return this.type[at] === TOKEN.break;
}

function is(this: TokenColumns, at: number, readings: number): boolean {
  return ((this.bits[at] ?? 0) & readings) !== 0;
}

function has(this: TokenColumns, at: number, wanted: number): boolean {
  return ((this.flags[at] ?? 0) & wanted) !== 0;
}

function isCapital(this: TokenColumns, at: number): boolean {
  return ((this.flags[at] ?? 0) & FLAG.capital) !== 0;
}

/** No sign has a code below the blank's; those of marks are. */
const FIRST_SIGN = 33;

function isSign(this: TokenColumns, at: number, signs: string): boolean {
  const sign = this.code[at] ?? 0;
  if (sign < FIRST_SIGN) return false;
  for (let place = 0; place < signs.length; place++) if (signs.charCodeAt(place) === sign) return true;
  return false;
}

function spelled(this: TokenColumns, at: number): string {
  return at < 0 || at >= this.count ? '' : this.text.slice(this.start[at], this.end[at]);
}

function word(this: TokenColumns, at: number): string {
  return at < 0 || at >= this.count ? '' : this.text.slice(this.start[at], this.end[at]).toLowerCase();
}

function reads(this: TokenColumns, at: number, wanted: string): boolean {
  if (at < 0 || at >= this.count) return false;
  const from = this.start[at] ?? 0;
  if ((this.end[at] ?? 0) - from !== wanted.length) return false;
  for (let place = 0; place < wanted.length; place++) {
    const sign = this.text.charCodeAt(from + place);
    const small = sign >= 65 && sign <= 90 ? sign + 32 : sign;
    if (small !== wanted.charCodeAt(place)) return false;
  }
  return true;
}

function length(this: TokenColumns, at: number): number {
  return (this.end[at] ?? 0) - (this.start[at] ?? 0);
}

/**
 * True where the punctuation at `at` ends a sentence: a stop that is no decimal, no abbreviation's, and not followed by
 * lower case.
 */
export function endsSentence(tokens: Tokens, at: number): boolean {
  if (tokens.isSign(at, '!?•')) return true;
  if (!tokens.isSign(at, '.…')) return false;
  const next = at + 1;
  if (next >= tokens.count || tokens.isBreak(next) || tokens.isMark(next)) return true;
  if (!tokens.has(next, FLAG.spaceBefore)) return false;
  if (tokens.isNumber(next) && tokens.reads(at - 1, 'no')) return false;
  return !tokens.isWord(next) || tokens.isCapital(next);
}

/** The words of a token, lower case. */
export function lower(tokens: Tokens, at: number): string {
  return tokens.word(at);
}
