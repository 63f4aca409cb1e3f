import { describe, expect, it } from 'vitest';
import { splitWords } from '../../../src/domain/check/splitWords.ts';

describe('splitWords', () => {
  it.each([
    ['inner apostrophes are kept, marks around words are not', '‘We’re’ were', ["we're", 'were']],
    ['hyphens part words', 'twenty-year-old', ['twenty', 'year', 'old']],
    [
      'numbers keep their stops, currency and percent',
      '$1,500.50, 7.5% 9/11 10:30.',
      ['$1,500.50', '7.5%', '9/11', '10:30'],
    ],
    ['a minus is part of a number', 'at -5 or −7 (-3)', ['at', '-5', 'or', '-7', '-3']],
    ['a dash is not', 'many —5 at least— 3-4', ['many', '5', 'at', 'least', '3', '4']],
    ['scripts without spaces are taken character by character', '東京へ go', ['東', '京', 'へ', 'go']],
    ['other marks are left out', '#one @two & “three”… 🙂', ['one', 'two', 'three']],
  ])('%s', (_, text, words) => {
    expect(splitWords(text).words).toEqual(words);
  });

  it('tells where each word stands in the original', () => {
    const text = 'So\u00adft “ﬁsh”';
    const { starts, ends } = splitWords(text);
    expect([...starts].map((start, at) => text.slice(start, ends[at]))).toEqual(['So\u00adft', 'ﬁsh']);
  });
});
