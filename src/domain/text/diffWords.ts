import type { Span } from '../article.ts';

/** Where two rows of words differ: `before` was replaced by `after`. Either may be empty, never both. Spans count words. */
export interface WordChange {
  readonly before: Span;
  readonly after: Span;
}

/** What is special about the two rows. */
export interface DiffOptions {
  /** Words of `before` ahead of the first and behind the last kept word cost nothing and are no change. */
  readonly openStart?: boolean;
  readonly openEnd?: boolean;
  /** Whether words of `before` may be left out for next to nothing where word `at` of `after` (or its end) comes next. */
  readonly mayOmit?: (at: number) => boolean;
  /** Words of `before` that may be left out for next to nothing: an `aside` anywhere, the `half` of a word with the rest of it. */
  readonly lightness?: (at: number) => 'aside' | 'half' | null;
}

export interface Diff {
  readonly changes: readonly WordChange[];
  /** The part of `before` that was compared: all of it, unless an end is open. */
  readonly compared: Span;
  readonly cost: number;
}

/**
 * Costs of a changed word and, once more, of each stretch of them. Leaving out is cheaper than putting in, so that
 * words further on are kept rather than called new.
 */
const PUT_IN = 1;
const LEFT_OUT = 0.5;
const OMITTED = 0.02;
const STRETCH = 0.5;
/** How a cell was reached: bits 0 and 1 the step, bit 2 whether the state before it was within a change. */
const KEEP = 1;
const REMOVE = 2;
const INSERT = 3;
const FROM_CHANGE = 4;

/**
 * The cheapest way from one row of words to another, in few stretches rather than many. Time and memory grow with the
 * product of the two lengths: callers cut long rows at what is known to be equal.
 */
export function diffWords<T>(before: ArrayLike<T>, after: ArrayLike<T>, options: DiffOptions = {}): Diff {
  const columns = before.length + 1;
  const light = Array.from(before, (_, at) => options.lightness?.(at) ?? null);
  const rows = after.length + 1;
  // Two states a cell: the last word was kept, or it was left out or put in. Costs of two rows, steps of all.
  const steps = [new Uint8Array(rows * columns), new Uint8Array(rows * columns)] as const;
  let upper = [new Float64Array(columns), new Float64Array(columns)] as const;
  let lower = [new Float64Array(columns).fill(Infinity), new Float64Array(columns).fill(Infinity)] as const;
  const [keptSteps, changedSteps] = steps;
  for (let row = 0; row < rows; row++) {
    const omits = options.mayOmit?.(row) === true;
    const removal = omits ? OMITTED : LEFT_OUT;
    const opening = omits ? 0 : STRETCH;
    const [kept, changed] = lower;
    const [keptAbove, changedAbove] = upper;
    for (let column = 0; column < columns; column++) {
      const cell = row * columns + column;
      let best = Infinity;
      let step = 0;
      if (row === 0 && (column === 0 || options.openStart === true)) best = 0;
      else if (row > 0 && column > 0 && before[column - 1] === after[row - 1]) {
        const fromKept = keptAbove[column - 1] ?? Infinity;
        const fromChanged = changedAbove[column - 1] ?? Infinity;
        best = Math.min(fromKept, fromChanged);
        step = fromKept <= fromChanged ? KEEP : KEEP | FROM_CHANGE;
      }
      kept[column] = best;
      keptSteps[cell] = step;
      best = Infinity;
      step = 0;
      if (row > 0) {
        const fromKept = (keptAbove[column] ?? Infinity) + PUT_IN + STRETCH;
        const fromChanged = (changedAbove[column] ?? Infinity) + PUT_IN;
        best = Math.min(fromKept, fromChanged);
        step = fromKept < fromChanged ? INSERT : INSERT | FROM_CHANGE;
      }
      if (column > 0) {
        const lightness = light[column - 1] ?? null;
        const cost = lightness === null ? removal : OMITTED;
        const fromKept = (kept[column - 1] ?? Infinity) + cost + (lightness === 'aside' ? 0 : opening);
        const fromChanged = (changed[column - 1] ?? Infinity) + cost;
        if (Math.min(fromKept, fromChanged) < best) {
          best = Math.min(fromKept, fromChanged);
          step = fromKept < fromChanged ? REMOVE : REMOVE | FROM_CHANGE;
        }
      }
      changed[column] = best;
      changedSteps[cell] = step;
    }
    [upper, lower] = [lower, upper];
  }
  let end = columns - 1;
  if (options.openEnd === true) {
    end = 0;
    for (let column = 1; column < columns; column++) {
      if (lowest(upper, column) < lowest(upper, end)) end = column;
    }
  }
  const cost = lowest(upper, end);
  const inChange = (upper[1][end] ?? Infinity) < (upper[0][end] ?? Infinity);
  return trace(steps, { columns, row: rows - 1, column: end, inChange, cost });
}

function lowest(costs: readonly [Float64Array, Float64Array], column: number): number {
  return Math.min(costs[0][column] ?? Infinity, costs[1][column] ?? Infinity);
}

/** Walks back from the last cell, gathering neighbouring removals and insertions into one change. */
function trace(
  steps: readonly [Uint8Array, Uint8Array],
  from: { columns: number; row: number; column: number; inChange: boolean; cost: number },
): Diff {
  const changes: WordChange[] = [];
  let { row, column, inChange } = from;
  let open = { row, column };
  const close = (): void => {
    if (open.row > row || open.column > column) {
      changes.push({ before: { start: column, end: open.column }, after: { start: row, end: open.row } });
    }
  };
  for (;;) {
    const step = steps[inChange ? 1 : 0][row * from.columns + column] ?? 0;
    if (step === 0) break;
    const kind = step & 3;
    if (kind === KEEP) {
      close();
      row--;
      column--;
      open = { row, column };
    } else if (kind === INSERT) row--;
    else column--;
    inChange = (step & FROM_CHANGE) !== 0;
  }
  close();
  return { changes: changes.reverse(), compared: { start: column, end: from.column }, cost: from.cost };
}
