import { CHARACTER, classOf, isLetter } from './characters.ts';
import { MARK, markAt, markLength } from './markSigns.ts';
import { linesAreParagraphs, startsWithSpeaker } from './lines.ts';
import { WORD, wordBits, wordId } from '../lexicon/lexicon.ts';

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

/** What a compound keeps of its last part: "co-host" is a role, "pro-said" no verb. */
const COMPOUND = WORD.role | WORD.roleMale | WORD.roleFemale | WORD.title | WORD.group;

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
    if (kind === CHARACTER.space) {
      at++;
      spaced = FLAG.spaceBefore;
    } else if (kind === CHARACTER.newline) {
      const from = at;
      let lines = 0;
      for (; at < text.length; at++) {
        const next = classOf(text.charCodeAt(at));
        if (next === CHARACTER.newline) lines++;
        else if (next !== CHARACTER.space) break;
      }
      if (lines > 1 || everyLine || sign !== 10 || startsWithSpeaker(text, at))
        push(from, at, TOKEN.break, 0, 0, 0);
      spaced = FLAG.spaceBefore;
    } else if (
      isLetter(kind) ||
      ((sign === 64 || sign === 35) && isLetter(classOf(text.charCodeAt(at + 1))))
    ) {
      at = pushWord(text, at, push);
    } else if (kind === CHARACTER.digit) {
      const from = at;
      at++;
      for (; at < text.length; at++) {
        const next = classOf(text.charCodeAt(at));
        if (next === CHARACTER.digit || isLetter(next)) continue;
        const follows = classOf(text.charCodeAt(at + 1));
        const joins =
          text.charAt(at) === '-'
            ? follows === CHARACTER.digit || isLetter(follows)
            : ',.:/'.includes(text.charAt(at)) && follows === CHARACTER.digit;
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

/** The same column with room for more. */
function wider<A extends Int32Array | Uint8Array>(next: A, old: A): A {
  next.set(old);
  return next;
}

type Push = (from: number, to: number, kind: number, sign: number, look: number, readings: number) => void;

/** One word from `from`; splits off "'s" and its like, keeps "O'Neil", "Jean-Luc" and the stop of "Mr." and "J.". */
function pushWord(text: string, from: number, push: Push): number {
  let at = from + 1;
  let look = 0;
  const first = classOf(text.charCodeAt(from));
  let uppers = first & CHARACTER.upper ? 1 : 0;
  if (uppers) look |= FLAG.capital;
  let lowers = 1 - uppers;
  let cut = -1;
  for (; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    const kind = classOf(sign);
    if (isLetter(kind)) {
      if (kind & CHARACTER.upper) uppers++;
      else lowers++;
      continue;
    }
    if (kind === CHARACTER.digit || sign === 95) continue;
    const next = classOf(text.charCodeAt(at + 1));
    if ((sign === 45 || sign === 0x2010 || sign === 0x2011) && (isLetter(next) || next === CHARACTER.digit))
      continue;
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
  if (tokens.type[next] === TOKEN.number && at > 0 && lower(tokens, at - 1) === 'no') return false;
  return tokens.type[next] !== TOKEN.word || ((tokens.flags[next] ?? 0) & FLAG.capital) !== 0;
}

/** The words of a token, lower case, apostrophes straight. */
export function lower(tokens: Tokens, at: number): string {
  return tokens.text.slice(tokens.start[at], tokens.end[at]).toLowerCase();
}
