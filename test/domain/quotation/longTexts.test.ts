import { describe, expect, it } from 'vitest';
import { extractQuotations } from '../../../src/domain/quotation/extractQuotations.ts';

const fill = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

describe('long and hostile texts', () => {
  const MEGABYTE = 1 << 20;
  const texts: readonly (readonly [string, string])[] = [
    ['marks', fill('"', MEGABYTE)],
    ['opening marks', fill('“ a ', MEGABYTE)],
    ['marks of every kind', fill('“"\'”‘’« ', MEGABYTE)],
    ['capitals', fill('A', MEGABYTE)],
    ['names', fill('Anna Vale ', MEGABYTE)],
    ['one word quoted again and again', fill('"a" ', MEGABYTE)],
    ['lone surrogates', fill('\ud800', MEGABYTE)],
    ['zero characters', fill('\0', MEGABYTE)],
    ['blank lines', fill('\n', MEGABYTE)],
    ['open paragraphs', fill('“a\n\n', MEGABYTE)],
    ['nested opening marks', fill('“a ‘b ', MEGABYTE)],
    ['questions and answers', fill('Q: Why?\n\nA: So.\n\n', MEGABYTE)],
    ['turns', fill('ANNA: I am here.\n\nTOM: So am I.\n\n', MEGABYTE)],
    ['block quotes', fill('Anna Vale wrote:\n\n> > a\n> b\n\n', MEGABYTE)],
    ['nothing', ''],
  ];
  for (const [name, text] of texts) {
    it(`reads a megabyte of ${name} without throwing`, () => {
      expect(extractQuotations(text).every(({ spans }) => spans.every(({ end }) => end <= text.length))).toBe(
        true,
      );
    });
  }

  it('reads ten megabytes', () => {
    const text = fill(
      'Anna Vale said, “I am here,” and Tom Reed called it “a start.” The rain fell on the town and nobody came.\n\n',
      10 * MEGABYTE,
    );
    const quotations = extractQuotations(text);
    expect(quotations.length).toBeGreaterThan(90_000);
    expect(quotations.at(-2)?.speaker).toBe('Anna Vale');
  }, 60_000);

  it('reads nothing from marks that stand closer together than in any prose', () => {
    const piece = 'Anna Vale said, “I am.” ';
    expect(extractQuotations(piece.repeat(4000)).length).toBe(4000);
    expect(extractQuotations(piece.repeat(6000))).toEqual([]);
  });
});
