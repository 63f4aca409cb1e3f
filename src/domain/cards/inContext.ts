import type { Slices, Span } from '../article.ts';
import { splitSentences } from '../text/splitSentences.ts';
import type { Run } from './breakWords.ts';
import type { CardPicture, Shape } from './card.ts';
import {
  box,
  fieldLine,
  fieldsOf,
  fitsLine,
  leadingOf,
  linesOf,
  MARGIN,
  SMALL,
  WIDTH,
  type Page,
} from './page.ts';
import { breakLines, largestSize, measureText, type Measure } from './setLines.ts';

const HEIGHT = 900;
const TEXT_WIDTH = WIDTH - 2 * MARGIN;
const TEXT_TOP = 204;
const TEXT_HEIGHT = 572;
const SIZES = [56, 52, 48, 44, 42, 40, 38];
const LEADING = 52 / 38;
/** A title is rather smaller than shortened. */
const SMALLEST_HEAD = 34;
const HEAD_SIZES = [40, 38, 36, SMALLEST_HEAD];
/** A marker reaches so far beyond its words, and is so much lower than a line. */
const MARKER = { beyond: 4, lower: 2 };
const CUT = '[…]';
/** A paragraph after the first is indented by blanks that no line is broken at. */
const INDENT = '\n\u00a0\u00a0\u00a0';

/**
 * The words where they stand, marked, in as many whole sentences around them as have room; `null` where they are too
 * long for that.
 */
export function inContext(page: Page): CardPicture | null {
  const { card, palette } = page;
  if (card.context === null) return null;
  const set = setPassage(page, card.context);
  if (set === null) return null;
  const { measure, size, leading } = set;
  const { lines } = breakLines(measure, TEXT_WIDTH / size);
  const height = size * leading;
  const markers = lines.flatMap(({ runs }, at) =>
    runs
      .filter(({ marked }) => marked)
      .map(({ from, width }): Shape =>
        box(
          page,
          MARGIN + from * size - MARKER.beyond,
          {
            y: Math.round(TEXT_TOP + at * height + MARKER.lower / 2),
            width: width * size + 2 * MARKER.beyond,
            height: Math.round(height - MARKER.lower),
          },
          palette.marker,
        ),
      ),
  );
  const { who, title, publisher, day, place, status, id } = fieldsOf(card);
  const small = { face: 'sans', size: SMALL, fill: palette.soft } as const;
  const headline = { y: 146, face: 'bold', fill: palette.ink } as const;
  const headSize = HEAD_SIZES.find((each) => fitsLine(page, title, { ...headline, size: each }));
  const head = { ...headline, size: headSize ?? SMALLEST_HEAD };
  return {
    kind: 'picture',
    width: WIDTH,
    height: HEIGHT,
    shapes: [
      { kind: 'box', x: 0, y: 0, width: WIDTH, height: HEIGHT, fill: palette.ground },
      ...fieldLine(page, { begin: [...publisher, ...day], end: [] }, { ...small, y: 92 }),
      ...fieldLine(page, { begin: title, end: [] }, head),
      box(page, MARGIN, { y: 176, width: TEXT_WIDTH, height: 2 }, palette.hairline),
      ...markers,
      ...linesOf(page, lines, { x: MARGIN, top: TEXT_TOP, size, height }, (marked) =>
        marked ? palette.ink : palette.faded,
      ),
      ...fieldLine(
        page,
        { begin: who, end: [...status, ...place, ...id] },
        {
          y: 846,
          face: 'bold',
          size: 36,
          fill: palette.ink,
          endStyle: { ...small, y: 846, face: 'bold', fill: palette.accent },
        },
      ),
    ],
  };
}

interface SetPassage {
  readonly measure: Measure;
  readonly size: number;
  readonly leading: number;
}

/** As many sentences as fit at the smallest size, then as large as they fit. */
function setPassage({ type }: Page, context: Slices): SetPassage | null {
  const leading = leadingOf(context.text, LEADING);
  const block = { width: TEXT_WIDTH, height: TEXT_HEIGHT, leading };
  const setAt = (range: Span, sizes: readonly number[]): SetPassage | null => {
    const measure = measureText(runsOf(context, range), 'serif', type);
    const size = largestSize(measure, { ...block, sizes });
    return size === null ? null : { measure, size, leading };
  };
  let best: Span | null = null;
  for (const range of growing(context)) {
    if (setAt(range, SIZES.slice(-1)) === null) break;
    best = range;
  }
  return best === null ? null : setAt(best, SIZES);
}

/** The sentences of the marked words, then with one more behind them, one more before them, and so on. */
function* growing({ text, spans }: Slices): Generator<Span> {
  const sentences = splitSentences(text);
  const start = spans[0]?.start ?? 0;
  const end = spans.at(-1)?.end ?? 0;
  let first = sentences.findIndex((sentence) => sentence.end > start);
  let last = sentences.findLastIndex((sentence) => sentence.start < end);
  if (first < 0 || last < first) return;
  const reach = (): Span => ({
    start: Math.min(start, sentences[first]?.start ?? start),
    end: Math.max(end, sentences[last]?.end ?? end),
  });
  yield reach();
  while (first > 0 || last < sentences.length - 1) {
    if (last < sentences.length - 1) {
      last++;
      yield reach();
    }
    if (first > 0) {
      first--;
      yield reach();
    }
  }
}

/** A range of a text in runs, with what says that it goes on at either end. */
function runsOf({ text, spans }: Slices, { start, end }: Span): readonly Run[] {
  const run = (from: number, to: number, marked: boolean): Run => ({
    text: text.slice(from, to).replace(/(?<!\s)\s*\n\s*/g, INDENT),
    marked,
  });
  const runs: Run[] = [];
  let at = start;
  for (const span of spans) {
    runs.push(run(at, span.start, false), run(span.start, span.end, true));
    at = span.end;
  }
  runs.push(run(at, end, false));
  const before: Run = { text: start > 0 ? `${CUT} ` : '', marked: false };
  const behind: Run = { text: end < text.length ? ` ${CUT}` : '', marked: false };
  return [before, ...runs, behind].filter((each) => each.text !== '');
}
