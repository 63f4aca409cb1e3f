import type { Span } from '../article.ts';

/** `before` was replaced by `after`, in the words of two rows. Either may be empty, never both. */
export interface WordChange {
  readonly before: Span;
  readonly after: Span;
}

/** What is special about the two rows. */
export interface DiffOptions {
  /** Words of `before` ahead of the first and behind the last kept word cost nothing and are no change. */
  readonly openStart?: boolean;
  readonly openEnd?: boolean;
  /** Whether words of `before` may go for next to nothing where word `at` of `after` (or its end) comes next. */
  readonly mayOmit?: (at: number) => boolean;
  /** Words of `before` that may go for next to nothing: an `aside` anywhere, `half` a word with its other half. */
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
  const rows = after.length + 1;
  const light = Array.from(before, (_, at) => options.lightness?.(at) ?? null);
  const removals = {
    usual: {
      removal: Float64Array.from(light, (weight) => (weight === null ? LEFT_OUT : OMITTED)),
      opening: Float64Array.from(light, (weight) => (weight === 'aside' ? 0 : STRETCH)),
    },
    omitted: { removal: new Float64Array(columns).fill(OMITTED), opening: new Float64Array(columns) },
  };
  // Costs of two rows, steps of all.
  const steps = [new Uint8Array(rows * columns), new Uint8Array(rows * columns)] as const;
  let above: Costs = [new Float64Array(columns), new Float64Array(columns)];
  let costs: Costs = [new Float64Array(columns), new Float64Array(columns)];
  for (let row = 0; row < rows; row++) {
    const [keptSteps, changedSteps] = steps.map((all) => all.subarray(row * columns, (row + 1) * columns));
    if (keptSteps === undefined || changedSteps === undefined) break;
    costs[0].fill(row === 0 && options.openStart === true ? 0 : Infinity);
    if (row === 0) costs[0][0] = 0;
    else keepWords(costs, above, keptSteps, (column) => before[column - 1] === after[row - 1]);
    changeWords(
      costs,
      row === 0 ? null : above,
      changedSteps,
      options.mayOmit?.(row) === true ? removals.omitted : removals.usual,
    );
    [above, costs] = [costs, above];
  }
  let end = columns - 1;
  if (options.openEnd === true) {
    end = 0;
    for (let column = 1; column < columns; column++) {
      if (lowest(above, column) < lowest(above, end)) end = column;
    }
  }
  const cost = lowest(above, end);
  const inChange = (above[1][end] ?? Infinity) < (above[0][end] ?? Infinity);
  return trace(steps, { columns, row: rows - 1, column: end, inChange, cost });
}

/** The costs of a row's cells in two states: the last word was kept, or it was left out or put in. */
type Costs = readonly [kept: Float64Array, changed: Float64Array];

/** What it costs to leave each word of `before` out, and besides to begin a change with it. */
interface Removals {
  readonly removal: Float64Array;
  readonly opening: Float64Array;
}

/** Fills a row's cells whose words are the same on both sides. */
function keepWords(
  [kept]: Costs,
  [keptAbove, changedAbove]: Costs,
  steps: Uint8Array,
  isSame: (column: number) => boolean,
): void {
  for (let column = 1; column < kept.length; column++) {
    if (!isSame(column)) continue;
    const fromKept = keptAbove[column - 1] ?? Infinity;
    const fromChanged = changedAbove[column - 1] ?? Infinity;
    kept[column] = Math.min(fromKept, fromChanged);
    steps[column] = fromKept <= fromChanged ? KEEP : KEEP | FROM_CHANGE;
  }
}

/** Fills a row's cells in the state within a change: its word of `after` is put in, or theirs of `before` left out. */
function changeWords(
  [kept, changed]: Costs,
  above: Costs | null,
  steps: Uint8Array,
  { removal, opening }: Removals,
): void {
  for (let column = 0; column < kept.length; column++) {
    let best = Infinity;
    let step = 0;
    if (above !== null) {
      const fromKept = (above[0][column] ?? Infinity) + PUT_IN + STRETCH;
      const fromChanged = (above[1][column] ?? Infinity) + PUT_IN;
      best = Math.min(fromKept, fromChanged);
      step = fromKept < fromChanged ? INSERT : INSERT | FROM_CHANGE;
    }
    if (column > 0) {
      const cost = removal[column - 1] ?? 0;
      const fromKept = (kept[column - 1] ?? Infinity) + cost + (opening[column - 1] ?? 0);
      const fromChanged = (changed[column - 1] ?? Infinity) + cost;
      if (Math.min(fromKept, fromChanged) < best) {
        best = Math.min(fromKept, fromChanged);
        step = fromKept < fromChanged ? REMOVE : REMOVE | FROM_CHANGE;
      }
    }
    changed[column] = best;
    steps[column] = step;
  }
}

function lowest(costs: Costs, column: number): number {
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
