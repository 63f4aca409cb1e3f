import type { Face, Typesetter } from './card.ts';
import { breakWords, type Joint, type Piece, type Run } from './breakWords.ts';
import { signsOf } from './signs.ts';

/** Pieces that a line is never broken between. Widths are in ems: times the size of the letters they are pixels. */
interface Unit {
  readonly pieces: readonly Measured[];
  readonly joint: Joint;
  readonly width: number;
}

interface Measured extends Piece {
  readonly width: number;
}

/** A stretch of a line, `from` ems after the line's beginning. */
export interface LineRun extends Run {
  readonly from: number;
  readonly width: number;
}

export interface Line {
  readonly runs: readonly LineRun[];
  readonly width: number;
}

/** A text that was measured once, to be set at any size. */
export interface Measure {
  readonly units: readonly Unit[];
  readonly space: number;
  readonly widthOf: (text: string) => number;
}

/** Lines, and whether a word had to be broken for them. */
interface Broken {
  readonly lines: readonly Line[];
  readonly split: boolean;
}

/** Widths are measured at this size: they grow with it evenly. */
const MEASURED_AT = 100;
/** Lengths that differ by rounding only are the same. */
const CLOSE = 1e-9;

export function measureText(runs: readonly Run[], face: Face, type: Typesetter): Measure {
  const widthOf = (text: string): number => type.measure(text, face, MEASURED_AT) / MEASURED_AT;
  const units: Unit[] = [];
  for (const piece of breakWords(runs)) {
    const measured: Measured = { ...piece, width: widthOf(piece.text) };
    const last = units.at(-1);
    if (piece.joint === 'none' && last !== undefined) {
      units[units.length - 1] = {
        ...last,
        pieces: [...last.pieces, measured],
        width: last.width + measured.width,
      };
    } else units.push({ pieces: [measured], joint: piece.joint, width: measured.width });
  }
  return { units, space: widthOf(' '), widthOf };
}

/** Lines of at most `room` ems, as full as can be. Only a word that is longer than a line is broken, between signs. */
export function breakLines({ units, space, widthOf }: Measure, room: number): Broken {
  const lines: Line[] = [];
  let split = false;
  for (const unit of units) {
    const isTooWide = unit.width > room + CLOSE;
    split ||= isTooWide;
    for (const each of isTooWide ? unitsOfSigns(unit, widthOf) : [unit]) {
      const line = lines.at(-1);
      const longer = line === undefined || each.joint === 'line' ? null : extend(line, each, space);
      if (longer === null || longer.width > room + CLOSE) lines.push(extend(EMPTY, each, 0));
      else lines[lines.length - 1] = longer;
    }
  }
  return { lines, split };
}

/** The best way to set a text from some unit on: in as few lines as can be, and they as even as can be. */
interface Ending {
  readonly lines: number;
  /** The sum of the squares of the lines' widths: the smaller, the evener. */
  readonly unevenness: number;
  /** The unit with which the second line begins. */
  readonly next: number;
}

/** As many lines as `breakLines` gives, but as even as they get. */
export function balanceLines(measure: Measure, room: number): readonly Line[] {
  const { units, space } = measure;
  const full = breakLines(measure, room);
  if (full.split) return full.lines;
  const endings: Ending[] = Array.from({ length: units.length + 1 });
  endings[units.length] = { lines: 0, unevenness: 0, next: units.length };
  for (let from = units.length - 1; from >= 0; from--)
    endings[from] = bestEnding(endings, from, { units, space, room });
  const lines: Line[] = [];
  for (let from = 0; from < units.length;) {
    const to = endings[from]?.next ?? units.length;
    lines.push(
      units.slice(from, to).reduce((line, unit, at) => extend(line, unit, at === 0 ? 0 : space), EMPTY),
    );
    from = to;
  }
  return lines;
}

function bestEnding(
  endings: readonly Ending[],
  from: number,
  { units, space, room }: Pick<Measure, 'units' | 'space'> & { readonly room: number },
): Ending {
  let best: Ending | null = null;
  let width = 0;
  for (let at = from; at < units.length; at++) {
    const unit = units[at] as Unit;
    if (at > from && unit.joint === 'line') break;
    width += unit.width + (at > from && unit.joint === 'space' ? space : 0);
    if (width > room + CLOSE) break;
    const rest = endings[at + 1] as Ending;
    const lines = rest.lines + 1;
    const unevenness = rest.unevenness + width ** 2;
    if (best === null || lines < best.lines || (lines === best.lines && unevenness < best.unevenness)) {
      best = { lines, unevenness, next: at + 1 };
    }
  }
  return best as Ending;
}

/** Where a text is to be set: pixels, the sizes to try from the largest on, and the height of a line in its sizes. */
export interface Block {
  readonly width: number;
  readonly height: number;
  readonly sizes: readonly number[];
  readonly leading: number;
}

/** The largest size at which a text fits whole, rather a smaller one than to break a word; `null` where none does. */
export function largestSize(measure: Measure, { width, height, sizes, leading }: Block): number | null {
  let withBroken: number | null = null;
  for (const size of sizes) {
    const { lines, split } = breakLines(measure, width / size);
    if (lines.length * size * leading > height) continue;
    if (!split) return size;
    withBroken ??= size;
  }
  return withBroken;
}

const EMPTY: Line = { runs: [], width: 0 };

/** A line with one more unit. @param space that stands before a unit that follows with one */
function extend(line: Line, { pieces, joint }: Unit, space: number): Line {
  const gap = joint === 'space' ? space : 0;
  return pieces.reduce((made, piece, at) => append(made, piece, at === 0 ? gap : 0), line);
}

function append({ runs, width }: Line, { text, marked, width: added }: Measured, gap: number): Line {
  const last = runs.at(-1);
  if (last === undefined || last.marked !== marked) {
    return {
      runs: [...runs, { text, marked, from: width + gap, width: added }],
      width: width + gap + added,
    };
  }
  const longer: LineRun = {
    ...last,
    text: `${last.text}${gap > 0 ? ' ' : ''}${text}`,
    width: last.width + gap + added,
  };
  return { runs: [...runs.slice(0, -1), longer], width: width + gap + added };
}

function unitsOfSigns({ pieces, joint }: Unit, widthOf: Measure['widthOf']): readonly Unit[] {
  return pieces
    .flatMap(({ text, marked }) =>
      signsOf(text).map((sign) => ({ text: sign, marked, width: widthOf(sign) })),
    )
    .map((sign, at) => {
      const own: Joint = at === 0 ? joint : 'break';
      return { pieces: [{ ...sign, joint: own }], joint: own, width: sign.width };
    });
}
