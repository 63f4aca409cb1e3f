import type { Span } from '../article.ts';

/** A folded text and the way back: `offsets[i]` is where the original of unit `i` starts, the last entry its length. */
export interface Folded {
  readonly text: string;
  readonly offsets: Uint32Array;
}

const SINGLE_MARKS = "'`´‘’‚‛′‵ʹʻʼʽˈ‹›＇";
const DOUBLE_MARKS = '"“”„‟«»″‶〝〞〟＂';
const DASHES = '-‐‑‒–—―−⁃﹘﹣－';
const IGNORABLE = /^\p{Default_Ignorable_Code_Point}$/u;
const SPACE = /^[\s\p{Zs}\p{Cc}]$/u;
/** Mere typography: accents of Latin and Greek, pointing of Hebrew and Arabic. Other vowel signs are letters. */
const ACCENT =
  /^(?:[\u{300}-\u{36f}]|[\u{591}-\u{5bd}]|[\u{5bf}]|[\u{5c1}-\u{5c2}]|[\u{5c4}-\u{5c5}]|[\u{5c7}]|[\u{610}-\u{61a}]|[\u{64b}-\u{65f}]|[\u{670}]|[\u{1ab0}-\u{1aff}]|[\u{1dc0}-\u{1dff}]|[\u{20d0}-\u{20ff}]|[\u{fe20}-\u{fe2f}])$/u;
const CYRILLIC = /^[\u0400-\u052f\u1c80-\u1c8f\u2de0-\u2dff\ua640-\ua69f]$/u;

const CARET = '^'.charCodeAt(0);
const PRINTABLE_ASCII = /^[ -~]*$/;

/** Raised digits, and the signs before them: 10⁶ is not 106. */
const RAISED = /^[²³¹⁰⁴-⁻]$/u;
/** Fractions in one character: 1½ is not 11/2. */
const FRACTION = /^[¼-¾⅐-⅟↉]$/u;
const DIGIT = /^[0-9]$/;

/** Letters that Unicode does not take apart. The result must fold to itself. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
  '⁄': '/',
};

/**
 * A text without its typography: case, curly marks, kinds of dash and space, soft hyphens, zero-width characters,
 * accents and ligatures are folded; an ellipsis character becomes three dots, a run of spaces one space. Digits raised
 * behind a digit are set off by `^`, a fraction behind one by a space. Idempotent.
 */
export function foldText(text: string): string {
  // What people type is mostly printable ASCII, where this says the same: 0.1 us instead of 1.5 for a word.
  if (PRINTABLE_ASCII.test(text)) return text.toLowerCase().replaceAll('`', "'").replaceAll(/ {2,}/g, ' ');
  return foldWithOffsets(text).text;
}

/** As `foldText`, with the way back to the original's UTF-16 offsets. Linear in the text. */
export function foldWithOffsets(text: string): Folded {
  let units = new Uint16Array(text.length + 16);
  let offsets = new Uint32Array(text.length + 17);
  let length = 0;
  let last = 0;
  const push = (unit: number, from: number): void => {
    if (unit === 32 && last === 32) return;
    if (length === units.length) {
      units = grow(units, new Uint16Array(length * 2));
      offsets = grow(offsets, new Uint32Array(length * 2 + 1));
    }
    units[length] = unit;
    offsets[length] = from;
    length++;
    last = unit;
  };
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 128) {
      push(ASCII[unit] ?? unit, at);
      continue;
    }
    const point = text.codePointAt(at) ?? unit;
    if (DIGIT.test(String.fromCharCode(last))) {
      if (RAISED.test(text.charAt(at)) && !RAISED.test(text.charAt(at - 1))) push(CARET, at);
      else if (FRACTION.test(text.charAt(at))) push(32, at);
    }
    for (const part of foldPoint(point)) {
      // Й and И are two letters, é and e are one: an accent after a Cyrillic letter is kept.
      if (ACCENT.test(part) && !CYRILLIC.test(String.fromCharCode(last))) continue;
      for (let index = 0; index < part.length; index++) push(part.charCodeAt(index), at);
    }
    if (point > 0xffff) at++;
  }
  const ends = offsets.slice(0, length + 1);
  ends[length] = text.length;
  return { text: decode(units.subarray(0, length)), offsets: ends };
}

/** The span of the original behind a span of its folded text, `end` exclusive, whole characters only. */
export function unfoldSpan(folded: Folded, start: number, end: number): Span {
  const { offsets } = folded;
  const from = offsets[start] ?? 0;
  if (end <= start) return { start: from, end: from };
  const last = offsets[end - 1] ?? from;
  let next = end;
  while (next < offsets.length - 1 && offsets[next] === last) next++;
  return { start: from, end: offsets[next] ?? from };
}

/** A word of a folded text: a run of letters and digits, with inner apostrophes. */
export const FOLDED_WORD = /[\p{L}\p{N}\p{M}]+(?:'[\p{L}\p{N}\p{M}]+)*/gu;

/** The folded words of a text, for search keys: letters and digits, without inner apostrophes ("don’t" is `dont`). */
export function foldWords(text: string): string[] {
  const words = foldText(text).match(FOLDED_WORD) ?? [];
  return words.map((word) => word.replaceAll("'", ''));
}

const ASCII = Uint8Array.from({ length: 128 }, (_, unit) =>
  (foldChar(String.fromCharCode(unit))[0] ?? '').charCodeAt(0),
);
const known = new Map<number, readonly string[]>();
const KNOWN_AT_MOST = 4096;

function foldPoint(point: number): readonly string[] {
  const found = known.get(point);
  if (found !== undefined) return found;
  const parts = foldChar(String.fromCodePoint(point));
  // Bounded, so that a text of rare characters cannot fill the memory.
  if (known.size < KNOWN_AT_MOST) known.set(point, parts);
  return parts;
}

function foldChar(char: string): readonly string[] {
  if (SINGLE_MARKS.includes(char)) return ["'"];
  if (DOUBLE_MARKS.includes(char)) return ['"'];
  if (DASHES.includes(char)) return ['-'];
  if (IGNORABLE.test(char)) return [];
  if (SPACE.test(char)) return [' '];
  // Upper case may decompose only after lowering (İ), and lower case may need lowering again once taken apart (ϒ).
  const plain = char.normalize('NFKD').toLowerCase().normalize('NFKD').toLowerCase();
  if (plain === char) return [LETTERS[char] ?? char];
  return Array.from(plain).flatMap((part) => (part === char ? [part] : foldChar(part)));
}

function grow<T extends Uint16Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

function decode(units: Uint16Array): string {
  let text = '';
  for (let at = 0; at < units.length; at += 8192) {
    text += String.fromCharCode(...units.subarray(at, at + 8192));
  }
  return text;
}
