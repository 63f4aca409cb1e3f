import { describe, expect, it } from 'vitest';
import { checkClaim } from '../../../../src/domain/check/checkClaim.ts';
import { createCheckIndex } from '../../../../src/domain/check/createCheckIndex.ts';
import { expectVerdict } from './check.ts';

describe('marks and like passages', () => {
  it('leaves words out at the mark, though the words beside it stand twice', () => {
    const twice = createCheckIndex();
    const text =
      '“You know what I want to hear? I want to hear the gulls again before the winter,” Ida Brook said.';
    twice.add({ id: 'twice', text, quotations: [] });
    const claim = 'You know what I want to [...] hear the gulls again before the winter';
    const result = checkClaim(twice, { text: claim, speaker: null });
    expectVerdict(result, 'abridged');
    expect(result.omitted.map(({ start, end }) => text.slice(start, end))).toEqual(['hear? I want to']);
  });

  it('prefers the passage that has the claim’s apostrophes', () => {
    const both = createCheckIndex();
    for (const [id, text] of [
      ['single', 'She wrote ‘wait for the tide’ on the wall of the boat house.'],
      ['double', 'She wrote "wait for the tide" on the wall of the boat house.'],
    ] as const) {
      both.add({ id, text, quotations: [] });
    }
    for (const [mark, articleId] of [
      ["'", 'single'],
      ['"', 'double'],
    ]) {
      const text = `wrote ${mark}wait for the tide${mark} on the wall`;
      expect(checkClaim(both, { text, speaker: null })).toMatchObject({
        verdict: 'verbatim',
        passage: { articleId },
      });
    }
  });
});
