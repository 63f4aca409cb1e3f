import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTexts, type Stretch } from '../../../src/domain/text/compareTexts.ts';

const folded = (before: string, after: string): readonly Stretch[] =>
  compareTexts(before, after, { typography: false });
const exact = (before: string, after: string): readonly Stretch[] =>
  compareTexts(before, after, { typography: true });

const many = (word: string): string => Array.from({ length: 2000 }, (_, at) => `${word}${at}`).join(' ');

describe('comparing two texts', () => {
  it('shows the words that differ, with the marks behind them', () => {
    expect(folded('We won’t wait, not today.', 'We will wait, not today.')).toEqual([
      { kind: 'same', text: 'We' },
      { kind: 'changed', before: 'won’t', after: 'will' },
      { kind: 'same', text: 'wait, not today.' },
    ]);
    expect(folded('One two.', 'Zero one two three.')).toEqual([
      { kind: 'changed', before: '', after: 'Zero' },
      { kind: 'same', text: 'one two' },
      { kind: 'changed', before: '', after: 'three.' },
    ]);
  });

  it('keeps the marks that open a word with it, whatever stands before them', () => {
    expect(exact('He said — (“no”) once', 'He said — (“yes”) once')).toEqual([
      { kind: 'same', text: 'He said —' },
      { kind: 'changed', before: '(“no”)', after: '(“yes”)' },
      { kind: 'same', text: 'once' },
    ]);
  });

  it('takes typography for a difference only where that is asked', () => {
    expect(folded('"Don\'t," he said', '“DON’T” — he said')).toEqual([
      { kind: 'same', text: '“DON’T” — he said' },
    ]);
    expect(exact("Don't wait", 'Don’t wait')).toEqual([
      { kind: 'changed', before: "Don't", after: 'Don’t' },
      { kind: 'same', text: 'wait' },
    ]);
    expect(exact('Same.', 'Same.')).toEqual([{ kind: 'same', text: 'Same.' }]);
  });

  it('manages texts without words, and long ones without anything in common', () => {
    expect(exact('', 'new')).toEqual([{ kind: 'changed', before: '', after: 'new' }]);
    expect(exact('🌙', '…')).toEqual([{ kind: 'changed', before: '🌙', after: '…' }]);
    expect(exact(' \n', 'new')).toEqual([{ kind: 'changed', before: '', after: 'new' }]);
    expect(exact('', '')).toEqual([]);
    expect(exact(many('a'), many('b'))).toEqual([{ kind: 'changed', before: many('a'), after: many('b') }]);
  });

  it('loses no word of either text', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b,', 'c.', '“d', 'é'), { maxLength: 12 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const stretches = exact(before, after);
        const old = stretches.map((part) => (part.kind === 'same' ? part.text : part.before));
        const now = stretches.map((part) => (part.kind === 'same' ? part.text : part.after));
        expect(old.filter((part) => part !== '').join(' ')).toBe(before);
        expect(now.filter((part) => part !== '').join(' ')).toBe(after);
      }),
    );
  });
});
