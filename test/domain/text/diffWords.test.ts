import { array, assert, boolean, constantFrom, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffWords, type DiffOptions, type WordChange } from '../../../src/domain/text/diffWords.ts';

function changesOf(before: string, after: string, options?: DiffOptions): string[] {
  const [left, right] = [before.split(' '), after.split(' ')];
  return diffWords(left, right, options).changes.map(
    (change) =>
      `${left.slice(change.before.start, change.before.end).join(' ')} > ` +
      right.slice(change.after.start, change.after.end).join(' '),
  );
}

const STRETCH = 0.5;

/** What the cheapest of all ways costs, found by trying each: put in 1, left out 1/2, next to nothing where that is allowed. */
function cheapest(before: readonly string[], after: readonly string[], options: DiffOptions): number {
  const from = (left: number, put: number, inChange: boolean): number => {
    const opening = inChange ? 0 : STRETCH;
    const ways: number[] = [];
    if (put === after.length && (left === before.length || options.openEnd === true)) ways.push(0);
    if (left < before.length && before[left] === after[put]) ways.push(from(left + 1, put + 1, false));
    if (put < after.length) ways.push(1 + opening + from(left, put + 1, true));
    if (left < before.length) {
      const omits = options.mayOmit?.(put) === true;
      const lightness = options.lightness?.(left) ?? null;
      const cost = omits || lightness !== null ? 0.02 : 0.5;
      ways.push(cost + (omits || lightness === 'aside' ? 0 : opening) + from(left + 1, put, true));
    }
    return Math.min(...ways);
  };
  const starts = options.openStart === true ? [...before, ''].map((_, at) => at) : [0];
  return Math.min(...starts.map((start) => from(start, 0, false)));
}

const lengthOf = ({ start, end }: WordChange['before']): number => end - start;

describe('diffWords', () => {
  const words = array(constantFrom('a', 'b', 'c'), { maxLength: 5 });

  it('finds the cheapest way, whatever is open, marked or light', () => {
    const lightness = array(constantFrom('aside' as const, 'half' as const, null, null), { maxLength: 5 });
    const settings = record({ openStart: boolean(), openEnd: boolean(), omits: array(boolean()), lightness });
    assert(
      property(words, words, settings, (before, after, { openStart, openEnd, omits, lightness: light }) => {
        const options: DiffOptions = {
          openStart,
          openEnd,
          mayOmit: (at) => omits[at] === true,
          lightness: (at) => light[at] ?? null,
        };
        expect(diffWords(before, after, options).cost).toBeCloseTo(cheapest(before, after, options), 9);
      }),
      { numRuns: 1000 },
    );
  });

  it('gives the changes that it counted, and keeps the words between them', () => {
    assert(
      property(words, words, boolean(), boolean(), (before, after, openStart, openEnd) => {
        const { changes, compared, cost } = diffWords(before, after, { openStart, openEnd });
        const costs = changes.map(
          (change) => STRETCH + lengthOf(change.before) * 0.5 + lengthOf(change.after),
        );
        expect(costs.reduce((sum, one) => sum + one, 0)).toBeCloseTo(cost, 9);
        let [left, put] = [compared.start, 0];
        const end = { before: { start: compared.end, end: 0 }, after: { start: after.length, end: 0 } };
        for (const change of [...changes, end]) {
          expect(before.slice(left, change.before.start)).toEqual(after.slice(put, change.after.start));
          [left, put] = [change.before.end, change.after.end];
        }
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['a b c', 'a b c', []],
    ['a b c', 'a x c', ['b > x']],
    ['a b c d', 'a d', ['b c > ']],
    ['a d', 'a b c d', [' > b c']],
    ['a b c', 'x b y', ['a > x', 'c > y']],
  ])('%s → %s', (before, after, changes) => {
    expect(changesOf(before, after)).toEqual(changes);
  });

  it('prefers one stretch to several', () => {
    expect(
      changesOf('we saw the big red boat and the small boat leave', 'we saw the small boat leave'),
    ).toEqual(['the big red boat and > ']);
  });

  it('leaves open ends out of account', () => {
    const { changes, compared } = diffWords(Array.from('xyabcz'), Array.from('abc'), {
      openStart: true,
      openEnd: true,
    });
    expect(changes).toEqual([]);
    expect(compared).toEqual({ start: 2, end: 5 });
  });

  it('leaves words out where that is marked rather than elsewhere', () => {
    expect(changesOf('a b a b c', 'a b c', { mayOmit: (at) => at === 2 })).toEqual(['a b > ']);
    const { changes } = diffWords(Array.from('ababc'), Array.from('abc'), { mayOmit: (at) => at === 2 });
    expect(changes[0]?.after).toEqual({ start: 2, end: 2 });
  });

  it('leads from one row to the other when its changes are made', () => {
    const rows = array(constantFrom('a', 'b', 'c'), { maxLength: 12 });
    assert(
      property(rows, rows, (before, after) => {
        const made = [...before];
        for (const change of diffWords(before, after).changes.toReversed()) {
          made.splice(
            change.before.start,
            change.before.end - change.before.start,
            ...after.slice(change.after.start, change.after.end),
          );
        }
        expect(made).toEqual(after);
      }),
    );
  });
});
