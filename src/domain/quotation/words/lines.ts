import { CHARACTER, classOf, isLetter } from './characters.ts';

const WRAPPED_SHARE = 0.4;

/** True where most single line breaks of a text stand after the end of a sentence: its lines are paragraphs, not wrapped ones. */
export function linesAreParagraphs(text: string): boolean {
  let lines = 0;
  let ended = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    let next = at + 1;
    while (next < text.length && classOf(text.charCodeAt(next)) === CHARACTER.space) next++;
    if (text.charCodeAt(next) === 10) {
      while (
        next < text.length &&
        classOf(text.charCodeAt(next)) >= CHARACTER.space &&
        classOf(text.charCodeAt(next)) <= CHARACTER.newline
      )
        next++;
      at = next - 1;
      continue;
    }
    let last = at - 1;
    while (last > 0 && classOf(text.charCodeAt(last)) === CHARACTER.space) last--;
    lines++;
    if ('.!?:"”’\''.includes(text.charAt(last))) ended++;
    at = next - 1;
  }
  return lines > 0 && ended >= lines * WRAPPED_SHARE;
}

/** True for a line that begins "NAME:" or "First Last:", as a transcript's turns do. */
export function startsWithSpeaker(text: string, from: number): boolean {
  if (!(classOf(text.charCodeAt(from)) & CHARACTER.upper)) return false;
  for (let at = from + 1; at < from + 40 && at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (sign === 58) return true;
    const kind = classOf(sign);
    if (
      !isLetter(kind) &&
      kind !== CHARACTER.space &&
      sign !== 46 &&
      sign !== 39 &&
      sign !== 45 &&
      sign !== 0x2019
    )
      return false;
  }
  return false;
}
