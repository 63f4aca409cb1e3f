import { readingsAt, WORD, wordBits } from '../lexicon/lexicon.ts';
import { CHARACTER, classOf, isLetter } from './characters.ts';
import { FLAG, TOKEN } from './tokens.ts';
import type { TokenWriter } from './writeTokens.ts';

/** What a compound keeps of its last part: "co-host" is a role, "pro-said" no verb. */
const COMPOUND = WORD.role | WORD.roleMale | WORD.roleFemale | WORD.title | WORD.group;
const CONTRACTIONS = new Set(['s', 've', 'll', 'd', 're', 'm']);
/** So far into a word a stop can be one of an abbreviation's: "U.S.". */
const LONGEST_ABBREVIATION = 8;
const STOP = 46;
const HYPHEN = 45;
const UNDERSCORE = 95;

const isApostrophe = (sign: number): boolean => sign === 39 || sign === 0x2019;
const isHyphen = (sign: number): boolean => sign === 45 || sign === 0x2010 || sign === 0x2011;

/**
 * Reads the word that begins at `from` and returns where it ends. "'s" and its like are split off as a token of their
 * own; "O'Neil", "Jean-Luc" and the stop of "Mr." and "J." stay with their word.
 */
export function readWord(text: string, from: number, writer: TokenWriter): number {
  const end = wordEnd(text, from);
  const tail = contractionAt(text, from, end);
  const look = lookOf(text, from, end);
  if (tail < end || text.charCodeAt(end) !== STOP) {
    const initial = tail - from === 1 && countUppers(text, from, end) === 1 ? FLAG.initial : 0;
    push(writer, text, from, tail, tail, look | initial, readingsAt(text, from, tail));
    if (tail < end) writer.push(tail, end, TOKEN.word, 0, FLAG.possessive, WORD.auxiliary);
    return end;
  }
  const initials = (end - from === 1 && (look & FLAG.capital) !== 0) || lastOf(text, from, end, STOP) !== -1;
  const dotted = look !== 0 ? readingsAt(text, from, end + 1) : 0;
  const stopped = dotted !== 0 || initials ? end + 1 : end;
  const readings = dotted === 0 ? readingsAt(text, from, end) : dotted;
  push(writer, text, from, end, stopped, initials ? look | FLAG.initial : look, readings);
  return stopped;
}

/** Writes the word from `from` to `end` as a token that ends at `to`. A word that no list knows is told by its form. */
function push(
  writer: TokenWriter,
  text: string,
  from: number,
  end: number,
  to: number,
  look: number,
  readings: number,
): void {
  const bits = readings === 0 ? readForm(text, from, end, look) : readings;
  writer.push(from, to, TOKEN.word, 0, look, bits);
}

function readForm(text: string, from: number, end: number, look: number): number {
  const hyphen = lastOf(text, from, end, HYPHEN);
  const part = hyphen === -1 ? 0 : readingsAt(text, hyphen + 1, end) & COMPOUND;
  if (end - from < LEAST_ROLE && look === 0) return part;
  const word = text.slice(from, end).toLowerCase();
  const given = look !== 0 && ACCENTED.test(word) ? wordBits(bare(word)) & GIVEN : 0;
  return part | given | (word.length >= LEAST_ROLE && namesRole(word) ? WORD.role : 0);
}

/** Where a sign stands last in a stretch of text; -1 for nowhere. */
function lastOf(text: string, from: number, to: number, sign: number): number {
  for (let at = to - 1; at >= from; at--) if (text.charCodeAt(at) === sign) return at;
  return -1;
}

const LEAST_ROLE = 9;
const LETTER_N = 110;
const LETTER_R = 114;
const LETTER_T = 116;

/** "dockmaster", "beekeeper", "hydrologist": who does something, by the form of the word. */
function namesRole(word: string): boolean {
  const last = word.charCodeAt(word.length - 1);
  if (last !== LETTER_N && last !== LETTER_R && last !== LETTER_T) return false;
  return /(?:keeper|master|worker|maker|driver|dispatcher|grower|ologist|ician|woman|person)$/.test(word);
}

const GIVEN = WORD.givenMale | WORD.givenFemale;
const ACCENTED = /[\u00c0-\u024f]/;

/** "José" is the name that lists know as "Jose". */
const bare = (word: string): string => word.normalize('NFD').replace(/[\u0300-\u036f]/g, '');

function wordEnd(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && goesOn(text, from, at)) at++;
  return at;
}

/** Whether the character at `at` belongs to the word that began at `from`. */
function goesOn(text: string, from: number, at: number): boolean {
  const sign = text.charCodeAt(at);
  const kind = classOf(sign);
  if (isLetter(kind) || kind === CHARACTER.digit || sign === UNDERSCORE) return true;
  if (kind !== CHARACTER.sign) return false;
  const next = classOf(text.charCodeAt(at + 1));
  if (isHyphen(sign)) return isLetter(next) || next === CHARACTER.digit;
  if (!isLetter(next)) return false;
  if (isApostrophe(sign)) return true;
  const abbreviates = at - from === 1 || text.charCodeAt(at - 2) === STOP;
  return sign === STOP && abbreviates && at - from <= LONGEST_ABBREVIATION;
}

/** Where a contraction such as "'s" or "'ve" begins that ends the word; its end where none does. */
function contractionAt(text: string, from: number, end: number): number {
  for (let at = end - 2; at >= end - 3 && at > from; at--) {
    if (!isApostrophe(text.charCodeAt(at))) continue;
    return CONTRACTIONS.has(text.slice(at + 1, end).toLowerCase()) ? at : end;
  }
  return end;
}

/** "al-Sayyid", "el-Masri": the article of a name is no word of its own. */
const ARTICLES = new Set(['al', 'el', 'as', 'an', 'ar', 'ad', 'at', 'ul', 'ol']);

function lookOf(text: string, from: number, end: number): number {
  if (!isUpper(text, from)) {
    const named = isHyphen(text.charCodeAt(from + 2)) && ARTICLES.has(text.slice(from, from + 2));
    return named && isUpper(text, from + 3) ? FLAG.capital : 0;
  }
  return isShouted(text, from + 1, end) ? FLAG.capital | FLAG.allCapitals : FLAG.capital;
}

const isUpper = (text: string, at: number): boolean => (classOf(text.charCodeAt(at)) & CHARACTER.upper) !== 0;

/** Every letter is a capital, and there is one. */
function isShouted(text: string, from: number, to: number): boolean {
  let shouted = false;
  for (let at = from; at < to; at++) {
    const kind = classOf(text.charCodeAt(at));
    if (!isLetter(kind)) continue;
    if ((kind & CHARACTER.upper) === 0) return false;
    shouted = true;
  }
  return shouted;
}

function countUppers(text: string, from: number, to: number): number {
  let uppers = 0;
  for (let at = from; at < to; at++) if (isUpper(text, at)) uppers++;
  return uppers;
}
