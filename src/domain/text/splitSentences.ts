import type { Span } from '../article.ts';
import { endsSentence } from './endsSentence.ts';
import { splitPieces } from './splitPieces.ts';

/** A run of stops, also spaced ones (". . ."), with the closing quotation marks, brackets and note numbers behind. */
const STOP = /(?:\.(?: ?\.){1,5}|[.!?…。！？]+)["”’'»)\]]*(?:\[\d{1,3}\])*(?:\s+»)?/gu;

/** A bracketed aside up to this many characters is never cut, whatever stops it holds. */
const MAX_ASIDE = 240;

/**
 * Sentences of a text, in order, without overlap and without outer white space; together they hold every character
 * that is not white space. Blank lines always end a sentence, so headings and captions are pieces of their own. A
 * quotation of several sentences parts like any other text, and keeps its marks with its first and last sentence.
 * Linear in the text.
 */
export function splitSentences(text: string): readonly Span[] {
  const sentences: Span[] = [];
  for (const piece of splitPieces(text)) splitPiece(text, piece, sentences);
  return sentences;
}

function splitPiece(text: string, piece: Span, into: Span[]): void {
  const body = text.slice(piece.start, piece.end);
  const asides = findAsides(body);
  let aside = 0;
  let from = 0;
  STOP.lastIndex = 0;
  for (let match = STOP.exec(body); match !== null; match = STOP.exec(body)) {
    const end = match.index + match[0].length;
    while (aside < asides.length && (asides[aside]?.end ?? 0) <= match.index) aside++;
    const around = asides[aside];
    if (around !== undefined && around.start < match.index && end < around.end) continue;
    if (end >= body.length || !endsSentence(body, { from, stop: match.index, end })) continue;
    into.push({ start: piece.start + from, end: piece.start + end });
    from = end;
    while (from < body.length && /\s/.test(body.charAt(from))) from++;
  }
  if (from < body.length) into.push({ start: piece.start + from, end: piece.end });
}

/** Outermost bracketed asides, in order. */
function findAsides(body: string): Span[] {
  const asides: Span[] = [];
  let open = -1;
  let depth = 0;
  for (let at = body.indexOf('('); at !== -1 && at < body.length; at++) {
    const sign = body.charAt(at);
    if (sign === '(') {
      if (depth === 0 || at - open > MAX_ASIDE) {
        open = at;
        depth = 0;
      }
      depth++;
    } else if (sign === ')' && depth > 0 && --depth === 0 && at - open <= MAX_ASIDE) {
      asides.push({ start: open, end: at + 1 });
    }
  }
  return asides;
}
