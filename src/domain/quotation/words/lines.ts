import { CHARACTER, classOf, isLetter } from './characters.ts';

const WRAPPED_SHARE = 0.4;
const NEWLINE = '\n';

/**
 * True where most single line breaks of a text stand after the end of a sentence: its lines are paragraphs, not wrapped
 * ones.
 */
export function linesAreParagraphs(text: string): boolean {
  let lines = 0;
  let ended = 0;
  for (let at = text.indexOf(NEWLINE); at >= 0; at = text.indexOf(NEWLINE, at)) {
    const next = skipBlanks(text, at + 1);
    if (text.charAt(next) === NEWLINE) {
      at = skipLines(text, next);
      continue;
    }
    lines++;
    if ('.!?:"”’\''.includes(text.charAt(lastBefore(text, at)))) ended++;
    at = next;
  }
  return lines > 0 && ended >= lines * WRAPPED_SHARE;
}

const isBlank = (text: string, at: number): boolean => classOf(text.charCodeAt(at)) === CHARACTER.space;

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && isBlank(text, at)) at++;
  return at;
}

function skipLines(text: string, from: number): number {
  let at = from;
  while (at < text.length && (isBlank(text, at) || classOf(text.charCodeAt(at)) === CHARACTER.newline)) at++;
  return at;
}

/** The last character before `at` that is no blank. */
function lastBefore(text: string, at: number): number {
  let last = at - 1;
  while (last > 0 && isBlank(text, last)) last--;
  return last;
}

const LONGEST_LABEL = 40;

/** True for a line that begins "NAME:" or "First Last:", as a transcript's turns do. */
export function startsWithSpeaker(text: string, from: number): boolean {
  if (!(classOf(text.charCodeAt(from)) & CHARACTER.upper)) return false;
  for (let at = from + 1; at < from + LONGEST_LABEL && at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === ':') return true;
    const kind = classOf(text.charCodeAt(at));
    if (!isLetter(kind) && kind !== CHARACTER.space && !".'-’".includes(sign)) return false;
  }
  return false;
}
