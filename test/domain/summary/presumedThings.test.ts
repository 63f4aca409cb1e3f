import { describe, expect, it } from 'vitest';
import { contentWords } from '../../../src/domain/summary/contentWords.ts';
import { presumedThings } from '../../../src/domain/summary/presumedThings.ts';

describe('presumedThings', () => {
  it('reads what "the" at the start points at, with the words that answer it', () => {
    expect(presumedThings('The ship sank on Monday.').things).toEqual(
      expect.arrayContaining(contentWords('ship ferry')),
    );
    expect(presumedThings('On Monday, the cannery closed.').things).toEqual(contentWords('cannery'));
  });

  it.each([
    'The Hague is in Holland.',
    'The number of boats grew.',
    'The first boat was sold.',
    'A boat was sold.',
  ])('reads none in %s', (sentence) => {
    expect(presumedThings(sentence).things).toEqual([]);
  });

  it('sees known things in passing, unless the sentence explains them', () => {
    expect(presumedThings('Crews said the crash was near.').inPassing).toBe(true);
    expect(presumedThings('Crews saw the crash of a plane.').inPassing).toBe(false);
    expect(presumedThings('A boat crashed, and the crash was heard.').inPassing).toBe(false);
  });
});
