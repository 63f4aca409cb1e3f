import { describe, expect, it } from 'vitest';
import { splitWords } from '../../../src/domain/text/splitWords.ts';

describe('splitWords', () => {
  it.each([
    ['inner apostrophes are kept, marks around words are not', '‘We’re’ were', ["we're", 'were']],
    ['hyphens part words', 'twenty-year-old', ['twenty', 'year', 'old']],
    [
      'numbers keep their stops, currency and percent',
      '$1,500.50, 7.5% 9/11 10:30.',
      ['$', '1,500.50', '7.5', '%', '9/11', '10:30'],
    ],
    ['a minus is part of a number', 'at -5 or −7 (-3)', ['at', '-5', 'or', '-7', '-3']],
    ['a dash is not', 'many —5 at least— 3-4', ['many', '5', 'at', 'least', '3', '4']],
    ['scripts without spaces are taken character by character', '東京へ go', ['東', '京', 'へ', 'go']],
    ['signs are the same with and without a blank', '5 % €5 ± 3', ['5', '%', '€', '5', '±', '3']],
    ['so are they at a word', 'AT&T 70 °C 3+4', ['at', '&', 't', '70', '°', 'c', '3', '+', '4']],
    ['a sign that compares stands before a number', '< 0.1 >$5 <3', ['<', '0.1', '>', '$', '5', '<', '3']],
    ['elsewhere it is decoration', '> so <b> it -> is == ok', ['so', 'b', 'it', 'is', 'ok']],
    [
      'raised digits and fractions are kept apart',
      '10⁶ 10⁻⁶ 2½ ¾ m²',
      ['10^6', '10^-6', '2', '1/2', '3/4', 'm2'],
    ],
    ['a number may begin with its point', 'by .5 or -.5. Then', ['by', '.5', 'or', '-.5', 'then']],
    ['a minus may stand before a currency', '-$5 “−5” 1,000+', ['-', '$', '5', '-5', '1,000', '+']],
    ['a dash with a blank is none', 'many - 5 — $5 at', ['many', '5', '$', '5', 'at']],
    ['other marks are left out', '#one @two “three”… 🙂', ['one', 'two', 'three']],
  ])('%s', (_, text, words) => {
    expect(splitWords(text).words).toEqual(words);
  });

  it('tells where each word stands in the original', () => {
    const text = 'So\u00adft “ﬁsh”';
    const { starts, ends } = splitWords(text);
    expect([...starts].map((start, at) => text.slice(start, ends[at]))).toEqual(['So\u00adft', 'ﬁsh']);
  });
});
