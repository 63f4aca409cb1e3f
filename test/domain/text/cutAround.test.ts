import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutAround } from '../../../src/domain/text/cutAround.ts';

const text = 'one two three four five six seven';
const whole = { start: 0, end: text.length };
const cut = (word: string, lead: number, length: number): string => {
  const { start, end } = cutAround(text, whole, text.indexOf(word), { lead, length });
  return text.slice(start, end);
};

describe('cutAround', () => {
  it('begins and ends at words', () => {
    expect(cut('four', 7, 16)).toBe('three four five');
  });

  it('reaches to the ends of the range where they are near', () => {
    expect(cut('two', 10, 15)).toBe('one two three');
    expect(cut('six', 6, 30)).toBe('five six seven');
  });

  it('cuts between characters where there is no word near', () => {
    const range = { start: 0, end: 40 };
    expect(cutAround('x'.repeat(40), range, 20, { lead: 4, length: 12 })).toEqual({ start: 16, end: 28 });
    expect(cutAround(`${'x'.repeat(20)} ${'x'.repeat(19)}`, range, 10, { lead: 4, length: 12 })).toEqual({
      start: 6,
      end: 18,
    });
  });

  it('holds what it was cut around, within the length, in whole characters', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ' ', '𐐨', '好'), minLength: 1, maxLength: 60 }),
        fc.nat(59),
        (words, place) => {
          const characters = Array.from(words);
          const starts = characters.map((_, at) => characters.slice(0, at).join('').length);
          const offset = starts[place % starts.length] ?? 0;
          const { start, end } = cutAround(words, { start: 0, end: words.length }, offset, {
            lead: 4,
            length: 12,
          });
          expect(start).toBeLessThanOrEqual(words.charAt(offset) === ' ' ? offset + 1 : offset);
          expect(end).toBeGreaterThan(start === words.length ? 0 : offset);
          expect(end - start).toBeLessThanOrEqual(13);
          expect(words.slice(start, end)).not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/);
        },
      ),
    );
  });
});
