/** Units between two counted places. */
const STRIDE = 1024;

/**
 * From offsets in UTF-16 code units to those in Unicode code points, as standards outside of JavaScript count. Built
 * once in linear time. An offset within a character counts as the one behind it.
 */
export function createPointIndex(text: string): (offset: number) => number {
  const counted = new Uint32Array(Math.max(1, Math.ceil(text.length / STRIDE)));
  let points = 0;
  for (let at = 0; at < text.length; at++) {
    if (at % STRIDE === 0) counted[at / STRIDE] = points;
    if (!endsPair(text, at)) points++;
  }
  return (offset) => {
    const end = Math.min(Math.max(offset, 0), text.length);
    const block = Math.min(Math.floor(end / STRIDE), counted.length - 1);
    let count = counted[block] ?? 0;
    for (let at = block * STRIDE; at < end; at++) if (!endsPair(text, at)) count++;
    return count;
  };
}

/** Whether a unit is the second half of a character. */
function endsPair(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0xdc00 || code > 0xdfff || at === 0) return false;
  const before = text.charCodeAt(at - 1);
  return before >= 0xd800 && before <= 0xdbff;
}
