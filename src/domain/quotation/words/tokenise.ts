import { CHARACTER, classOf, isLetter } from './characters.ts';
import { startsWithSpeaker, linesAreParagraphs } from './lines.ts';
import { MARK, markAt, markLength } from './markSigns.ts';
import { readWord } from './readWord.ts';
import { TOKEN, viewTokens, type Tokens } from './tokens.ts';
import { writeTokens, type TokenWriter } from './writeTokens.ts';

/** Cuts a text into tokens in one pass. Never throws, whatever the text. */
export function tokenise(text: string): Tokens {
  const writer = writeTokens(text.length);
  const everyLine = linesAreParagraphs(text);
  let at = 0;
  while (at < text.length) {
    const sign = text.charCodeAt(at);
    const kind = classOf(sign);
    if (kind === CHARACTER.space) {
      at++;
      writer.space();
    } else if (kind === CHARACTER.newline) at = readLineEnd(text, at, everyLine, writer);
    else if (isLetter(kind) || opensHandle(text, at, sign)) at = readWord(text, at, writer);
    else if (kind === CHARACTER.digit) at = readNumber(text, at, writer);
    else at = readSign(text, at, sign, writer);
  }
  return viewTokens(writer.finish(text));
}

const NEWLINE = 10;

/** Line ends and blanks from `at` on. They end a paragraph where they are several, and where lines are paragraphs. */
function readLineEnd(text: string, from: number, everyLine: boolean, writer: TokenWriter): number {
  let lines = 0;
  let at = from;
  for (; at < text.length; at++) {
    const kind = classOf(text.charCodeAt(at));
    if (kind === CHARACTER.newline) lines++;
    else if (kind !== CHARACTER.space) break;
  }
  const parts = lines > 1 || everyLine || text.charCodeAt(from) !== NEWLINE || startsWithSpeaker(text, at);
  if (parts) writer.push(from, at, TOKEN.break, 0, 0, 0);
  writer.space();
  return at;
}

/** "@somebody" and "#something" are words. */
const opensHandle = (text: string, at: number, sign: number): boolean =>
  (sign === 64 || sign === 35) && isLetter(classOf(text.charCodeAt(at + 1)));

/** A number with the letters, separators and hyphens that belong to it: "1,250.5", "46-year-old". */
function readNumber(text: string, from: number, writer: TokenWriter): number {
  let at = from + 1;
  for (; at < text.length; at++) {
    const kind = classOf(text.charCodeAt(at));
    if (kind === CHARACTER.digit || isLetter(kind)) continue;
    const sign = text.charAt(at);
    const next = classOf(text.charCodeAt(at + 1));
    const joins =
      next === CHARACTER.digit ? sign === '-' || ',.:/'.includes(sign) : sign === '-' && isLetter(next);
    if (!joins) break;
  }
  writer.push(from, at, TOKEN.number, 0, 0, 0);
  return at;
}

function readSign(text: string, at: number, sign: number, writer: TokenWriter): number {
  const mark = markAt(text, at, sign);
  if (mark === 0) {
    writer.push(at, at + 1, TOKEN.punctuation, sign, 0, 0);
    return at + 1;
  }
  const double = mark === MARK.straight || mark === MARK.open || mark === MARK.close;
  const end = at + (double ? markLength(text, at, sign) : 1);
  writer.push(at, end, TOKEN.mark, mark, 0, 0);
  return end;
}
