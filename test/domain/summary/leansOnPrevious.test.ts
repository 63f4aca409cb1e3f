import { describe, expect, it } from 'vitest';
import { leansOnPrevious } from '../../../src/domain/summary/leansOnPrevious.ts';

describe('leansOnPrevious', () => {
  it.each([
    'He closed the cannery on Monday.',
    'But the cannery closed.',
    'For example, the cannery closed.',
    'Two days later, the cannery closed.',
    'The first ones were sold in June.',
    'Like Solheim, the crews were sad.',
    'The cannery also owned a boat.',
    'In July his boat was sold.',
    'After a storm at the North Pier, he left.',
    'The council voted for those plans.',
    '“We lost it,” he said.',
    'Nobody believed it.',
  ])('is true of %s', (sentence) => {
    expect(leansOnPrevious(sentence, false)).toBe(true);
  });

  it.each([
    'Ingrid Solheim said she was sad.',
    'Crews said they were sad.',
    'In her speech, Solheim named the crews.',
    'The mayor and her crews were sad.',
    'The council voted this week.',
    'Help went to those who asked.',
    '“Crews lost it,” Ingrid Solheim said.',
  ])('is false of %s', (sentence) => {
    expect(leansOnPrevious(sentence, false)).toBe(false);
  });

  it('lets an opening name its subject late', () => {
    const sentence = 'Years before he bought the cannery in the north, Olav Reid had sold tin.';
    expect(leansOnPrevious(sentence, true)).toBe(false);
    expect(leansOnPrevious('At times, he got applause during the vote.', true)).toBe(true);
  });
});
