import type { Span } from '../article.ts';

/** A line shorter than this, without a stop, before a capital: a heading or list item, not a wrapped line. */
const MAX_HEADING = 48;

const LIST_MARK = /^(?:[-–—•*·▪►]|\d{1,3}[.)]|\(\w\))\s/u;
const ENDED = /[.!?…。！？:;,]["”’'»)\]]*$/u;

/**
 * Parts of a text that no sentence crosses: paragraphs, and within them headings, captions and list items on lines of
 * their own. A wrapped line continues its sentence. Outer white space is left out.
 */
export function splitPieces(text: string): Span[] {
  const pieces: Span[] = [];
  let open: { start: number; end: number } | null = null;
  let lineEnded = false;
  let from = 0;
  while (from <= text.length) {
    const newline = text.indexOf('\n', from);
    const to = newline === -1 ? text.length : newline;
    const line = trimmed(text, from, to);
    if (line === null) {
      open = null;
    } else if (open === null || lineEnded || LIST_MARK.test(text.slice(line.start, line.start + 6))) {
      open = { ...line };
      pieces.push(open);
    } else {
      open.end = line.end;
    }
    if (line !== null) lineEnded = isHeading(text, line);
    from = to + 1;
  }
  return pieces;
}

function isHeading(text: string, line: Span): boolean {
  if (line.end - line.start >= MAX_HEADING || ENDED.test(text.slice(line.end - 4, line.end))) return false;
  const next = /\S/u.exec(text.slice(line.end, line.end + 80))?.[0] ?? '';
  return /[\p{Lu}\p{N}"“‘'«(]/u.test(next);
}

function trimmed(text: string, from: number, to: number): Span | null {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return start < end ? { start, end } : null;
}
