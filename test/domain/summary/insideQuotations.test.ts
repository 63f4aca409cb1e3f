import { describe, expect, it } from 'vitest';
import { insideQuotations } from '../../../src/domain/summary/insideQuotations.ts';

describe('insideQuotations', () => {
  it.each([
    ['“We lost it.', 'Nobody helped.', 'It hurts,” she said.'],
    ['"We lost it.', 'Nobody helped.', 'It hurts," she said.'],
    ["'We lost it.", 'Nobody helped.', "It hurts,' she said."],
  ])('finds the middle of %s', (...sentences) => {
    expect(insideQuotations([...sentences, 'The crews left.'], [0, 0, 0, 0])).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('starts afresh with a paragraph', () => {
    expect(insideQuotations(['“We lost it.', 'The crews left.'], [0, 1])).toEqual([false, false]);
  });

  it('is not led astray by apostrophes', () => {
    expect(insideQuotations(["The crews' boats sank.", "It wasn't late in the '90s."], [0, 0])).toEqual([
      false,
      false,
    ]);
  });
});
