import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnchor, writeAnchor } from '../../src/domain/anchor.ts';

const spans = [
  { start: 12, end: 40 },
  { start: 55, end: 70 },
];

describe('an anchor', () => {
  it('carries a place through a button', () => {
    const anchor = { ref: 'a0123456789.2', spans };
    expect(writeAnchor(anchor, 80)).toBe('a0123456789.2@12-40,55-70');
    expect(readAnchor('a0123456789.2@12-40,55-70')).toEqual(anchor);
  });

  it('spans the whole where its parts have no room', () => {
    expect(writeAnchor({ ref: 'ferry', spans }, 12)).toBe('ferry@12-70');
  });

  it.each([
    '',
    'ferry',
    'ferry@',
    'ferry@5-5',
    'ferry@9-3',
    'ferry@1-5,3-9',
    '@1-2',
    'a@b@1-2',
    'ferry@1-99999999',
  ])('is not read from %j', (text) => {
    expect(readAnchor(text)).toBeUndefined();
  });

  it('is only ever read as it would be written', () => {
    const texts = fc.stringMatching(/^[a@0-9,.-]{0,30}$/);
    fc.assert(
      fc.property(texts, (text) => {
        const anchor = readAnchor(text);
        if (anchor === undefined) return;
        expect(readAnchor(writeAnchor(anchor, 100))).toEqual(anchor);
      }),
      { numRuns: 2000 },
    );
  });
});
