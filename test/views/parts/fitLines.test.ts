import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fitLines } from '../../../src/views/parts/fitLines.ts';

const size = (some: readonly string[]): number => some.reduce((sum, line) => sum + line.length + 1, 0);

it('gives the first lines, as many as have room and no fewer', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 20 }), { maxLength: 10 }), fc.nat(120), (lines, room) => {
      const shown = fitLines(lines, room);
      expect(lines.slice(0, shown.length)).toEqual(shown);
      expect(size(shown)).toBeLessThanOrEqual(room);
      if (shown.length < lines.length) expect(size(lines.slice(0, shown.length + 1))).toBeGreaterThan(room);
    }),
  );
});
