import { WORD, wordBits, wordId } from './lexicon/lexicon.ts';

/** What a token is. A `mark` is any sign that can open or close a quotation; a `break` ends a paragraph. */
export const TOKEN = { word: 0, number: 1, punctuation: 2, mark: 3, break: 4 } as const;

/** The kinds of marks, kept in a token's `code`. From `singleOpen` on they are single ones, which may be apostrophes. */
export const MARK = {
  open: 1,
  close: 2,
  straight: 3,
  singleOpen: 4,
  singleClose: 5,
  singleStraight: 6,
} as const;

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
export interface Tokens {
  readonly text: string;
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly type: Uint8Array;
  readonly flags: Uint8Array;
  readonly code: Int32Array;
  readonly bits: Int32Array;
}

const LETTER = 1;
const DIGIT = 2;
const SPACE = 3;
const NEWLINE = 4;
const SIGN = 5;
const UPPER = 8;

/** Classes of the first 1,024 characters; the rest is decided by range, which is enough to cut words. */
const classes = new Uint8Array(1024);
for (let code = 0; code < classes.length; code++) {
  const character = String.fromCharCode(code);
  if (code === 10) classes[code] = NEWLINE;
  else if (code <= 32 || code === 0xa0) classes[code] = SPACE;
  else if (code >= 48 && code <= 57) classes[code] = DIGIT;
  else if (/[\p{L}\p{M}]/u.test(character)) {
    classes[code] = character === character.toLowerCase() ? LETTER : LETTER | UPPER;
  } else classes[code] = SIGN;
}

function classOf(code: number): number {
  if (code < 1024) return classes[code] ?? SIGN;
  if (code === 0x2028 || code === 0x2029) return NEWLINE;
  if (code === 0xfeff || code === 0x3000 || (code >= 0x2000 && code <= 0x200f)) return SPACE;
  if (
    (code >= 0x2010 && code <= 0x2bff) ||
    (code >= 0x3001 && code <= 0x303f) ||
    (code >= 0xd800 && code <= 0xdfff)
  )
    return SIGN;
  return LETTER;
}

/** What a compound keeps of its last part: "co-host" is a role, "pro-said" no verb. */
const COMPOUND = WORD.role | WORD.roleMale | WORD.roleFemale | WORD.title | WORD.group;

const isLetter = (kind: number): boolean => (kind & 7) === LETTER;
const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019 || code === 0x02bc;
const CONTRACTIONS = new Set(['s', 've', 'll', 'd', 're', 'm']);

/** Cuts a text into tokens in one pass. Never throws, whatever the text. */
export function tokenise(text: string): Tokens {
  let capacity = Math.min(text.length + 2, 64 + (text.length >> 2) + (text.length >> 4));
  let start = new Int32Array(capacity);
  let end = new Int32Array(capacity);
  let type = new Uint8Array(capacity);
  let flags = new Uint8Array(capacity);
  let code = new Int32Array(capacity);
  let bits = new Int32Array(capacity);
  let count = 0;
  let spaced = 4;
  const grow = (): void => {
    capacity = capacity * 2;
    const wider = <A extends Int32Array | Uint8Array>(next: A, old: A): A => {
      next.set(old);
      return next;
    };
    start = wider(new Int32Array(capacity), start);
    end = wider(new Int32Array(capacity), end);
    type = wider(new Uint8Array(capacity), type);
    flags = wider(new Uint8Array(capacity), flags);
    code = wider(new Int32Array(capacity), code);
    bits = wider(new Int32Array(capacity), bits);
  };
  const push = (
    from: number,
    to: number,
    kind: number,
    sign: number,
    look: number,
    readings: number,
  ): void => {
    if (count === capacity) grow();
    start[count] = from;
    end[count] = to;
    type[count] = kind;
    code[count] = sign;
    flags[count] = look | spaced;
    bits[count] = readings;
    count++;
    spaced = 0;
  };
  const everyLine = linesAreParagraphs(text);
  let at = 0;
  while (at < text.length) {
    const sign = text.charCodeAt(at);
    const kind = classOf(sign);
    if (kind === SPACE) {
      at++;
      spaced = FLAG.spaceBefore;
    } else if (kind === NEWLINE) {
      const from = at;
      let lines = 0;
      for (; at < text.length; at++) {
        const next = classOf(text.charCodeAt(at));
        if (next === NEWLINE) lines++;
        else if (next !== SPACE) break;
      }
      if (lines > 1 || everyLine || sign !== 10 || startsWithSpeaker(text, at))
        push(from, at, TOKEN.break, 0, 0, 0);
      spaced = FLAG.spaceBefore;
    } else if (
      isLetter(kind) ||
      ((sign === 64 || sign === 35) && isLetter(classOf(text.charCodeAt(at + 1))))
    ) {
      at = pushWord(text, at, push);
    } else if (kind === DIGIT) {
      const from = at;
      at++;
      for (; at < text.length; at++) {
        const next = classOf(text.charCodeAt(at));
        if (next === DIGIT || isLetter(next)) continue;
        const follows = classOf(text.charCodeAt(at + 1));
        const joins =
          text.charAt(at) === '-'
            ? follows === DIGIT || isLetter(follows)
            : ',.:/'.includes(text.charAt(at)) && follows === DIGIT;
        if (!joins) break;
      }
      push(from, at, TOKEN.number, 0, 0, 0);
    } else {
      const mark = markAt(text, at, sign);
      const length =
        mark === MARK.straight || mark === MARK.open || mark === MARK.close ? markLength(text, at, sign) : 1;
      push(at, at + length, mark === 0 ? TOKEN.punctuation : TOKEN.mark, mark === 0 ? sign : mark, 0, 0);
      at += length;
    }
  }
  return { text, count, start, end, type, flags, code, bits };
}

type Push = (from: number, to: number, kind: number, sign: number, look: number, readings: number) => void;

/** One word from `from`; splits off "'s" and its like, keeps "O'Neil", "Jean-Luc" and the stop of "Mr." and "J.". */
function pushWord(text: string, from: number, push: Push): number {
  let at = from + 1;
  let look = 0;
  const first = classOf(text.charCodeAt(from));
  let uppers = first & UPPER ? 1 : 0;
  if (uppers) look |= FLAG.capital;
  let lowers = 1 - uppers;
  let cut = -1;
  for (; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    const kind = classOf(sign);
    if (isLetter(kind)) {
      if (kind & UPPER) uppers++;
      else lowers++;
      continue;
    }
    if (kind === DIGIT || sign === 95) continue;
    const next = classOf(text.charCodeAt(at + 1));
    if ((sign === 45 || sign === 0x2010 || sign === 0x2011) && (isLetter(next) || next === DIGIT)) continue;
    if (isApostrophe(sign) && isLetter(next)) {
      cut = at;
      continue;
    }
    if (
      sign === 46 &&
      isLetter(next) &&
      at - from <= 8 &&
      (at - from === 1 || text.charCodeAt(at - 2) === 46)
    )
      continue;
    break;
  }
  let tail = at;
  if (cut > from && at - cut <= 3 && CONTRACTIONS.has(text.slice(cut + 1, at).toLowerCase())) tail = cut;
  let word = text.slice(from, tail);
  if (uppers > 0) word = word.toLowerCase();
  if (cut > from && word.includes('’')) word = word.replaceAll('’', "'");
  let id = wordId(word);
  if (tail === at && text.charCodeAt(at) === 46) {
    const dotted = wordId(`${word}.`);
    const initials = (uppers === 1 && tail - from === 1) || word.includes('.');
    if (dotted > 0 && (look !== 0 || word === 'vs')) {
      id = dotted;
      at = tail = at + 1;
    } else if (initials) {
      at = tail = at + 1;
    }
    if (initials) look |= FLAG.initial;
  } else if (uppers === 1 && tail - from === 1) look |= FLAG.initial;
  if (uppers > 1 && lowers === 0) look |= FLAG.allCapitals;
  const hyphened = id === 0 && word.includes('-');
  if (hyphened) id = wordId(word.slice(word.lastIndexOf('-') + 1));
  push(from, tail, TOKEN.word, 0, look, wordBits(id) & (hyphened ? COMPOUND : -1));
  if (tail < at) push(tail, at, TOKEN.word, 0, FLAG.possessive, WORD.auxiliary);
  return at;
}

function markAt(text: string, at: number, sign: number): number {
  switch (sign) {
    case 34:
    case 0x201f:
    case 0xff02:
      return MARK.straight;
    case 0x201c:
    case 0x201e:
    case 0xab:
      return MARK.open;
    case 0x201d:
    case 0xbb:
      return MARK.close;
    case 39:
      return text.charCodeAt(at + 1) === 39 ? MARK.straight : MARK.singleStraight;
    case 0x2018:
    case 0x201a:
      return text.charCodeAt(at + 1) === sign ? MARK.open : MARK.singleOpen;
    case 96:
      return text.charCodeAt(at + 1) === 96 ? MARK.open : MARK.singleOpen;
    case 0x2019:
      return text.charCodeAt(at + 1) === sign ? MARK.close : MARK.singleClose;
    default:
      return 0;
  }
}

function markLength(text: string, at: number, sign: number): number {
  const doubled = sign === 39 || sign === 96 || sign === 0x2018 || sign === 0x201a || sign === 0x2019;
  return doubled && text.charCodeAt(at + 1) === sign ? 2 : 1;
}

const WRAPPED_SHARE = 0.4;

/** True where most single line breaks of a text stand after the end of a sentence: its lines are paragraphs, not wrapped ones. */
function linesAreParagraphs(text: string): boolean {
  let lines = 0;
  let ended = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    let next = at + 1;
    while (next < text.length && classOf(text.charCodeAt(next)) === SPACE) next++;
    if (text.charCodeAt(next) === 10) {
      while (
        next < text.length &&
        classOf(text.charCodeAt(next)) >= SPACE &&
        classOf(text.charCodeAt(next)) <= NEWLINE
      )
        next++;
      at = next - 1;
      continue;
    }
    let last = at - 1;
    while (last > 0 && classOf(text.charCodeAt(last)) === SPACE) last--;
    lines++;
    if ('.!?:"”’\''.includes(text.charAt(last))) ended++;
    at = next - 1;
  }
  return lines > 0 && ended >= lines * WRAPPED_SHARE;
}

/** True for a line that begins "NAME:" or "First Last:", as a transcript's turns do. */
function startsWithSpeaker(text: string, from: number): boolean {
  if (!(classOf(text.charCodeAt(from)) & UPPER)) return false;
  for (let at = from + 1; at < from + 40 && at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (sign === 58) return true;
    const kind = classOf(sign);
    if (!isLetter(kind) && kind !== SPACE && sign !== 46 && sign !== 39 && sign !== 45 && sign !== 0x2019)
      return false;
  }
  return false;
}

/** True where the punctuation at `at` ends a sentence: a stop that is no decimal, no abbreviation's, and not followed by lower case. */
export function endsSentence(tokens: Tokens, at: number): boolean {
  if (tokens.type[at] !== TOKEN.punctuation) return false;
  const sign = tokens.code[at];
  if (sign === 33 || sign === 63 || sign === 0x2022) return true;
  if (sign !== 46 && sign !== 0x2026) return false;
  const next = at + 1;
  if (next >= tokens.count || tokens.type[next] === TOKEN.break || tokens.type[next] === TOKEN.mark)
    return true;
  if (!((tokens.flags[next] ?? 0) & FLAG.spaceBefore)) return false;
  return tokens.type[next] !== TOKEN.word || ((tokens.flags[next] ?? 0) & FLAG.capital) !== 0;
}
