import type { Face, Typesetter } from './card.ts';
import { isolate, signsOf } from './signs.ts';

/** Something that is told about a quote in a line. Names may be shortened where there is no room; the rest stays. */
export interface Field {
  readonly text: string;
  readonly isName: boolean;
}

/** How a line of fields is written, and the pixels it may take. */
export interface FieldStyle {
  readonly face: Face;
  readonly size: number;
  readonly room: number;
}

/** Signs that are measured of a name: more are never shown. */
const LONGEST = 300;
const BETWEEN = ' · ';

/** Fields as one line, each on its own as to direction. Where there is no room the longest names are shortened. */
export function fitFields(fields: readonly Field[], style: FieldStyle, type: Typesetter): string {
  const widthOf = (text: string): number => type.measure(text, style.face, style.size);
  const shown = fields.map(({ text, isName }) => {
    const short = signsOf(text.replace(/\s+/g, ' ').trim()).slice(0, LONGEST).join('');
    return { text: short, isName, width: widthOf(short) };
  });
  const others = shown.filter(({ isName }) => !isName).reduce((sum, { width }) => sum + width, 0);
  const names = shown.filter(({ isName }) => isName).map(({ width }) => width);
  const share = fairShare(names, style.room - others - widthOf(BETWEEN) * (fields.length - 1));
  return shown
    .map(({ text, isName }) => isolate(isName ? ellipsize(text, share, widthOf) : text))
    .join(BETWEEN);
}

/** The width that each may have, where those that need less leave the rest to the others. */
function fairShare(widths: readonly number[], room: number): number {
  let left = room;
  for (const [at, width] of widths.toSorted((one, other) => one - other).entries()) {
    const share = left / (widths.length - at);
    if (width > share) return share;
    left -= width;
  }
  return Infinity;
}

/** As many of a name's signs as have room, with an ellipsis behind them where some have not. */
function ellipsize(name: string, room: number, widthOf: (text: string) => number): string {
  if (widthOf(name) <= room) return name;
  const signs = signsOf(name);
  const cut = (count: number): string =>
    `${signs
      .slice(0, count)
      .join('')
      .replace(/(?<![\s,;:.–—-])[\s,;:.–—-]+$/u, '')}…`;
  let low = 0;
  let high = signs.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (widthOf(cut(middle)) <= room) low = middle;
    else high = middle - 1;
  }
  return cut(low);
}
