import { describe, expect, it } from 'vitest';
import { findByline } from '../../../src/domain/text/findByline.ts';

const day = '2025-10-14';

describe('findByline', () => {
  it.each([
    ['a line of its own', ['By Lena Okafor, 14 October 2025'], 'Lena Okafor', day],
    ['a line each', ['14 October 2025', 'The ferry sank.', 'By Lena Okafor'], 'Lena Okafor', day],
    [
      'the first who is named, the first day',
      ['By Ida Moss', 'By Lena Okafor, 14 October 2025', '15 May 2025'],
      'Ida Moss',
      day,
    ],
    ['the fourth paragraph', ['A', 'B', 'C', 'By Lena Okafor, 14 October 2025'], 'Lena Okafor', day],
    ['no further one', ['A', 'B', 'C', 'D', 'By Lena Okafor, 14 October 2025'], null, null],
    ['nothing', [], null, null],
    ['a line before the place and day', ['OSLO, Oct. 15, 2025 – It sank.', '14 October 2025'], null, day],
  ])('reads %s', (_, paragraphs, author, date) => {
    expect(findByline(paragraphs)).toEqual({ author, date });
  });

  it.each([
    'LONDON, Oct. 14, 2025 (Reuters) – The ferry sank.',
    'LONDON, Oct. 14, 2025 /Newswire/ -- The ferry sank.',
    'LONDON (Oct. 14, 2025) — The ferry sank.',
    'LONDON, Oct. 14, 2025: The ferry sank.',
    'Oct. 14, 2025 - The ferry sank.',
    'St. John’s, Nfld. (Oct. 14, 2025)- The ferry sank.',
  ])('reads the day before the first words: %s', (paragraph) => {
    expect(findByline([paragraph])).toEqual({ author: null, date: day });
  });

  it.each([
    'LONDON, Oct. 14, 2025 The ferry sank.',
    'london, Oct. 14, 2025 – The ferry sank.',
    'The 3 ferries of Oct. 14, 2025 – all of them – sank.',
    `${'Long '.repeat(13)}Oct. 14, 2025 – The ferry sank.`,
    `${'Long '.repeat(24)}Oct. 14, 2025 – The ferry sank.`,
    'LONDON – The ferry sank.',
  ])('takes no other day for it: %s', (paragraph) => {
    expect(findByline([paragraph])).toEqual({ author: null, date: null });
  });
});
