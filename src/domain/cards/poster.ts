import type { CardPicture } from './card.ts';
import {
  box,
  fieldLine,
  fieldsOf,
  fitsLine,
  leadingOf,
  linesOf,
  SMALL,
  text,
  WIDTH,
  type Page,
} from './page.ts';
import { balanceLines, largestSize, measureText } from './setLines.ts';

const HEIGHT = 630;
/** The band's height with one line for the source, and how much a second one adds. */
const BAND = 150;
const SECOND_LINE = 38;
const TEXT_AT = 200;
const TEXT_WIDTH = 900;
const TEXT_TOP = 40;
const SIZES = [132, 112, 92, 84, 76, 68];
const LEADING = 1.15;

/** Few words, large, over a band that says who and where; `null` where they are too long for that. */
export function poster(page: Page): CardPicture | null {
  const { card, palette, direction, type } = page;
  const words = card.bare;
  if (words === null) return null;
  const { who, title, publisher, day, place, status, id } = fieldsOf(card);
  const source = { face: 'sans', size: SMALL, fill: palette.bandSoft } as const;
  const whole = [...title, ...publisher, ...day, ...place];
  // Rather a second line than names that are shortened.
  const sources = fitsLine(page, whole, source) ? [whole] : [title, [...publisher, ...day, ...place]];
  const bandTop = HEIGHT - BAND - (sources.length - 1) * SECOND_LINE;
  const measure = measureText([{ text: words, marked: false }], 'serif', type);
  const leading = leadingOf(words, LEADING);
  const room = bandTop - 2 * TEXT_TOP;
  const size = largestSize(measure, { width: TEXT_WIDTH, height: room, sizes: SIZES, leading });
  if (size === null) return null;
  const lines = balanceLines(measure, TEXT_WIDTH / size);
  const lineHeight = size * leading;
  const top = TEXT_TOP + (room - lines.length * lineHeight) / 2;
  return {
    kind: 'picture',
    width: WIDTH,
    height: HEIGHT,
    shapes: [
      { kind: 'box', x: 0, y: 0, width: WIDTH, height: HEIGHT, fill: palette.ground },
      text(page, 56, direction === 'ltr' ? '“' : '”', {
        y: 216,
        face: 'serif',
        size: 220,
        fill: palette.accent,
      }),
      ...linesOf(page, lines, { x: TEXT_AT, top, size, height: lineHeight }, () => palette.ink),
      box(page, 0, { y: bandTop, width: WIDTH, height: HEIGHT - bandTop }, palette.band),
      ...fieldLine(
        page,
        { begin: who, end: [...status, ...id] },
        {
          y: bandTop + 65,
          face: 'bold',
          size: 40,
          fill: palette.bandInk,
          endStyle: { ...source, y: bandTop + 65, face: 'bold', fill: palette.bandInk },
        },
      ),
      ...sources.flatMap((begin, at) =>
        fieldLine(page, { begin, end: [] }, { ...source, y: bandTop + 112 + at * SECOND_LINE }),
      ),
    ],
  };
}
