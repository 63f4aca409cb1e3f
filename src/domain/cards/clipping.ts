import type { CardPicture } from './card.ts';
import { box, fieldLine, fieldsOf, leadingOf, linesOf, MARGIN, SMALL, WIDTH, type Page } from './page.ts';
import { balanceLines, largestSize, measureText } from './setLines.ts';

const TEXT_AT = 108;
const TEXT_WIDTH = 1020;
const TEXT_TOP = 64;
const RULE = 6;
const LEADING = 1.32;

/** The heights of the card to try, what the words may take of each, and the sizes of their letters. */
const FORMS = [
  { height: 630, textHeight: 388, sizes: [64, 60, 56, 52, 48, 44, 42, 40, 38, 36] },
  { height: 900, textHeight: 658, sizes: [48, 46, 44, 42, 40, 38] },
];

/** The words beside a rule, and below who, where and when; `null` where the words are too long. */
export function clipping(page: Page): CardPicture | null {
  const { card, palette, type } = page;
  const words = card.words.join('\n');
  const measure = measureText([{ text: words, marked: false }], 'serif', type);
  const leading = leadingOf(words, LEADING);
  for (const { height, textHeight, sizes } of FORMS) {
    const size = largestSize(measure, { width: TEXT_WIDTH, height: textHeight, sizes, leading });
    if (size === null) continue;
    const lines = balanceLines(measure, TEXT_WIDTH / size);
    const lineHeight = size * leading;
    const taken = lines.length * lineHeight;
    const top = TEXT_TOP + (textHeight - taken) / 2;
    return {
      kind: 'picture',
      width: WIDTH,
      height,
      shapes: [
        { kind: 'box', x: 0, y: 0, width: WIDTH, height, fill: palette.ground },
        box(page, MARGIN, { y: Math.round(top), width: RULE, height: Math.round(taken) }, palette.accent),
        ...linesOf(page, lines, { x: TEXT_AT, top, size, height: lineHeight }, () => palette.ink),
        ...foot(page, height),
      ],
    };
  }
  return null;
}

function foot(page: Page, height: number) {
  const { card, palette } = page;
  const { who, title, publisher, day, place, status, id } = fieldsOf(card);
  const small = { face: 'sans', size: SMALL, fill: palette.soft } as const;
  const last = { ...small, y: height - 34 };
  const where = [...publisher, ...day, ...place];
  return [
    ...fieldLine(
      page,
      { begin: who, end: [] },
      { y: height - 112, face: 'bold', size: 36, fill: palette.ink },
    ),
    ...fieldLine(page, { begin: title, end: [] }, { ...small, y: height - 70 }),
    ...fieldLine(
      page,
      { begin: where, end: [...status, ...id] },
      { ...last, endStyle: { ...last, face: 'bold', fill: palette.accent } },
    ),
  ];
}
