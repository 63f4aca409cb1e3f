import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldText } from '../../../src/domain/text/fold.ts';
import { foldInPieces, mapInPieces } from '../../../src/services/parts/inPieces.ts';

it('makes of a long list what is made of it at once, while others have their turn', async () => {
  const list = Array.from({ length: 1001 }, (_, at) => at);
  let hadTheirTurn = false;
  setImmediate(() => {
    hadTheirTurn = true;
  });
  const made = await mapInPieces(list, (piece) => piece.map((one) => one * 2));
  expect(hadTheirTurn).toBe(true);
  expect(made).toEqual(list.map((one) => one * 2));
  expect(await mapInPieces([], () => ['x'])).toEqual([]);
});

it('folds a long text as it is folded at once', async () => {
  const piece = fc.constantFrom('Café ', 'ﬁne\n\n', ' \n ', '“Don’t” ', 'x', '  ', '\u00ad', 'Å ');
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 12 }), async (pieces) => {
      const text = pieces.join('').repeat(Math.ceil(120_000 / pieces.join('').length));
      expect(await foldInPieces(text)).toBe(foldText(text));
    }),
    { numRuns: 40 },
  );
});
