import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffWords } from '../../../src/domain/text/diffWords.ts';
import type { DiffOptions } from '../../../src/domain/text/diffWords.ts';

function changesOf(before: string, after: string, options?: DiffOptions): string[] {
  const [left, right] = [before.split(' '), after.split(' ')];
  return diffWords(left, right, options).changes.map(
    (change) =>
      `${left.slice(change.before.start, change.before.end).join(' ')} > ` +
      right.slice(change.after.start, change.after.end).join(' '),
  );
}

describe('diffWords', () => {
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
