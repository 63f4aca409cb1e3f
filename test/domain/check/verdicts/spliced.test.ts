import { describe, expect, it } from 'vitest';
import { check, expectVerdict, wordsOf } from './check.ts';

describe('spliced', () => {
  it('shows the parts of two articles where they stand', () => {
    const result = check('The repairs would cost us a promise made of concrete and patience');
    expectVerdict(result, 'spliced');
    expect(result.parts.map(({ passage }) => [passage.articleId, wordsOf(passage)])).toEqual([
      ['harbour', 'The repairs would cost us a'],
      ['bridge', 'a promise made of concrete and patience'],
    ]);
  });

  it('does not let the words of two people pass for one quotation, even with a mark', () => {
    const unmarked = check(
      'nobody had to wait longer than twenty minutes The repairs would cost us a fortune',
    );
    expectVerdict(unmarked, 'spliced');
    expect(unmarked.parts.map(({ passage }) => passage.quotation?.speaker)).toEqual([
      'Petra Lindqvist',
      'Tomas Brandt',
    ]);
    expect(check('wait longer than twenty minutes … The repairs would cost us a fortune').verdict).toBe(
      'spliced',
    );
  });
});
