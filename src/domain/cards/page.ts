import type { Card, CardTheme, Direction, Face, Shape, Typesetter } from './card.ts';
import { fitFields, type Field } from './fitFields.ts';
import type { Line } from './setLines.ts';

/** The colours of a theme. On paper and night all letters have a contrast of 4.5 to 1 or more to what is under them. */
export interface Palette {
  readonly ground: string;
  readonly ink: string;
  readonly soft: string;
  readonly faded: string;
  readonly accent: string;
  readonly hairline: string;
  readonly marker: string;
  readonly band: string;
  readonly bandInk: string;
  readonly bandSoft: string;
}

const BAND = { band: '#8E3422', bandInk: '#FFFFFF', bandSoft: '#F6D9CF' };

export const PALETTES: Readonly<Record<CardTheme, Palette>> = {
  paper: {
    ground: '#FBF7F0',
    ink: '#1B1A17',
    soft: '#5C564B',
    faded: '#746D60',
    accent: '#B4472E',
    hairline: '#D9D1C2',
    marker: '#FBE3A1',
    ...BAND,
  },
  night: {
    ground: '#16181D',
    ink: '#F2EFE8',
    soft: '#A9A79F',
    faded: '#8D8B84',
    accent: '#E98A6E',
    hairline: '#3A3D44',
    marker: '#5B4A17',
    ...BAND,
  },
};

export const WIDTH = 1200;
export const MARGIN = 72;
/** The size of all that is told about a quote but its speaker: no letters are smaller. */
export const SMALL = 28;
const LINE_WIDTH = WIDTH - 2 * MARGIN;
/** Pixels between what stands at the two ends of a line. */
const BETWEEN = 40;

/** What a layout is drawn with. Lengths from the edge at which the script begins: the left, or the right one. */
export interface Page {
  readonly card: Card;
  readonly palette: Palette;
  readonly direction: Direction;
  readonly type: Typesetter;
}

interface Style {
  readonly y: number;
  readonly face: Face;
  readonly size: number;
  readonly fill: string;
}

export function box(
  { direction }: Page,
  x: number,
  { y, width, height }: { readonly y: number; readonly width: number; readonly height: number },
  fill: string,
): Shape {
  return { kind: 'box', x: direction === 'ltr' ? x : WIDTH - x - width, y, width, height, fill };
}

/** A text that begins at `x`, or ends there. */
export function text(
  { direction }: Page,
  x: number,
  written: string,
  style: Style & { readonly ends?: boolean },
): Shape {
  const { ends = false, ...look } = style;
  const heldAt = (direction === 'ltr') === ends ? 'right' : 'left';
  return {
    kind: 'text',
    text: written,
    x: direction === 'ltr' ? x : WIDTH - x,
    heldAt,
    direction,
    ...look,
  };
}

/** How a block of lines stands: where they begin, the size of their letters and the height of a line. */
interface LineBlock {
  readonly x: number;
  readonly top: number;
  readonly size: number;
  readonly height: number;
}

/** How far below the middle of its line a text's baseline is, in its size. */
const BASELINE = 0.33;

/** The lines of a text, run by run. */
export function linesOf(
  page: Page,
  lines: readonly Line[],
  { x, top, size, height }: LineBlock,
  fillOf: (marked: boolean) => string,
): readonly Shape[] {
  return lines.flatMap(({ runs }, at) =>
    runs.map((run) =>
      text(page, x + run.from * size, run.text, {
        y: Math.round(top + (at + 0.5) * height + BASELINE * size),
        face: 'serif',
        size,
        fill: fillOf(run.marked),
      }),
    ),
  );
}

/** Fields at the beginning of a line, and others at its end, which are never shortened. */
export function fieldLine(
  page: Page,
  fields: { readonly begin: readonly Field[]; readonly end: readonly Field[] },
  style: Style & { readonly endStyle?: Style },
): readonly Shape[] {
  const { type } = page;
  const { endStyle = style, ...look } = style;
  const end = fitFields(fields.end, { ...endStyle, room: LINE_WIDTH }, type);
  const taken = fields.end.length === 0 ? 0 : type.measure(end, endStyle.face, endStyle.size) + BETWEEN;
  const begin = fitFields(fields.begin, { ...style, room: LINE_WIDTH - taken }, type);
  return [
    ...(fields.begin.length === 0 ? [] : [text(page, MARGIN, begin, look)]),
    ...(fields.end.length === 0 ? [] : [text(page, WIDTH - MARGIN, end, { ...endStyle, ends: true })]),
  ];
}

/** Whether fields have a line to themselves without being shortened. */
export function fitsLine(
  { type }: Page,
  fields: readonly Field[],
  { face, size }: Pick<Style, 'face' | 'size'>,
): boolean {
  return (
    fitFields(fields, { face, size, room: LINE_WIDTH }, type) ===
    fitFields(fields, { face, size, room: Infinity }, type)
  );
}

/** What stands on a card about its words, as far as it is known. */
export function fieldsOf(card: Card) {
  const { who, title, titleNote, interview, publisher, day, place, status, id } = card;
  return {
    who: field(who, true),
    title: [...field(title, true), ...field(titleNote)],
    publisher: [...field(interview, true), ...field(publisher, true)],
    day: field(day),
    place: field(place),
    status: status.flatMap((part) => field(part)),
    id: field(id),
  };
}

function field(written: string | null, isName = false): readonly Field[] {
  return written === null ? [] : [{ text: written, isName }];
}

const TALL_SCRIPTS = /[\p{sc=Arabic}\p{sc=Thai}\p{sc=Devanagari}]/u;

/** The height of a line in the size of its letters. @param plain that of scripts whose letters are not tall */
export function leadingOf(words: string, plain: number): number {
  return TALL_SCRIPTS.test(words) ? plain * 1.2 : plain;
}
