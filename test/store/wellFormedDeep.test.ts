import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wellFormedDeep } from '../../src/store/core/wellFormedDeep.ts';

test('mends every text however deep, keys included, and changes nothing else', () => {
  const hurt = { 'a\0': [{ b: ['x', '\ud800'] }, null, 1, true], __proto: undefined };
  expect(wellFormedDeep(hurt)).toEqual({ a: [{ b: ['x', '\ufffd'] }, null, 1, true], __proto: undefined });
  expect(wellFormedDeep(['a\0', 'b'])).toEqual(['a', 'b']);
  const own = JSON.parse('{"__proto__":"a\\u0000"}') as object;
  expect(Object.entries(wellFormedDeep(own))).toEqual([['__proto__', 'a']]);
});

test('gives back what is well as it is', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const mended = wellFormedDeep(value);
      expect(wellFormedDeep(mended)).toBe(mended);
      if (!/[\0\ud800-\udfff]|\\u0000|\\ud[89a-f]/i.test(JSON.stringify(value))) expect(mended).toBe(value);
    }),
  );
});
