import type { Span } from '../article.ts';

/**
 * A piece of a range, at most `length` long, that begins about `lead` before an offset of it: at words where there
 * are any near, else between characters. All in UTF-16 code units; `lead` is less than `length`.
 */
export function cutAround(
  text: string,
  range: Span,
  offset: number,
  { lead, length }: { readonly lead: number; readonly length: number },
): Span {
  const from = offset - lead;
  const start = from <= range.start ? range.start : wordAfter(text, from, lead);
  const to = start + length;
  return { start, end: to >= range.end ? range.end : wordBefore(text, to, lead) };
}

function wordAfter(text: string, at: number, reach: number): number {
  const space = text.indexOf(' ', at);
  return space === -1 || space >= at + reach ? wholeCharacter(text, at) : space + 1;
}

function wordBefore(text: string, at: number, reach: number): number {
  const space = text.lastIndexOf(' ', at);
  return space <= at - reach ? wholeCharacter(text, at) : space;
}

/** Not between the halves of a surrogate pair. */
function wholeCharacter(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at;
}
