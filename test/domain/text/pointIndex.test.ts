import { array, assert, constantFrom, property } from 'fast-check';
import { expect, it } from 'vitest';
import { createPointIndex } from '../../../src/domain/text/pointIndex.ts';

/** Code points up to an offset, counted from the beginning; an offset within a character counts as the one behind it. */
function pointsTo(text: string, offset: number): number {
  const within =
    /[\ud800-\udbff]$/.test(text.slice(0, offset)) && /^[\udc00-\udfff]/.test(text.slice(offset));
  return Array.from(text.slice(0, within ? offset + 1 : offset)).length;
}

it.each([
  '',
  'abc',
  '😀',
  'a😀b',
  '\ud83da',
  '\ude00',
  '\ude00\ude00',
  '\ud83d\ud83d\ude00',
  '\udbff\udfff\ud800\udc00',
  'é한\ue000',
])('counts the code points of %j from every offset', (text) => {
  const pointAt = createPointIndex(text);
  for (let at = 0; at <= text.length; at++) expect(pointAt(at)).toBe(pointsTo(text, at));
});

it('keeps count beyond its stride, and within the text', () => {
  const units = array(constantFrom('a', '😀', '\ud83d', '\ude00'), { minLength: 1, maxLength: 20 });
  assert(
    property(units, (parts) => {
      const text = parts.join('').repeat(200).slice(0, 3072);
      const pointAt = createPointIndex(text);
      for (const at of [0, 1, 1023, 1024, 1025, 2047, 2048, 2049, text.length - 1, text.length]) {
        if (at <= text.length) expect(pointAt(at)).toBe(pointsTo(text, at));
      }
      expect([pointAt(-5), pointAt(text.length + 5)]).toEqual([0, Array.from(text).length]);
    }),
  );
});
